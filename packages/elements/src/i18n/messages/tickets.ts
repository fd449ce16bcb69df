import { Catalogue } from '../catalogue.ts';
import { tickets as english } from './tickets.en.ts';
import type { tickets as reference } from './tickets.nl.ts';

/** Keys and slots of the sentences of issued rewards. */
export type TicketsMessages = typeof reference;

/** Sentences of issued rewards, wherever they are shown. */
export const ticketsCatalogue = new Catalogue('tickets', english, {
  nl: async () => (await import('./tickets.nl.ts')).tickets,
});
