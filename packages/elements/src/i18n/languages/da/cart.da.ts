import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Optjen og indløs med denne ordre',
  cart_apply: 'Brug',
  cart_redeem: { other: 'Indløs {amount} til {reward}' },
  cart_others: 'Andre koder og belønninger ({count})',
  cart_guest: 'Log ind for at bruge dine {points} og koder.',
  cart_log_in: 'Log ind',
};
