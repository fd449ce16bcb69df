import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, voir tes récompenses',
  badge_expiring: {
    one: '{n}\u00a0récompense expire {when}',
    many: '{n}\u00a0de récompenses expirent {when}',
    other: '{n}\u00a0récompenses expirent {when}',
  },
  badge_guest: 'Participer',
  badge_soon: 'Bientôt',
  badge_failed: 'Récompenses',
  retry: 'Réessayer',
  updated: 'Mis à jour à {time}',
};
