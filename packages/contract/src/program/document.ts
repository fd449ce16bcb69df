/** The programme document: everything a merchant decides, as data. */
import { z } from 'zod';
import {
  currency,
  instant,
  locale,
  localizedText,
  minor,
  pluralForms,
  slug,
  timeZone,
} from '../primitives.ts';
import { campaign } from './campaigns.ts';
import { earningRule } from './earning-rules.ts';
import {
  cardPolicy,
  consentDefinition,
  enrollment,
  exclusionPolicy,
  location,
  paidMembership,
  partner,
  programLinks,
} from './membership.ts';
import { occasionPolicy } from './occasions.ts';
import { rewardDefinition } from './rewards.ts';
import { segment } from './segments.ts';
import { targets } from './targets.ts';
import { tierScheme } from './tiers.ts';

/** When points lapse. Points keep the rule they came in under, whatever is published later. */
export const expiryPolicy = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('never') }),
    z
      .strictObject({ kind: z.literal('age'), months: z.int().min(1).max(240) })
      .describe('Points expire this many months after they were earned, at the end of that day.'),
    z
      .strictObject({ kind: z.literal('inactivity'), months: z.int().min(1).max(240) })
      .describe(
        'All points expire when the member has neither earned nor redeemed for this many months. Points given by hand, returns and mere visits do not count; no points expire sooner than this many months after they could first be spent.',
      ),
    z
      .strictObject({
        kind: z.literal('calendar'),
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(31),
        minimumMonths: z
          .int()
          .min(0)
          .max(240)
          .default(12)
          .describe('Points that are younger than this expire at that date in a later year.'),
      })
      .describe('At the end of a fixed date, which must exist in every year.'),
  ])
  .meta({ id: 'ExpiryPolicy' });

export const pointsPolicy = z
  .strictObject({
    names: z
      .record(locale, pluralForms)
      .describe('The shop’s own word for points, per locale and plural category.'),
    use: z
      .enum(['value', 'status', 'both'])
      .default('both')
      .describe(
        'Whether points can be spent (`value`), count for tiers (`status`), or both. Points that are ' +
          'only status buy nothing: rewards are given by rules, tiers and the shop.',
      ),
    pendingDays: z
      .int()
      .min(0)
      .max(365)
      .default(14)
      .describe('Days after payment until points may be spent: the return period.'),
    expiry: expiryPolicy.default({ kind: 'age', months: 24 }).describe('When points lapse.'),
    warnDays: z
      .array(z.int().min(1).max(365))
      .max(5)
      .default([60, 30, 7])
      .describe('Days before points lapse at which members are told.'),
    minorPerPoint: z
      .strictObject({ minor, points: z.int().min(1) })
      .optional()
      .describe(
        'What points are worth, if there is a fixed rate: { minor: 1, points: 1 } is one cent for each point.',
      ),
  })
  .meta({ id: 'PointsPolicy' });

export const returnsPolicy = z
  .strictObject({
    earned: z
      .enum(['take_back', 'keep'])
      .default('take_back')
      .describe('What becomes of points that the order had earned.'),
    spent: z
      .enum(['give_back', 'keep'])
      .default('give_back')
      .describe('What becomes of points that were spent on a code used in it.'),
    watch: z
      .strictObject({
        orders: z.int().min(1).max(100).default(2).describe('How many orders.'),
        withinDays: z.int().min(1).max(366).default(90).describe('In so many days.'),
      })
      .prefault({})
      .describe(
        '`member.returns_noticed` is sent when this many orders came back after their points were spent. If you lower it, it is sent for members who have that many already.',
      ),
  })
  .meta({ id: 'ReturnsPolicy' });

export const programDocument = z
  .strictObject({
    schemaVersion: z.literal(1),
    name: localizedText(80),
    currency,
    timeZone,
    locales: z
      .array(locale)
      .min(1)
      .max(40)
      .describe('Languages that it has texts in, its own first.'),
    startsAt: instant.optional().describe('Nobody can join, earn or redeem before.'),
    endsAt: instant.optional().describe('Nothing is earned from then on.'),
    lastRedemptionAt: instant
      .optional()
      .describe('Until when points can be spent, where that is later than `endsAt`.'),
    points: pointsPolicy,
    enrollment: enrollment.prefault({ mode: 'opt_in' }),
    returns: returnsPolicy.prefault({}),
    occasions: occasionPolicy.prefault({}),
    earningRules: z.array(earningRule).max(200).default([]),
    campaigns: z.array(campaign).max(200).default([]),
    segments: z.array(segment).max(100).default([]),
    tiers: tierScheme.optional(),
    rewards: z.array(rewardDefinition).max(500).default([]),
    paidMembership: paidMembership.optional(),
    consents: z.array(consentDefinition).max(20).default([]),
    exclusion: exclusionPolicy.prefault({}),
    cards: cardPolicy.prefault({}),
    locations: z.array(location).max(5000).default([]),
    partners: z.array(partner).max(500).default([]),
    targets: targets.optional(),
    links: programLinks.prefault({}),
    termsVersion: slug.default('1'),
  })
  .meta({ id: 'ProgramDocument' });

/** A validated document, with every default filled in. */
export type ProgramDocument = z.infer<typeof programDocument>;
/** A document as a merchant writes it, defaults left out. */
export type ProgramDocumentInput = z.input<typeof programDocument>;
export type ExpiryPolicy = z.infer<typeof expiryPolicy>;
