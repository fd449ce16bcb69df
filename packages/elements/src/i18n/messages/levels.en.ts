import type { Translation } from './translation.ts';
import type { levels as reference } from './levels.nl.ts';

export const levels: Translation<typeof reference> = {
  orders: { one: '{n}\u00a0order', other: '{n}\u00a0orders' },
  tier_progress: 'Progress towards {tier}',
  tier_have: 'You already have {have}',
  tier_left: '{left} more to reach {tier}',
  tier_of: '{have} of {need}',
  tier_pending: 'of which {pending} not final yet',
  tier_top: 'Highest level',
  tier_top_through: 'Highest level · valid through {date}',
  tier_stay: 'You stay {tier} through {date}.',
  tier_keep: '{left} to go by {date} to stay {tier}.',
  benefits_included: 'Your benefits',
  benefits_from: 'From {tier}',
};
