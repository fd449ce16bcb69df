import { Catalogue } from '../catalogue.ts';
import { records as english } from './records.en.ts';
import type { records as reference } from './records.nl.ts';

/** Keys and slots of the sentences of what a member has and had. */
export type RecordsMessages = typeof reference;

/** Sentences of what a member has and had. */
export const recordsCatalogue = new Catalogue('records', english, {
  nl: async () => (await import('./records.nl.ts')).records,
});
