import { Catalogue } from '../catalogue.ts';
import { ticketCode as english } from './ticket-code.en.ts';
import type { ticketCode as reference } from './ticket-code.nl.ts';

/** Keys and slots of the sentences of a code for the till. */
export type TicketCodeMessages = typeof reference;

/** Sentences of a code for the till, and of its print. */
export const ticketCodeCatalogue = new Catalogue('ticket-code', english, {
  nl: async () => (await import('./ticket-code.nl.ts')).ticketCode,
});
