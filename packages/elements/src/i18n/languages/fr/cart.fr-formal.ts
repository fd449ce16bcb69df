import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const cart: Wording<typeof reference> = {
  cart_guest: 'Connectez-vous pour utiliser vos {points} et vos codes.',
};
