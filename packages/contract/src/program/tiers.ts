/** Levels, what they ask and what they give. */
import { z } from 'zod';
import { dateWindow, localizedText, percent, slug, webUrl } from '../primitives.ts';

/** Whom a rule, a reward or a campaign is for: everybody when left out. */
export const tierIds = z
  .array(slug)
  .max(20)
  .optional()
  .describe('Only for members of one of these tiers.');

const benefitBase = {
  id: slug,
  name: localizedText(120),
  description: localizedText(500).optional(),
  active: dateWindow.optional().describe('When it holds.'),
};

/** A perk of a tier, as data that a shop can check. */
export const benefit = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('earning_rate'), ...benefitBase, percent }),
    z.strictObject({
      kind: z.literal('free_shipping'),
      ...benefitBase,
      minimumOrderMinor: z
        .int()
        .min(0)
        .default(0)
        .describe('What the products have to come to, with tax.'),
    }),
    z.strictObject({
      kind: z.literal('longer_returns'),
      ...benefitBase,
      returnDays: z
        .int()
        .min(1)
        .max(3650)
        .describe('Points of an order stay pending for as long, if that is longer.'),
    }),
    z.strictObject({
      kind: z.literal('early_access'),
      ...benefitBase,
      hoursBefore: z.int().min(1).max(8760).describe('How much earlier than for others.'),
      rewardIds: z
        .array(slug)
        .max(500)
        .optional()
        .describe(
          'Rewards whose window opens this much earlier; anything else the shop checks itself.',
        ),
      campaignIds: z
        .array(slug)
        .max(200)
        .optional()
        .describe('Campaigns that begin this much earlier for the tier.'),
    }),
    z.strictObject({
      kind: z.literal('birthday_present'),
      ...benefitBase,
      rewardId: slug.optional(),
    }),
    z.strictObject({
      kind: z.literal('bonus_reward'),
      ...benefitBase,
      rewardId: slug,
      every: z
        .enum(['month', 'quarter', 'year'])
        .default('year')
        .describe('Given on reaching the tier, and when each of these begins.'),
    }),
    z.strictObject({
      kind: z.literal('event_invitation'),
      ...benefitBase,
      url: webUrl.optional().describe('Where more is said of it.'),
    }),
    z.strictObject({ kind: z.literal('custom'), ...benefitBase }),
  ])
  .meta({ id: 'Benefit' });

export const tierBasis = z
  .enum(['spend', 'points', 'orders'])
  .describe('What brings a member up: money spent, points earned, or orders.');

export const nearlyText = localizedText(200).describe(
  'The shop’s own words for members who are near it.',
);

export const tier = z
  .strictObject({
    id: slug,
    name: localizedText(60),
    threshold: z
      .int()
      .min(0)
      .describe(
        'Minor units when the basis is spend, else points or orders. The first tier has 0.',
      ),
    benefits: z.array(benefit).max(50).default([]),
    entryRewardIds: z
      .array(slug)
      .max(20)
      .default([])
      .describe(
        'Given on entering the tier, once in each of its periods. Unused ones are taken back when a return takes the tier.',
      ),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'Use a colour such as "#1f6f4a".')
      .optional()
      .describe('House style of the level; the elements derive readable colours from it.'),
    nearlyText: nearlyText.optional(),
  })
  .meta({ id: 'Tier' });

export const tierPeriod = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lifetime') }),
    z.strictObject({ kind: z.literal('calendar_year') }),
    z.strictObject({
      kind: z.literal('rolling'),
      months: z
        .int()
        .min(1)
        .max(120)
        .describe('What counts is what came in the last so many months.'),
    }),
    z.strictObject({
      kind: z.literal('anniversary'),
      months: z
        .int()
        .min(1)
        .max(120)
        .describe('Periods of so many months, from when the member joined.'),
    }),
  ])
  .meta({ id: 'TierPeriod' });

export const tierScheme = z
  .strictObject({
    basis: tierBasis,
    period: tierPeriod,
    levels: z.array(tier).min(1).max(20).describe('Lowest first.'),
    graceDays: z
      .int()
      .min(0)
      .max(730)
      .default(0)
      .describe('Days that a tier lasts beyond its period. A return takes it at once.'),
    downgrade: z
      .enum(['to_earned', 'one_level'])
      .default('to_earned')
      .describe(
        'To what was earned, or one level at a time: the lower one is then kept for the length of a period.',
      ),
    nearlyFromPercent: z
      .int()
      .min(1)
      .max(99)
      .default(80)
      .describe('Of the next threshold: from there on members are told that it is near.'),
  })
  .meta({ id: 'TierScheme' });

export type Tier = z.infer<typeof tier>;
export type Benefit = z.infer<typeof benefit>;
export type TierScheme = z.infer<typeof tierScheme>;
export type TierPeriod = z.infer<typeof tierPeriod>;
