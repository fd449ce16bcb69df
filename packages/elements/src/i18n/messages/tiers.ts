import { Catalogue } from '../catalogue.ts';
import { tiers as english } from './tiers.en.ts';
import type { tiers as reference } from './tiers.nl.ts';

/** Keys and slots of the sentences of the levels side by side. */
export type TiersMessages = typeof reference;

/** Sentences of the levels side by side. */
export const tiersCatalogue = new Catalogue('tiers', english, {
  nl: async () => (await import('./tiers.nl.ts')).tiers,
});
