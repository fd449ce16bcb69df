import { Catalogue } from '../catalogue.ts';
import { purchases as english } from './purchases.en.ts';
import type { purchases as reference } from './purchases.nl.ts';

/** Keys and slots of the sentences of what a member bought. */
export type PurchasesMessages = typeof reference;

/** Sentences of what a member bought. */
export const purchasesCatalogue = new Catalogue('purchases', english, {
  nl: async () => (await import('./purchases.nl.ts')).purchases,
});
