/** Spending points: the redemption, and what the member then holds. */
import { z } from 'zod';
import { page, pageQuery } from '../api/page.ts';
import { instant, localDate, localizedText, minor, points, slug, text } from '../primitives.ts';
import { rewardValue } from '../program/public-program.ts';
import { issuedRewardSource } from './issued-reward-source.ts';
import { balance } from './member.ts';

export const redemptionRequest = z
  .strictObject({
    rewardId: slug,
    points: points
      .min(1)
      .optional()
      .describe('Needed, and only allowed, when the cost is variable.'),
    cartRef: text(128)
      .optional()
      .describe('Locks the voucher to this cart; its time-out gives the points back.'),
    causeId: slug.optional().describe('With a donation: which cause.'),
  })
  .meta({ id: 'RedemptionRequest' });

export const issuedRewardUsage = z.enum(['unused', 'locked', 'used', 'expired', 'reverted']);

export const issuedReward = z
  .object({
    id: z.string(),
    rewardId: z.string(),
    name: localizedText(120).describe('As it was when issued.'),
    conditions: localizedText(2000).optional(),
    value: rewardValue,
    voucher: z
      .object({
        code: z
          .string()
          .describe('As shown, grouped by hyphens. Shops may also take it without them.'),
        cartRef: z.string().optional().describe('The cart it is locked to.'),
        lockedUntil: instant.optional(),
      })
      .optional(),
    source: issuedRewardSource,
    usage: issuedRewardUsage,
    minimumSpendMinor: minor,
    combinable: z.boolean(),
    issuedAt: instant,
    expiresAt: instant,
    validThrough: localDate,
    revertibleUntil: instant.optional().describe('Absent when it can no longer be undone.'),
    usedAt: instant.optional(),
    orderId: z.string().optional(),
  })
  .meta({ id: 'IssuedReward' });

/** Which issued rewards a list holds, and the page of it. */
export const issuedRewardsQuery = pageQuery.extend({
  usage: z
    .enum(['usable', 'past', 'all'])
    .default('all')
    .describe('`usable`: unused or locked; `past`: used, expired or reverted.'),
});

export const issuedRewardPage = page(issuedReward, 'IssuedRewardPage');

export const redemption = z
  .object({
    id: z.string(),
    rewardId: z.string(),
    points,
    status: z
      .enum(['issued', 'unknown', 'failed', 'reverted'])
      .describe(
        '`unknown` while a shop that makes its own codes has not answered; it settles by itself.',
      ),
    createdAt: instant,
    issuedReward: issuedReward.optional(),
    balance: balance.describe('The balance after it.'),
    transactionId: z.string(),
  })
  .meta({ id: 'Redemption' });

export const revertResult = z
  .object({ issuedReward, balance, transactionId: z.string(), pointsReturned: points })
  .meta({ id: 'RevertResult' });

export type RedemptionRequest = z.infer<typeof redemptionRequest>;
export type Redemption = z.infer<typeof redemption>;
export type IssuedReward = z.infer<typeof issuedReward>;
export type IssuedRewardUsage = z.infer<typeof issuedRewardUsage>;
export type RevertResult = z.infer<typeof revertResult>;
