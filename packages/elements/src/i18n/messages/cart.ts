import { Catalogue } from '../catalogue.ts';
import { cart as english } from './cart.en.ts';
import type { cart as reference } from './cart.nl.ts';

/** Keys and slots of the sentences of what stands in the cart. */
export type CartMessages = typeof reference;

/** Sentences of what stands in the cart. */
export const cartCatalogue = new Catalogue('cart', english, {
  nl: async () => (await import('./cart.nl.ts')).cart,
});
