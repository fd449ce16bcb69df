/** What a member takes along. */
import { z } from 'zod';
import { minor } from '../primitives.ts';
import { tierChange } from './levels.ts';
import { balance, consentRecord, member, tierProgress, transaction } from './member.ts';
import { issuedReward } from './redemptions.ts';

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
      }),
    ),
  })
  .meta({ id: 'MemberExport' });
