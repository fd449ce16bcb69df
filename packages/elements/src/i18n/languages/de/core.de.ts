import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, deine Prämien ansehen',
  badge_expiring: { one: '{n} Prämie läuft {when} ab', other: '{n} Prämien laufen {when} ab' },
  badge_guest: 'Mitsammeln',
  badge_soon: 'Demnächst',
  badge_failed: 'Prämien',
  retry: 'Erneut versuchen',
  updated: 'Stand: {time} Uhr',
};
