import type { Translation } from './translation.ts';
import type { core as reference } from './core.nl.ts';

export const core: Translation<typeof reference> = {
  badge: '{amount}, see your rewards',
  badge_expiring: {
    one: '{n} reward expires {when}',
    other: '{n} rewards expire {when}',
  },
  badge_guest: 'Earn with us',
  badge_soon: 'Coming soon',
  badge_failed: 'Rewards',
  retry: 'Try again',
  updated: 'Updated at {time}',
};
