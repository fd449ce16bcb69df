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
  loading: 'Getting your balance',
  failed: 'Your balance cannot be shown right now.',
  retry: 'Try again',
  updated: 'Updated at {time}',
  orders: { one: '{n}\u00a0order', other: '{n}\u00a0orders' },
  tier: 'Level: {tier}',
  tier_progress: 'Progress towards {tier}',
  tier_have: 'You already have {have}',
  tier_left: '{left} to go until {tier}',
  tier_of: '{have} of {need}',
  tier_pending: 'of which {pending} not final yet',
  tier_top: 'Highest level',
  tier_top_through: 'Highest level · valid through {date}',
  tier_stay: 'You stay {tier} through {date}.',
  tier_keep: '{left} to go by {date} to stay {tier}.',
  benefits_included: 'Your benefits',
  benefits_from: 'From {tier}',
};
