import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Valido fino al {date} compreso',
  valid_last: 'Ultimo giorno: {date}',
  code: 'Codice sconto {code}',
  copy: 'Copia il codice',
  copied: 'Copiato',
  copy_by_hand: 'Copia il codice selezionato con {keys}.',
  apply: 'Applica al carrello',
  applying: 'Applicazione in corso',
  applied: 'Applicato al tuo carrello',
  applied_worth: 'Applicato: {money} di sconto',
  remove: 'Rimuovi',
  removed: 'Tolto dal tuo carrello.',
  locked: 'Bloccato in un carrello.',
  locked_until: 'Bloccato in un carrello fino alle {time}.',
  apply_minimum: 'Ancora {money} per il minimo. Il tuo codice resta valido.',
  apply_refused: 'Il carrello ora non accetta questo codice. Il tuo codice resta valido.',
  revert: 'Annulla il riscatto',
  revert_name: 'Annulla il riscatto: {reward}',
  revert_hint: 'Recuperi {amount}, almeno con la data precedente.',
  reverting: 'Annullamento in corso',
  reverted: '{reward}: riscatto annullato. Di nuovo nel tuo saldo: {amount}.',
  revert_failed: 'L’annullamento ora non è riuscito.',
  revert_unknown: 'Stiamo controllando se l’annullamento è riuscito.',
  conditions: 'Condizioni',
};
