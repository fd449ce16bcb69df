import { Catalogue } from '../catalogue.ts';
import { redeeming as english } from './redeeming.en.ts';
import type { redeeming as reference } from './redeeming.nl.ts';

/** Keys and slots of the sentences of redeeming and of what becomes of it. */
export type RedeemingMessages = typeof reference;

/** Sentences of redeeming and of what becomes of it. */
export const redeemingCatalogue = new Catalogue('redeeming', english, {
  nl: async () => (await import('./redeeming.nl.ts')).redeeming,
});
