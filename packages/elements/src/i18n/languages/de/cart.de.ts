import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Sammeln und einlösen bei dieser Bestellung',
  cart_apply: 'Einlösen',
  cart_redeem: { other: '{amount} einlösen für {reward}' },
  cart_others: 'Andere Codes und Prämien ({count})',
  cart_guest: 'Melde dich an, um deine {points} und Codes zu nutzen.',
  cart_log_in: 'Anmelden',
};
