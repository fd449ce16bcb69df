import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'Tú eliges, nada es obligatorio',
  join_code: 'Código de invitación',
  join_code_wrong: 'Este código de invitación no es correcto.',
  join_full: 'Todas las plazas están ocupadas.',
  join_closed: 'Ahora no es posible unirse.',
  join_wait: 'Entrar en la lista de espera',
  join_wait_text:
    'Todas las plazas están ocupadas. En la lista de espera participas automáticamente en cuanto haya una.',
  join_waiting:
    'Estás en el puesto {place} de la lista de espera. Participas automáticamente en cuanto haya una plaza.',
  join_stop: 'Salir de la lista de espera',
};
