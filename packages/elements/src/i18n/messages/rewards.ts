import { Catalogue } from '../catalogue.ts';
import { rewards as english } from './rewards.en.ts';
import type { rewards as reference } from './rewards.nl.ts';

/** Keys and slots of the sentences of the panel, rewards, codes and history. */
export type RewardsMessages = typeof reference;

/** Sentences of the panel, rewards, codes and history. */
export const rewardsCatalogue = new Catalogue(english, {
  nl: async () => (await import('./rewards.nl.ts')).rewards,
});
