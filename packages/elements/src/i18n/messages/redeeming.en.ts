import type { redeeming as reference } from './redeeming.nl.ts';
import type { Translation } from './translation.ts';

export const redeeming: Translation<typeof reference> = {
  review: 'Redeem {amount} for {reward}?',
  review_remaining: 'You keep {amount}.',
  review_expiring: 'This first uses {amount} valid through {date}.',
  review_final: 'This cannot be undone.',
  confirm: 'Confirm redemption',
  unknown: 'We are checking whether it was redeemed.',
  refused_points: { other: 'You are {amount} short.' },
  refused_stock: 'This reward has just run out.',
  refused_limit: 'You cannot redeem this reward again.',
  refused_other: 'This reward cannot be redeemed now.',
  redeemed: '{reward} redeemed. Your balance is {amount}.',
  balance_now: 'Your balance is {amount}.',
  orders: { one: '{n}\u00a0order', other: '{n}\u00a0orders' },
  waits_offline: 'You are offline. You can redeem once you are connected again.',
  choose_amount: 'How many {points} to redeem?',
  choose_less: '{amount} less',
  choose_more: '{amount} more',
  choose_worth: '{amount} = {money} off',
  choose_range: 'From {min} to {max}, in steps of {step}.',
};
