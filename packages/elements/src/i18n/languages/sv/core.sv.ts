import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, se dina belöningar',
  badge_expiring: { one: '{n} belöning går ut {when}', other: '{n} belöningar går ut {when}' },
  badge_guest: 'Samla med oss',
  badge_soon: 'Kommer snart',
  badge_failed: 'Belöningar',
  retry: 'Försök igen',
  updated: 'Uppdaterat {time}',
};
