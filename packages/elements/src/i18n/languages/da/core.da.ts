import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, se dine belønninger',
  badge_expiring: { one: '{n} belønning udløber {when}', other: '{n} belønninger udløber {when}' },
  badge_guest: 'Optjen med os',
  badge_soon: 'Kommer snart',
  badge_failed: 'Belønninger',
  retry: 'Prøv igen',
  updated: 'Opdateret kl. {time}',
};
