/** What a member takes along. */
import { z } from 'zod';
import { instant, minor } from '../primitives.ts';
import { receipt } from '../shop/receipts.ts';
import { referralDoubt } from '../shop/referrals.ts';
import { tierChange } from './levels.ts';
import { balance, consentRecord, member, tierProgress, transaction } from './member.ts';
import { purchase } from './purchases.ts';
import { issuedReward } from './redemptions.ts';
import { referralState } from './referrals.ts';

/** A referral as either side is told of it, with why it was held or rejected: that is a decision about them. */
const referralOfMember = z.object({
  id: z.string(),
  ruleId: z.string(),
  since: instant,
  state: referralState.exclude(['lapsed']),
  doubts: z.array(referralDoubt),
});

/** Everything held about a member, for the member. */
export const memberExport = z
  .object({
    exportedAt: z.iso.datetime(),
    member,
    consents: z.array(consentRecord).describe('Every answer there was, newest first.'),
    balance,
    tierProgress: tierProgress
      .optional()
      .describe('The level, which is decided by the programme’s rules alone, and by what.'),
    transactions: z
      .array(transaction)
      .describe('Newest first; also those of members who were joined into this one.'),
    issuedRewards: z.array(issuedReward),
    decisions: z
      .array(tierChange)
      .describe('What was decided about the member by rule: each change of tier, newest first.'),
    orders: z.array(
      z.object({
        orderId: z.string(),
        paidAt: z.iso.datetime().optional(),
        points: z.int(),
        spendMinor: minor.describe('What counts for levels: less what came back.'),
        lines: purchase.shape.lines,
        documents: purchase.shape.documents,
      }),
    ),
    receipts: z
      .array(receipt.omit({ memberId: true }))
      .describe('Till receipts that the member registered, or the shop told of.'),
    referrals: z
      .object({
        code: z
          .string()
          .optional()
          .describe('The code that the member sends, if they asked for it.'),
        asReferrer: z
          .array(referralOfMember)
          .describe('The friends whom the member brought, newest first.'),
        asFriend: z.array(referralOfMember).describe('By whom the member was brought.'),
        knownBy: z
          .array(z.object({ kind: z.enum(['email', 'address', 'payment']), seenAt: instant }))
          .describe('Of what digests are kept, to tell friends from second accounts.'),
      })
      .describe('Friends brought and being one; never who the other is.'),
  })
  .meta({ id: 'MemberExport' });
