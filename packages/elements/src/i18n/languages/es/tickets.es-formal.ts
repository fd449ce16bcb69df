import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tickets: Wording<typeof reference> = {
  copy_by_hand: 'Copie el código seleccionado con {keys}.',
  applied: 'Aplicado a su cesta',
  removed: 'Quitado de su cesta.',
  apply_minimum: '{money} más para llegar al mínimo. Su código sigue siendo válido.',
  apply_refused: 'La cesta no acepta este código ahora. Su código sigue siendo válido.',
  apply_needless: 'Aquí no hay gastos de envío. Su código sigue siendo válido.',
  revert_hint:
    'Recupera {amount}, como mínimo con su fecha anterior. Puede deshacerlo hasta el {date} incluido.',
  reverted: '{reward}: canje deshecho. De vuelta en su saldo: {amount}.',
};
