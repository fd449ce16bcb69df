import { Catalogue } from '../catalogue.ts';
import { join as english } from './join.en.ts';
import type { join as reference } from './join.nl.ts';

/** Keys and slots of the sentences of the way into the programme. */
export type JoinMessages = typeof reference;

/** Sentences of the way into the programme. */
export const joinCatalogue = new Catalogue('join', english, {
  nl: async () => (await import('./join.nl.ts')).join,
});
