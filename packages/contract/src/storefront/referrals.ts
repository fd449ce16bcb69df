/** A member who brings friends: the code and link to send, and how it stands with each who came. */
import { z } from 'zod';
import { count, instant, minor, text } from '../primitives.ts';
import { earningGrant } from '../program/earning-rules.ts';
import { referralCode } from './referral-code.ts';

/**
 * What tells whether two accounts are one person's. Only keyed digests are kept, for 90 days and for
 * this alone. An e-mail address is compared without what follows a plus, case, and dots where its
 * provider ignores them.
 */
export const personSignals = z
  .strictObject({
    email: text(320)
      .optional()
      .describe('The address, or a digest that the shop always makes alike.'),
    address: text(500).optional().describe('Where it is sent to, or a digest of it.'),
    payment: text(200)
      .optional()
      .describe(
        'What stays the same of a card or account, such as its fingerprint at the provider.',
      ),
  })
  .meta({
    id: 'PersonSignals',
    description:
      'By what the shop knows one person’s accounts. Kept as keyed digests for 90 days, to tell friends from second accounts.',
  });

export const referralState = z
  .enum(['joined', 'lapsed', 'review', 'pending', 'rewarded', 'capped', 'rejected'])
  .describe(
    '`joined`: the order that counts has yet to come; `lapsed`: it did not come in time; `review`: the shop looks at it; `pending`: paid, and inside its return period; `capped`: the referrer had reached the limit; `rejected`: by the shop, or the same person.',
  );

/** The link of a member, what it brings to both, and what came of it. */
export const myReferrals = z
  .object({
    code: z.string().describe('Eight characters without look-alikes.'),
    url: z.string().describe('The link to send. Sending it is up to the member: there is no form.'),
    ruleId: z.string(),
    referrer: earningGrant.describe('What the member is given for each friend.'),
    friend: earningGrant.describe('What the friend is given.'),
    friendFrom: z.enum(['joining', 'first_order']).describe('When the friend gets theirs.'),
    minimumOrderMinor: minor.describe('The least that the friend’s order has to amount to.'),
    withinDays: count.describe('Days after joining in which that order has to be paid.'),
    timesLeft: count
      .optional()
      .describe('With a limit: how often it can still give in this interval.'),
    friends: z
      .array(
        z.object({
          id: z.string(),
          since: instant.describe('When the friend came with the code.'),
          state: referralState,
          availableAt: instant.optional().describe('When what it gives can be used.'),
        }),
      )
      .describe('Those who came, newest first, at most 50; never who they are.'),
  })
  .meta({ id: 'MyReferrals' });

export const referralNaming = z.strictObject({ code: referralCode }).meta({ id: 'ReferralNaming' });

/** What naming a code came to. */
export const namedReferral = z
  .object({
    ruleId: z.string(),
    state: referralState,
    friend: earningGrant.describe('What I am given.'),
    friendFrom: z.enum(['joining', 'first_order']).describe('When I get it.'),
    minimumOrderMinor: minor.describe('The least that my order has to amount to.'),
    until: instant.describe('By when the order has to be paid.'),
  })
  .meta({ id: 'NamedReferral' });

export type MyReferrals = z.infer<typeof myReferrals>;
export type NamedReferral = z.infer<typeof namedReferral>;
export type PersonSignals = z.infer<typeof personSignals>;
export type ReferralNaming = z.infer<typeof referralNaming>;
export type ReferralState = z.infer<typeof referralState>;
