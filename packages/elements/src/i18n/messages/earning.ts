import { Catalogue } from '../catalogue.ts';
import { earning as english } from './earning.en.ts';
import type { earning as reference } from './earning.nl.ts';

/** Keys and slots of the sentences of the ways to earn. */
export type EarningMessages = typeof reference;

/** Sentences of the ways to earn. */
export const earningCatalogue = new Catalogue('earning', english, {
  nl: async () => (await import('./earning.nl.ts')).earning,
});
