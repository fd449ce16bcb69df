import { Catalogue } from '../catalogue.ts';
import { core as english } from './core.en.ts';
import type { core as reference } from './core.nl.ts';

/** Keys and slots of the sentences of the badge, and of those that any element may need. */
export type CoreMessages = typeof reference;

/** Sentences of the badge, and what any element may have to say. */
export const coreCatalogue = new Catalogue('core', english, {
  nl: async () => (await import('./core.nl.ts')).core,
});
