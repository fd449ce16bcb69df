import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Válido hasta el {date} incluido',
  valid_last: 'Último día: {date}',
  code: 'Código de descuento {code}',
  copy: 'Copiar el código',
  copied: 'Copiado',
  copy_by_hand: 'Copia el código seleccionado con {keys}.',
  apply: 'Aplicar a la cesta',
  applying: 'Aplicando',
  applied: 'Aplicado a tu cesta',
  applied_worth: 'Aplicado: {money} de descuento',
  remove: 'Quitar',
  removed: 'Quitado de tu cesta.',
  locked: 'Retenido en una cesta.',
  locked_until: 'Retenido en una cesta hasta las {time}.',
  apply_minimum: '{money} más para llegar al mínimo. Tu código sigue siendo válido.',
  apply_refused: 'La cesta no acepta este código ahora. Tu código sigue siendo válido.',
  revert: 'Deshacer',
  revert_name: 'Deshacer: {reward}',
  revert_hint: 'Recuperas {amount}, como mínimo con su fecha anterior.',
  reverting: 'Deshaciendo',
  reverted: '{reward}: canje deshecho. De vuelta en tu saldo: {amount}.',
  revert_failed: 'Ahora no se ha podido deshacer.',
  revert_unknown: 'Estamos comprobando si se ha deshecho.',
  conditions: 'Condiciones',
};
