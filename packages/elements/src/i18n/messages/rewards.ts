import { Catalogue } from '../catalogue.ts';
import { rewards as english } from './rewards.en.ts';
import type { rewards as reference } from './rewards.nl.ts';

/** Keys and slots of the sentences of rewards, and of all parts of the card. */
export type RewardsMessages = typeof reference;

/** Sentences of rewards, and of all parts of the card. */
export const rewardsCatalogue = new Catalogue('rewards', english, {
  nl: async () => (await import('./rewards.nl.ts')).rewards,
});
