/** The catalogue: what points (or the shop) can give, as a union on `kind`. */
import { z } from 'zod';
import {
  claimLimit,
  dateWindow,
  externalId,
  instant,
  localizedText,
  minor,
  points,
  slug,
  webUrl,
} from '../primitives.ts';
import { segmentIds } from './segments.ts';
import { tierIds } from './tiers.ts';

/** What a reward costs: a fixed price, or as many points as the shopper chooses. */
export const rewardCost = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), points: points.describe('The price.') }),
    z.strictObject({
      kind: z.literal('variable'),
      stepPoints: points.min(1).describe('Points are chosen in whole steps of this size.'),
      minorPerStep: minor.min(1).describe('What one step is worth, in minor units.'),
      minimumPoints: points.min(1).describe('The least that can be chosen.'),
      maximumPoints: points.min(1).optional().describe('The most that can be chosen.'),
    }),
  ])
  .meta({ id: 'RewardCost' });

/** Where the code of an issued reward comes from: made here, out of a pool that the shop imported, or made by the shop. */
export const voucherMaker = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own') }),
    z.strictObject({
      kind: z.literal('pool'),
      poolId: slug,
      lowWater: z
        .int()
        .min(0)
        .default(20)
        .describe('`pool.low` is sent when so many codes are left, or fewer.'),
    }),
    z.strictObject({ kind: z.literal('connector'), connectorId: slug }),
  ])
  .meta({ id: 'VoucherMaker' });

export const minimumSpendMinor = minor.describe(
  'What the products in the cart have to come to, with tax.',
);

export const revertible = z
  .boolean()
  .describe('Whether the member can undo the redemption while unused.');

export const combinable = z.boolean().describe('Whether the code can be used beside other codes.');

const reward = {
  id: slug,
  name: localizedText(120),
  description: localizedText(1000).optional(),
  conditions: localizedText(2000).optional(),
  imageUrl: webUrl.optional().describe('A picture of it.'),
  cost: rewardCost.describe('What it costs in points.'),
  minimumSpendMinor: minimumSpendMinor.default(0),
  validDays: z
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe('How long the issued reward may be used.'),
  revertible: revertible.default(true),
  combinable: combinable.default(true),
  stock: z
    .int()
    .min(0)
    .optional()
    .describe('How many can be redeemed in all; unlimited when left out.'),
  limit: claimLimit.optional().describe('How often a member can redeem it.'),
  active: dateWindow.optional().describe('When it can be redeemed.'),
  tierIds,
  segmentIds,
  hidden: z
    .boolean()
    .default(false)
    .describe('Not in the catalogue: only granted by rules, tiers or the shop.'),
  maker: voucherMaker.default({ kind: 'own' }).describe('Where its codes come from.'),
  fundedBy: slug.optional().describe('The partner that pays for it, in the clearing report.'),
};

const amountMinor = minor
  .min(1)
  .optional()
  .describe('What it is worth. With a variable cost that follows from the points: leave it out.');

/** What a member can give to. */
export const cause = z
  .strictObject({
    id: slug,
    name: localizedText(120),
    url: webUrl.optional().describe('Where more is said of it.'),
  })
  .meta({ id: 'Cause' });

export const experienceVariety = z
  .enum(['early_access', 'test_panel', 'event', 'sample', 'other'])
  .describe('What there is to take part in.');

export const rewardDefinition = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('amount_discount'), ...reward, amountMinor }),
    z.strictObject({
      kind: z.literal('percentage_discount'),
      ...reward,
      percent: z.int().min(1).max(100).describe('Of the products, 1 to 100.'),
      maximumMinor: minor.optional().describe('What it takes off at the most.'),
    }),
    z.strictObject({ kind: z.literal('free_shipping'), ...reward }),
    z.strictObject({ kind: z.literal('free_product'), ...reward, productId: externalId }),
    // A code with a balance, used in parts.
    z.strictObject({ kind: z.literal('store_credit'), ...reward, amountMinor }),
    z.strictObject({ kind: z.literal('gift_card'), ...reward, amountMinor }),
    // What the shop does for it, with a state that the member sees.
    z.strictObject({ kind: z.literal('cashback'), ...reward, amountMinor }),
    z.strictObject({
      kind: z.literal('merchant_fulfilled'),
      ...reward,
      needsAddress: z.boolean().default(false).describe('Whether redeeming asks where to send it.'),
    }),
    z.strictObject({
      kind: z.literal('donation'),
      ...reward,
      revertible: revertible.default(false),
      amountMinor,
      causes: z.array(cause).min(1).max(50).describe('What it can be given to.'),
    }),
    z.strictObject({
      kind: z.literal('experience'),
      ...reward,
      variety: experienceVariety,
      startsAt: instant
        .optional()
        .describe('When it begins. Until then it can be redeemed and answered.'),
      places: z
        .int()
        .min(1)
        .optional()
        .describe('How many can take part: members who redeem it, or are invited and answer yes.'),
    }),
  ])
  .meta({ id: 'RewardDefinition' });

export type RewardDefinition = z.infer<typeof rewardDefinition>;
export type RewardCost = z.infer<typeof rewardCost>;
export type RewardKind = RewardDefinition['kind'];
