import { Catalogue } from '../catalogue.ts';
import { levels as english } from './levels.en.ts';
import type { levels as reference } from './levels.nl.ts';

/** Keys and slots of the sentences that levels speak. */
export type LevelsMessages = typeof reference;

/** Sentences of the levels and of what is needed for the next. */
export const levelsCatalogue = new Catalogue('levels', english, {
  nl: async () => (await import('./levels.nl.ts')).levels,
});
