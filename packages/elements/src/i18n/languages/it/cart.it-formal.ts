import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const cart: Wording<typeof reference> = {
  cart_title: 'Accumuli e riscatti con questo ordine',
  cart_guest: 'Acceda per usare i Suoi {points} e codici.',
};
