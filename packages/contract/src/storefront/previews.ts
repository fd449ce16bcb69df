/** What-if questions: the answers hold. */
import { z } from 'zod';
import {
  externalId,
  instant,
  localDate,
  minor,
  points,
  signedPoints,
  slug,
  text,
} from '../primitives.ts';
import { rewardValue } from '../program/public-program.ts';
import { redemptionRequest } from './redemptions.ts';

/** A line of a cart or an order: what is paid for it, after all discounts, for the whole quantity. */
export const orderLine = z
  .strictObject({
    id: externalId,
    kind: z.enum(['product', 'shipping', 'gift_card', 'fee']).default('product'),
    productId: externalId.optional().describe('For rules about products.'),
    quantity: z.int().min(1).max(1_000_000).default(1),
    name: text(200)
      .optional()
      .describe('For the member’s purchases. Kept only of members who agreed to see these.'),
    grossMinor: minor.describe('With tax, in minor units.'),
    netMinor: minor.describe('Without tax, in minor units.'),
    categories: z.array(externalId).max(50).default([]).describe('For rules about categories.'),
    tags: z
      .array(externalId)
      .max(50)
      .default([])
      .describe('Of the product, for what rules leave out.'),
    discounted: z.boolean().default(false).describe('Sold below its normal price.'),
  })
  .refine((line) => line.netMinor <= line.grossMinor, {
    error: 'netMinor cannot be more than grossMinor',
    path: ['netMinor'],
  })
  .meta({ id: 'OrderLine' });

export const earnPreviewRequest = z
  .strictObject({
    lines: z.array(orderLine).min(1).max(500),
    locationId: slug
      .optional()
      .describe('Where it will be paid, for campaigns that run at some locations only.'),
    separately: z
      .boolean()
      .default(false)
      .describe('Answers each line as an order of its own: for the products of a page.'),
  })
  .meta({ id: 'EarnPreviewRequest' });

/** What one earning rule gives, or one campaign on top of it. */
export const rulePoints = z
  .object({
    ruleId: z.string(),
    campaignId: z.string().optional().describe('With what a campaign adds to the rule.'),
    points,
  })
  .meta({ id: 'RulePoints' });

/** A rule that would give something, and what stands in the way. */
const withheld = z.array(
  z.object({
    ruleId: z.string(),
    reason: z.enum(['minimum_order', 'limit_reached']),
    missingMinor: minor.optional().describe('With `minimum_order`: how much is missing.'),
  }),
);

export const earnPreview = z
  .object({
    previewId: z
      .string()
      .describe(
        'An order that names it before `validUntil` earns by the same rules, whatever has changed meanwhile.',
      ),
    validUntil: instant.describe('Until when `previewId` can be named.'),
    points: points.describe('What the order would earn.'),
    rules: z
      .array(rulePoints)
      .describe('Rules and campaigns that give points; they sum to `points`.'),
    lines: z.array(
      z.object({
        id: z.string(),
        points,
        rules: z.array(rulePoints),
        excluded: z
          .enum(['kind', 'product', 'category', 'tag', 'discounted'])
          .optional()
          .describe('Why a line earns nothing.'),
        withheld: withheld.optional().describe('With `separately`: as below, for this line alone.'),
      }),
    ),
    withheld: withheld.describe('Rules that would give something, and what stands in the way.'),
    availableAt: instant
      .optional()
      .describe('When these points could be spent, if it were paid now.'),
  })
  .meta({ id: 'EarnPreview' });

export const redemptionPreviewRequest = redemptionRequest
  .pick({ rewardId: true, points: true })
  .meta({ id: 'RedemptionPreviewRequest' });

export const redemptionPreview = z
  .object({
    rewardId: z.string(),
    points: points.describe('What it would cost.'),
    value: rewardValue,
    remaining: signedPoints.describe('Available points afterwards.'),
    expiringUsed: z
      .object({ points, validThrough: localDate })
      .optional()
      .describe('The soonest-expiring points that it would use first.'),
    expiresAt: instant.describe('Until when the issued reward could be used.'),
    validThrough: localDate,
    minimumSpendMinor: minor,
    revertible: z.boolean(),
  })
  .meta({ id: 'RedemptionPreview' });

export type OrderLine = z.infer<typeof orderLine>;
export type OrderLineInput = z.input<typeof orderLine>;
export type EarnPreviewRequest = z.infer<typeof earnPreviewRequest>;
export type EarnPreview = z.infer<typeof earnPreview>;
export type RedemptionPreview = z.infer<typeof redemptionPreview>;
export type RedemptionPreviewRequest = z.infer<typeof redemptionPreviewRequest>;
