/** The catalogue: what points (or the shop) can give, as a union on `kind`. */
import { z } from 'zod';
import {
  claimLimit,
  dateWindow,
  externalId,
  localizedText,
  minor,
  points,
  slug,
  webUrl,
} from '../primitives.ts';

/** What a reward costs: a fixed price, or as many points as the shopper chooses. */
export const rewardCost = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), points }),
    z.strictObject({
      kind: z.literal('variable'),
      stepPoints: points.min(1).describe('Points are chosen in whole steps of this size.'),
      minorPerStep: minor.min(1).describe('What one step is worth, in minor units.'),
      minimumPoints: points.min(1),
      maximumPoints: points.min(1).optional(),
    }),
  ])
  .meta({ id: 'RewardCost' });

/** Where the code of an issued reward comes from (design.md, Vouchers). */
export const voucherMaker = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own') }),
    z.strictObject({ kind: z.literal('pool'), poolId: slug, lowWater: z.int().min(0).default(20) }),
    z.strictObject({ kind: z.literal('connector'), url: webUrl }),
  ])
  .meta({ id: 'VoucherMaker' });

const reward = {
  id: slug,
  name: localizedText(120),
  description: localizedText(1000).optional(),
  conditions: localizedText(2000).optional(),
  imageUrl: webUrl.optional(),
  cost: rewardCost,
  minimumSpendMinor: minor.default(0),
  validDays: z
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe('How long the issued reward may be used.'),
  revertible: z
    .boolean()
    .default(true)
    .describe('Whether the member can undo the redemption while unused.'),
  combinable: z
    .boolean()
    .default(true)
    .describe('Whether the code may be used beside other codes.'),
  stock: z
    .int()
    .min(0)
    .optional()
    .describe('How many can be redeemed in all; unlimited when left out.'),
  limit: claimLimit.optional(),
  active: dateWindow.optional(),
  tierIds: z.array(slug).max(20).optional(),
  segmentIds: z.array(slug).max(50).optional(),
  hidden: z
    .boolean()
    .default(false)
    .describe('Not in the catalogue: only granted by rules, tiers or the shop.'),
  maker: voucherMaker.default({ kind: 'own' }),
  fundedBy: slug.optional().describe('The partner that pays for it, in the clearing report.'),
};

export const rewardDefinition = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('amount_discount'),
      ...reward,
      amountMinor: minor
        .min(1)
        .optional()
        .describe(
          'With a fixed cost: the discount. With a variable one it follows from the points.',
        ),
    }),
    z.strictObject({
      kind: z.literal('percentage_discount'),
      ...reward,
      percent: z.int().min(1).max(100),
      maximumMinor: minor.optional(),
    }),
    z.strictObject({ kind: z.literal('free_shipping'), ...reward }),
    z.strictObject({ kind: z.literal('free_product'), ...reward, productId: externalId }),
    z.strictObject({
      kind: z.literal('store_credit'),
      ...reward,
      amountMinor: minor.min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('cashback'),
      ...reward,
      amountMinor: minor.min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('gift_card'),
      ...reward,
      amountMinor: minor.min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('donation'),
      ...reward,
      amountMinor: minor.min(1).optional(),
      causes: z
        .array(z.strictObject({ id: slug, name: localizedText(120), url: webUrl.optional() }))
        .min(1)
        .max(50),
    }),
    z.strictObject({
      kind: z.literal('experience'),
      ...reward,
      variety: z.enum(['early_access', 'test_panel', 'event', 'sample', 'other']),
      startsAt: z.iso.datetime({ offset: true }).optional(),
      places: z.int().min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('merchant_fulfilled'),
      ...reward,
      needsAddress: z.boolean().default(false),
    }),
  ])
  .meta({ id: 'RewardDefinition' });

export type RewardDefinition = z.infer<typeof rewardDefinition>;
export type RewardCost = z.infer<typeof rewardCost>;
export type RewardKind = RewardDefinition['kind'];
