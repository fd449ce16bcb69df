/** Rewards that the shop gives to members, and takes from them. */
import { z } from 'zod';
import { instant, points, slug, text } from '../primitives.ts';
import { issuedReward } from '../storefront/redemptions.ts';

const actor = text(120).describe('Who in the shop does it, for the audit trail.');

export const rewardGrant = z
  .strictObject({
    rewardId: slug.describe('Any reward of the programme, also a hidden one.'),
    points: points
      .min(1)
      .optional()
      .describe('With a variable cost: it is worth what so many points would buy. None are spent.'),
    reason: text(200).describe('Why, for the member to read.'),
    actor,
    expiresAt: instant
      .optional()
      .describe('Until when it can be used; by the reward’s `validDays` when left out.'),
  })
  .meta({ id: 'RewardGrant' });

export const rewardGrantResult = z
  .object({ issuedReward, transactionId: z.string() })
  .meta({ id: 'RewardGrantResult' });

export const rewardRevocation = z
  .strictObject({
    reason: text(200).describe('Why, for the member to read.'),
    actor,
    points: z
      .enum(['give_back', 'keep'])
      .default('give_back')
      .describe('What becomes of points that were spent on it.'),
  })
  .meta({ id: 'RewardRevocation' });

export const rewardExtension = z
  .strictObject({
    expiresAt: instant.describe('The new end; later than the present one.'),
    actor,
  })
  .meta({ id: 'RewardExtension' });

export type RewardGrant = z.infer<typeof rewardGrant>;
export type RewardGrantResult = z.infer<typeof rewardGrantResult>;
export type RewardRevocation = z.infer<typeof rewardRevocation>;
export type RewardExtension = z.infer<typeof rewardExtension>;
