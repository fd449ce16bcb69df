import { Catalogue } from '../catalogue.ts';
import { referral as english } from './referral.en.ts';
import type { referral as reference } from './referral.nl.ts';

/** Keys and slots of the sentences of inviting others by a link. */
export type ReferralMessages = typeof reference;

/** Sentences of inviting others by a link. */
export const referralCatalogue = new Catalogue('referral', english, {
  nl: async () => (await import('./referral.nl.ts')).referral,
});
