import type { records as reference } from './records.nl.ts';
import type { Translation } from './translation.ts';

export const records: Translation<typeof reference> = {
  // Issued rewards
  my_rewards_empty: 'You have no rewards right now.',
  my_rewards_first: 'You can have one for {cost}; your balance is {have}.',
  past: 'Used and expired ({count})',
  past_used: 'Used on {date}',
  past_expired: 'Expired on {date}',
  undone: 'Undone',
  more: 'Show more',
  more_count: 'Show more ({n})',

  // History
  history_empty: 'What you earn and redeem will be shown here.',
  history_order: 'Order {number}',
  history_reward: '{reward} redeemed',
  history_reward_back: '{reward} undone',
  history_reward_given: '{reward} received',
  history_reward_lapsed: '{reward} lapsed unused',
  history_taken_back: '{what} taken back',
  history_extended: 'Valid longer, through {date}',
  history_expired: '{points} expired',
  history_merge: 'Accounts merged',
  history_return: 'Return of order {number}',
  history_undoes: 'Originally from {date}',
  history_undone_on: 'Undone on {date}',
  history_adjustment: 'Adjustment by the shop',
  points_in: { other: '{amount} added' },
  points_out: { other: '{amount} taken off' },
  status_pending: 'On the way',
  status_pending_until: 'Available from {date}',
  status_partly_reversed: 'Partly undone',
  status_valid: 'Use by {date}',
};
