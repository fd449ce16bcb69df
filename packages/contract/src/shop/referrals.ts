/** Referrals as the shop sees them: who brought whom, what is odd about it, and the shop's word. */
import { z } from 'zod';
import { page, pageQuery } from '../api/page.ts';
import { instant } from '../primitives.ts';
import { referralState } from '../storefront/referrals.ts';
import { decision, decisionFields } from './decision.ts';

/** Why a referral waits for the shop, or was rejected at once. */
export const referralDoubt = z
  .enum([
    'same_member',
    'same_email',
    'same_payment',
    'known_person',
    'crowded_address',
    'ring',
    'chain',
    'many_at_once',
    'shop_asks',
  ])
  .describe(
    '`same_…`: referrer and friend have it in common; `known_person`: the friend shares an e-mail address or payment with another member; `crowded_address`: a third member lives where the friend does; `ring`: it leads back to its beginning; `chain`: friends who bring friends faster than people do; `many_at_once`: more than ten friends in a week.',
  )
  .meta({ id: 'ReferralDoubt' });

export const referral = z
  .object({
    id: z.string(),
    ruleId: z.string(),
    referrerId: z.string().describe('The shop’s customer id; empty once erased.'),
    friendId: z.string().describe('The shop’s customer id; empty once erased.'),
    state: referralState,
    doubts: z.array(referralDoubt).describe('Why it waits, or was rejected.'),
    since: instant.describe('When the friend came with the code.'),
    until: instant.describe('By when the order has to be paid.'),
    orderId: z.string().optional().describe('The order that counts, once it is paid.'),
    availableAt: instant.optional().describe('When what it gives can be used.'),
    decision: decision.optional(),
  })
  .meta({ id: 'Referral' });

export const referralsQuery = pageQuery.extend({
  state: z
    .enum(['review', 'all'])
    .default('review')
    .describe('`review`: those that wait for a decision.'),
});

export const referralPage = page(referral, 'ReferralPage');

export const referralDecision = z.strictObject(decisionFields).meta({ id: 'ReferralDecision' });

/** What a decision came to. It names nobody: answers are kept, and two people may ask to be forgotten. */
export const decidedReferral = referral
  .pick({ id: true, state: true, availableAt: true })
  .meta({ id: 'DecidedReferral' });

export type DecidedReferral = z.infer<typeof decidedReferral>;
export type Referral = z.infer<typeof referral>;
export type ReferralDecision = z.infer<typeof referralDecision>;
export type ReferralDoubt = z.infer<typeof referralDoubt>;
