/** The programme as anybody may read it: what elements need before they know who is looking. */
import { z } from 'zod';
import {
  count,
  currency,
  instant,
  locale,
  localizedText,
  minor,
  pluralForms,
  points,
} from '../primitives.ts';
import { campaign } from './campaigns.ts';
import { expiryPolicy } from './document.ts';
import { earningRule } from './earning-rules.ts';
import { consentDefinition, paidMembership, programLinks } from './membership.ts';
import {
  cause,
  combinable,
  experienceVariety,
  minimumSpendMinor,
  revertible,
  rewardCost,
  rewardDefinition,
} from './rewards.ts';
import { benefit, nearlyText, tierBasis, tierPeriod } from './tiers.ts';

export const rewardKind = z.enum(rewardDefinition.options.map((option) => option.shape.kind.value));

/** What an issued reward is worth in the cart. */
export const rewardValue = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('amount'),
      amountMinor: minor.describe('Taken off the products, with tax.'),
    }),
    z.object({
      kind: z.literal('percentage'),
      percent: z.int().describe('Of the products, 1 to 100.'),
      maximumMinor: minor.optional().describe('What it takes off at the most.'),
    }),
    z.object({ kind: z.literal('free_shipping') }),
    z.object({ kind: z.literal('product'), productId: z.string() }),
    z.object({ kind: z.literal('other') }),
  ])
  .meta({ id: 'RewardValue' });

export const publicReward = z
  .object({
    id: z.string(),
    kind: rewardKind,
    name: localizedText(120),
    description: localizedText(1000).optional(),
    conditions: localizedText(2000).optional(),
    imageUrl: z.string().optional().describe('A picture of it.'),
    cost: rewardCost.describe('What it costs in points.'),
    value: rewardValue
      .optional()
      .describe('Absent when it depends on the points the shopper chooses.'),
    minimumSpendMinor,
    validDays: count.describe('How many days an issued reward can be used.'),
    revertible,
    combinable,
    limit: z
      .object({ count, per: z.string() })
      .optional()
      .describe('How often a member can redeem it.'),
    availableFrom: instant.optional().describe('Nobody can redeem it before.'),
    availableUntil: instant.optional().describe('Nobody can redeem it from then on.'),
    tierIds: z.array(z.string()).optional().describe('Only for members of one of these tiers.'),
    segmentIds: z
      .array(z.string())
      .optional()
      .describe('Only for members of one of these segments.'),
    causes: z.array(cause).optional().describe('With a donation: what it can be given to.'),
    variety: experienceVariety.optional().describe('With an experience.'),
    startsAt: instant.optional().describe('With an experience that has a date.'),
    places: count.optional().describe('With an experience: how many can take part.'),
    needsAddress: z
      .boolean()
      .optional()
      .describe('With a gift that is sent: redeeming asks for an address.'),
  })
  .meta({ id: 'Reward' });

/** What members gave to a cause together. */
export const donationTotal = z
  .object({
    rewardId: z.string(),
    causeId: z.string(),
    amountMinor: minor,
    donations: count.describe('How many times somebody gave.'),
  })
  .meta({ id: 'DonationTotal' });

export const publicTier = z
  .object({
    id: z.string(),
    name: localizedText(60),
    threshold: count.describe('Minor units when the basis is spend, else points or orders.'),
    benefits: z.array(benefit),
    accent: z.string().optional().describe('House style of the level, such as `#1f6f4a`.'),
    nearlyText: nearlyText.optional(),
  })
  .meta({ id: 'PublicTier' });

export const publicProgram = z
  .object({
    version: count.describe('Grows with each published document.'),
    status: z
      .enum(['upcoming', 'running', 'ended'])
      .describe('Points are earned only while it is running.'),
    name: localizedText(80),
    currency,
    timeZone: z.string(),
    locales: z.array(locale).describe('Languages that it has texts in, its own first.'),
    startsAt: instant.optional(),
    endsAt: instant.optional(),
    lastRedemptionAt: instant
      .optional()
      .describe('Until when points can be spent, where that is later than `endsAt`.'),
    points: z.object({
      names: z.record(locale, pluralForms).describe('The shop’s own word for points.'),
      use: z
        .enum(['value', 'status', 'both'])
        .optional()
        .describe('Whether points can be spent, count for tiers, or both; both when left out.'),
      pendingDays: count.describe('Days after payment until points can be spent.'),
      expiry: expiryPolicy.describe('When points lapse.'),
      expiryMonths: count.optional().describe('With expiry by age or inactivity.'),
      minorPerPoint: z
        .object({ minor, points })
        .optional()
        .describe('With a fixed rate: so many points are worth so much money.'),
    }),
    enrollmentMode: z
      .enum(['automatic', 'opt_in', 'invite_only'])
      .describe('Whether every account takes part, whoever joins, or only whom the shop invited.'),
    leaving: z
      .object({
        issuedCodes: z
          .enum(['keep', 'revoke'])
          .describe('Whether codes that a member holds can be used after leaving.'),
      })
      .optional(),
    earningRules: z.array(earningRule),
    campaigns: z.array(campaign),
    tiers: z
      .object({
        basis: tierBasis,
        period: tierPeriod,
        nearlyFromPercent: z
          .int()
          .describe('Of the next threshold: from there on it is said that it is near.'),
        levels: z.array(publicTier).describe('Lowest first.'),
      })
      .optional(),
    rewards: z.array(publicReward),
    donationTotals: z
      .array(donationTotal)
      .optional()
      .describe('In a programme with donations: what was given so far, as of this answer.'),
    paidMembership: paidMembership.optional(),
    consents: z.array(consentDefinition),
    links: programLinks,
    termsVersion: z.string().describe('Of the terms that whoever joins agrees to.'),
  })
  .meta({ id: 'Program' });

export type PublicProgram = z.infer<typeof publicProgram>;
export type PublicReward = z.infer<typeof publicReward>;
export type PublicTier = z.infer<typeof publicTier>;
export type DonationTotal = z.infer<typeof donationTotal>;
export type RewardValue = z.infer<typeof rewardValue>;
