import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, ver tus recompensas',
  badge_expiring: {
    one: '{n} recompensa caduca {when}',
    many: '{n} de recompensas caducan {when}',
    other: '{n} recompensas caducan {when}',
  },
  badge_guest: 'Participa',
  badge_soon: 'Próximamente',
  badge_failed: 'Recompensas',
  retry: 'Reintentar',
  updated: 'Actualizado a las {time}',
};
