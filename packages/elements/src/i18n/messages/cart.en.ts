import type { cart as reference } from './cart.nl.ts';
import type { Translation } from './translation.ts';

export const cart: Translation<typeof reference> = {
  cart_title: 'Earn and redeem with this order',
  cart_apply: 'Apply',
  cart_redeem: { other: 'Redeem {amount} for {reward}' },
  cart_others: 'Other codes and rewards ({count})',
  cart_guest: 'Sign in to use your {points} and codes.',
  cart_log_in: 'Sign in',
};
