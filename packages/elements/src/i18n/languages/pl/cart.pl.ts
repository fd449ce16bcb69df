import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Zbieraj i wymieniaj przy tym zamówieniu',
  cart_apply: 'Użyj',
  cart_redeem: { other: 'Wymień {amount} na {reward}' },
  cart_others: 'Inne kody i nagrody ({count})',
  cart_guest: 'Zaloguj się, aby wykorzystać swoje {points} i kody.',
  cart_log_in: 'Zaloguj się',
};
