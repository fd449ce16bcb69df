import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Samla och lös in med den här beställningen',
  cart_apply: 'Använd',
  cart_redeem: { other: 'Lös in {amount} mot {reward}' },
  cart_others: 'Andra koder och belöningar ({count})',
  cart_guest: 'Logga in för att använda dina {points} och koder.',
  cart_log_in: 'Logga in',
};
