import { Catalogue } from '../catalogue.ts';
import { shop as english } from './shop.en.ts';
import type { shop as reference } from './shop.nl.ts';

/** Keys and slots of the sentences at a product and in the cart. */
export type ShopMessages = typeof reference;

/** Sentences at a product and in the cart. */
export const shopCatalogue = new Catalogue('shop', english, {
  nl: async () => (await import('./shop.nl.ts')).shop,
});
