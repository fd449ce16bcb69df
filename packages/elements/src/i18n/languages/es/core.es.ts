import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, ver tus recompensas',
  badge_expiring: {
    one: '{n}\u00a0recompensa caduca {when}',
    many: '{n}\u00a0de recompensas caducan {when}',
    other: '{n}\u00a0recompensas caducan {when}',
  },
  badge_guest: 'Participa',
  badge_soon: 'Próximamente',
  badge_failed: 'Recompensas',
  retry: 'Reintentar',
  updated: 'Actualizado a las {time}',
};
