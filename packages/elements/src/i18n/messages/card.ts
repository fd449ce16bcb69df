import { Catalogue } from '../catalogue.ts';
import { card as english } from './card.en.ts';
import type { card as reference } from './card.nl.ts';

/** Keys and slots of the sentences of the card. */
export type CardMessages = typeof reference;

/** Sentences of the card. */
export const cardCatalogue = new Catalogue('card', english, {
  nl: async () => (await import('./card.nl.ts')).card,
});
