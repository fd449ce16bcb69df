import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const cart: Wording<typeof reference> = {
  cart_title: 'Acumule y canjee con este pedido',
  cart_guest: 'Inicie sesión para usar sus {points} y códigos.',
};
