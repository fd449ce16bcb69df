import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tickets: Wording<typeof reference> = {
  copy_by_hand: 'Copi il codice selezionato con {keys}.',
  applied: 'Applicato al Suo carrello',
  removed: 'Tolto dal Suo carrello.',
  apply_minimum: 'Ancora {money} per il minimo. Il Suo codice resta valido.',
  apply_refused: 'Il carrello ora non accetta questo codice. Il Suo codice resta valido.',
  apply_needless: 'Qui non ci sono spese di spedizione. Il Suo codice resta valido.',
  revert_hint:
    'Recupera {amount}, almeno con la data precedente. Può annullare fino al {date} compreso.',
  reverted: '{reward}: riscatto annullato. Di nuovo nel Suo saldo: {amount}.',
};
