/** What a programme would have done with past orders. */
import { z } from 'zod';
import {
  count,
  currency,
  externalId,
  instant,
  localDate,
  minor,
  points,
  signedPoints,
  timeZone,
} from '../primitives.ts';
import { birthday } from '../storefront/member.ts';
import { shopEvent } from './events.ts';
import { skippedLines } from './skipped-lines.ts';

/** The first line of a dry run: which document is tried out, and how it is to be judged. */
export const dryRunStart = z
  .strictObject({
    type: z.literal('dry_run'),
    document: z.unknown().describe('The programme document to try out.'),
    against: z
      .union([z.literal('live'), z.record(z.string(), z.unknown())])
      .optional()
      .describe('What it is compared with: the published document, or another one.'),
    until: instant
      .optional()
      .describe('Until when time passes; the last thing that happened when left out.'),
    redeemedPercent: z
      .int()
      .min(0)
      .max(100)
      .default(100)
      .describe('The percentage of the points that do not expire that is expected to be spent.'),
  })
  .meta({ id: 'DryRunStart' });

/** What is known of a customer, where orders alone do not say it. */
export const pastMember = z
  .strictObject({
    type: z.literal('member'),
    memberId: externalId,
    joinedAt: instant
      .optional()
      .describe('When the customer joins; with what is first told of them when left out.'),
    tags: z.array(externalId).max(50).optional(),
    birthday: birthday.optional(),
  })
  .meta({ id: 'PastMember' });

/** Every other line of a dry run. */
export const pastEvent = z.union([shopEvent, pastMember]).meta({ id: 'PastEvent' });

/** A line of a dry run. */
export const dryRunLine = z.union([dryRunStart, pastEvent]).meta({ id: 'DryRunLine' });

export const pointsRate = z
  .object({
    minor,
    points,
    source: z
      .enum(['programme', 'rewards'])
      .describe('`rewards`: the programme has no fixed rate; the best that a reward gives.'),
  })
  .meta({ id: 'PointsRate' });

const ruleEffect = z
  .object({
    ruleId: z.string(),
    campaignId: z.string().optional().describe('With what a campaign added to the rule.'),
    points: signedPoints.describe('Given less taken back.'),
    times: count.describe('How often it gave something.'),
    valueMinor: z.int().optional(),
  })
  .meta({ id: 'RuleEffect' });

const rewardEffect = z
  .object({
    rewardId: z.string(),
    issued: count.describe('Given by rules and levels, without points.'),
    valueMinor: minor.optional().describe('Where the reward is worth a fixed amount.'),
  })
  .meta({ id: 'RewardEffect' });

export const dryRunOutcome = z
  .object({
    points: z.object({
      issued: points,
      takenBack: points.describe('By returns and cancellations.'),
      lapsed: points,
      available: points.describe('At the end.'),
      pending: points.describe('At the end.'),
      owed: points.describe('What returns took back beyond what was there.'),
    }),
    rate: pointsRate.optional().describe('What points are worth; absent where nothing says so.'),
    costMinor: minor.optional().describe('What was issued and not taken back, at the rate.'),
    expectedCostMinor: minor
      .optional()
      .describe('Less what lapsed, as far as it is taken to be spent, and the rewards given.'),
    liabilityMinor: minor.optional().describe('What is outstanding at the end, at the rate.'),
    expectedLiabilityMinor: minor.optional().describe('As far as it is taken to be spent.'),
    breakageMinor: minor.optional().describe('What lapsed, at the rate.'),
    rules: z.array(ruleEffect).describe('Most points first.'),
    rewards: z.array(rewardEffect),
    tiers: z.array(z.object({ tierId: z.string(), members: count })).describe('At the end.'),
    months: z
      .array(
        z.object({
          month: z.string().describe('In the programme’s time zone, as 2026-03.'),
          issued: points,
          takenBack: points,
          lapsed: points,
        }),
      )
      .describe('Oldest first.'),
  })
  .meta({ id: 'DryRunOutcome' });

export const dryRunReport = z
  .object({
    currency,
    timeZone,
    from: localDate.optional().describe('Of the first thing that happened.'),
    until: localDate.optional(),
    redeemedPercent: z.int(),
    lines: count,
    orders: count.describe('Of members.'),
    members: count,
    spendMinor: minor.describe('What members paid for products, less returns.'),
    guestOrders: count.describe('Orders that name no customer; they earn nothing.'),
    guestSpendMinor: minor,
    proposed: dryRunOutcome,
    against: dryRunOutcome.optional(),
    skipped: skippedLines('Orders, or other lines, that count for nothing.'),
  })
  .meta({ id: 'DryRunReport' });

export type DryRunStart = z.infer<typeof dryRunStart>;
export type PastMember = z.infer<typeof pastMember>;
export type PastEvent = z.infer<typeof pastEvent>;
export type DryRunOutcome = z.infer<typeof dryRunOutcome>;
export type DryRunReport = z.infer<typeof dryRunReport>;
export type PointsRate = z.infer<typeof pointsRate>;
