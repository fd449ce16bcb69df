import type { rewards as reference } from './rewards.nl.ts';
import type { Translation } from './translation.ts';

export const rewards: Translation<typeof reference> = {
  panel_failed: 'This could not be loaded. Your balance and your cart still work.',
  rewards_now: 'Redeem now',
  rewards_almost: 'Almost there',
  rewards_later: 'Later',
  rewards_empty: 'There is nothing to redeem right now.',
  redeem: 'Redeem',
  redeem_name: 'Redeem: {reward}',
  from: 'from {amount}',
  left: '{amount} to go',
  left_have: 'You already have {have} of {amount}',
  out_of_stock: 'Out of stock for now',
  tier_required: 'From {tier}',
  segment_required: 'Not for your account',
  not_running: 'Cannot be redeemed now',
  limit_reached: 'Already redeemed',
  from_date: 'From {date}',
  again_from: 'Again from {date}',
  submitting: 'Redeeming',
  redeem_failed: 'Redeeming did not work just now. No {points} were taken.',
  dismiss: 'Close message',
};
