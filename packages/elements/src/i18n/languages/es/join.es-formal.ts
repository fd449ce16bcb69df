import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const join: Wording<typeof reference> = {
  join_consents: 'Usted elige, nada es obligatorio',
  join_wait_text:
    'Todas las plazas están ocupadas. En la lista de espera participa automáticamente en cuanto haya una.',
  join_waiting:
    'Está en el puesto {place} de la lista de espera. Participa automáticamente en cuanto haya una plaza.',
};
