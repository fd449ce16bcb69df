/** Spending points: the redemption, and what the member then holds. */
import { z } from 'zod';
import { page, pageQuery } from '../api/page.ts';
import { instant, localDate, localizedText, minor, points, slug, text } from '../primitives.ts';
import { rewardKind, rewardValue } from '../program/public-program.ts';
import { combinable, minimumSpendMinor } from '../program/rewards.ts';
import { issuedRewardSource } from './issued-reward-source.ts';
import { balance } from './member.ts';

/** Where a gift is sent to. Kept until it is sent, and no longer. */
export const deliveryAddress = z
  .strictObject({
    name: text(120),
    lines: z.array(text(120)).min(1).max(4).describe('Street and number, and what belongs to it.'),
    postalCode: text(20).optional(),
    city: text(120),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'use an ISO 3166 code such as "NL"')
      .describe('ISO 3166-1, two letters.'),
  })
  .meta({ id: 'DeliveryAddress' });

export const fulfilmentState = z.enum(['requested', 'in_progress', 'fulfilled', 'cancelled']);

export const redemptionRequest = z
  .strictObject({
    rewardId: slug,
    points: points
      .min(1)
      .optional()
      .describe('Required when the cost is variable, and only allowed then.'),
    cartRef: text(128)
      .optional()
      .describe('Locks the voucher to this cart; its time-out gives the points back.'),
    causeId: slug
      .optional()
      .describe('With a donation: which cause; needed where there are several.'),
    address: deliveryAddress
      .optional()
      .describe('Required for a reward with `needsAddress`, and only allowed there.'),
  })
  .meta({ id: 'RedemptionRequest' });

export const issuedRewardUsage = z.enum(['unused', 'locked', 'used', 'expired', 'reverted']);

export const issuedReward = z
  .object({
    id: z.string(),
    rewardId: z.string(),
    kind: rewardKind,
    name: localizedText(120).describe('As it was when issued.'),
    conditions: localizedText(2000).optional(),
    value: rewardValue.describe('What it is worth in the cart.'),
    remainingMinor: minor
      .optional()
      .describe('With store credit and gift cards: what is left of the value.'),
    causeId: z.string().optional().describe('With a donation: what it was given to.'),
    startsAt: instant.optional().describe('With an experience that has a date.'),
    answer: z
      .enum(['yes', 'no', 'open'])
      .optional()
      .describe('With an experience that has places: whether the member takes part.'),
    fulfilment: z
      .object({
        state: fulfilmentState,
        note: z.string().optional().describe('The shop’s word on it, such as a tracking code.'),
      })
      .optional()
      .describe('With what the shop does for it: how far that is.'),
    voucher: z
      .object({
        code: z
          .string()
          .describe('As shown, grouped by hyphens. Shops may also take it without them.'),
        cartRef: z.string().optional().describe('The cart it is locked to.'),
        lockedUntil: instant.optional().describe('Until when it is that cart’s.'),
      })
      .optional(),
    codePending: z
      .literal(true)
      .optional()
      .describe(
        'The shop is still making its code: there is a `voucher` once it has. `expiresAt` and `validThrough` are what they would be if it came now.',
      ),
    source: issuedRewardSource.describe('What it came from.'),
    usage: issuedRewardUsage.describe('`locked`: to a cart.'),
    minimumSpendMinor,
    combinable,
    issuedAt: instant,
    expiresAt: instant.describe('The first instant at which it can no longer be used.'),
    validThrough: localDate.describe('The last day on which it can be used.'),
    revertibleUntil: instant.optional().describe('Absent when it can no longer be undone.'),
    usedAt: instant.optional().describe('When an order used it.'),
    orderId: z.string().optional().describe('The order that used it.'),
  })
  .meta({ id: 'IssuedReward' });

/** Which issued rewards a list holds, and the page of it. */
export const issuedRewardsQuery = pageQuery.extend({
  usage: z
    .enum(['usable', 'past', 'all'])
    .default('all')
    .describe(
      '`usable`: unused or locked, what the shop still has to do, or to make a code for, last; `past`: used, expired or reverted, what ended last first.',
    ),
});

export const issuedRewardPage = page(issuedReward, 'IssuedRewardPage');

export const redemption = z
  .object({
    id: z.string(),
    rewardId: z.string(),
    points: points.describe('What was spent.'),
    status: z
      .enum(['issued', 'unknown', 'failed', 'reverted'])
      .describe(
        '`unknown` while a shop that makes its own codes has not answered; it settles by itself.',
      ),
    createdAt: instant,
    issuedReward: issuedReward.optional().describe('What the member holds by it.'),
    balance: balance.describe('The balance after it.'),
    transactionId: z.string(),
  })
  .meta({ id: 'Redemption' });

export const rewardAnswer = z
  .strictObject({ attending: z.boolean().describe('Whether the member takes part.') })
  .meta({ id: 'RewardAnswer' });

export const revertResult = z
  .object({
    issuedReward,
    balance,
    transactionId: z.string(),
    pointsReturned: points.describe('Points that came back.'),
  })
  .meta({ id: 'RevertResult' });

export type RedemptionRequest = z.infer<typeof redemptionRequest>;
export type Redemption = z.infer<typeof redemption>;
export type IssuedReward = z.infer<typeof issuedReward>;
export type DeliveryAddress = z.infer<typeof deliveryAddress>;
export type FulfilmentState = z.infer<typeof fulfilmentState>;
export type IssuedRewardUsage = z.infer<typeof issuedRewardUsage>;
export type RewardAnswer = z.infer<typeof rewardAnswer>;
export type RevertResult = z.infer<typeof revertResult>;
