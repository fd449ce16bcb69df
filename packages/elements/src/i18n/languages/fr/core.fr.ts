import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, voir tes récompenses',
  badge_expiring: {
    one: '{n} récompense expire {when}',
    many: '{n} de récompenses expirent {when}',
    other: '{n} récompenses expirent {when}',
  },
  badge_guest: 'Participer',
  badge_soon: 'Bientôt',
  badge_failed: 'Récompenses',
  retry: 'Réessayer',
  updated: 'Mis à jour à {time}',
};
