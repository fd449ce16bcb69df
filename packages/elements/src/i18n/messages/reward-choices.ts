import { Catalogue } from '../catalogue.ts';
import { rewardChoices as english } from './reward-choices.en.ts';
import type { rewardChoices as reference } from './reward-choices.nl.ts';

/** Keys and slots of the sentences of what is chosen with a reward. */
export type RewardChoicesMessages = typeof reference;

/** Sentences of what is chosen with a reward. */
export const rewardChoicesCatalogue = new Catalogue('reward-choices', english, {
  nl: async () => (await import('./reward-choices.nl.ts')).rewardChoices,
});
