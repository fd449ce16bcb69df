import { Catalogue } from '../catalogue.ts';
import { memberCard as english } from './member-card.en.ts';
import type { memberCard as reference } from './member-card.nl.ts';

/** Keys and slots of the sentences of the member's card. */
export type MemberCardMessages = typeof reference;

/** Sentences of the member's card. */
export const memberCardCatalogue = new Catalogue('member-card', english, {
  nl: async () => (await import('./member-card.nl.ts')).memberCard,
});
