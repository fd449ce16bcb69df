/** What a member has: balance, tier standing, profile, consents. */
import { z } from 'zod';
import {
  count,
  externalId,
  instant,
  locale,
  localDate,
  minor,
  points,
  signedPoints,
  slug,
  text,
} from '../primitives.ts';
import { tierBasis } from '../program/tiers.ts';
import { grantSource } from './issued-reward-source.ts';
import { referralCode } from './referral-code.ts';

export const balance = z
  .object({
    available: points.describe('May be spent now.'),
    pending: points.describe('Earned, not yet confirmed.'),
    reserved: points.describe('Held by a redemption that is in progress.'),
    owed: points.describe(
      'Taken back beyond what was there; what is earned next fills this first.',
    ),
    releases: z
      .array(z.object({ points, availableAt: instant }))
      .describe('When pending points become available, soonest first, at most 10.'),
    expiring: z
      .array(z.object({ points, expiresAt: instant, validThrough: localDate }))
      .describe(
        'Available points that lapse inside the longest warning window, soonest first, at most 10.',
      ),
  })
  .meta({ id: 'Balance' });

export const tierProgress = z
  .object({
    tierId: z.string(),
    basis: tierBasis,
    because: z
      .enum(['earned', 'kept', 'softened', 'grace', 'paid'])
      .optional()
      .describe(
        'Why the member has this tier: `earned` in this period, `kept` from the one before, `softened` on the way down, in `grace`, or `paid` for.',
      ),
    have: count.describe('What counts in this period: minor units, points or orders.'),
    pending: count.describe('The part of `have` that is still inside the return period.'),
    validThrough: localDate
      .optional()
      .describe('Last day of the present tier if nothing more is earned.'),
    next: z
      .object({
        tierId: z.string(),
        need: count.describe('Its threshold.'),
        left: count.describe('What is still needed: `need` less `have`.'),
        nearly: z.boolean().describe('Whether it is near enough to say so.'),
      })
      .optional()
      .describe('Absent at the highest tier.'),
    keep: z
      .object({ need: count, left: count, by: localDate })
      .optional()
      .describe('What is needed before the period ends to keep the present tier.'),
  })
  .meta({ id: 'TierProgress' });

export const consent = z
  .object({
    id: z.string(),
    version: z.int().describe('Of the text that was answered.'),
    given: z.boolean().describe('False when it was refused or taken back.'),
    at: instant.describe('When it was answered.'),
  })
  .meta({ id: 'Consent' });

/** One answer to the question for a consent, as it was given. */
export const consentRecord = consent
  .extend({
    by: z.enum(['member', 'shop']).describe('Who told it: the member in the page, or the shop.'),
  })
  .meta({ id: 'ConsentRecord' });

/** An answer to the question for a consent, about the version of the text that was shown. */
export const consentAnswer = z
  .strictObject({
    id: slug,
    version: z.int().min(1).describe('Of the text that was shown.'),
    given: z.boolean(),
  })
  .meta({ id: 'ConsentAnswer' });

export const birthday = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= new Date(Date.UTC(2000, month, 0)).getUTCDate(), {
    error: 'This month has no such day.',
    path: ['day'],
  })
  .meta({ id: 'Birthday', description: 'Day and month only; the year is not asked.' });

export const preferredChannel = z.enum(['email', 'sms', 'push', 'post', 'none']);

export const member = z
  .object({
    id: z.string().describe('The ledger’s own.'),
    externalId: z.string().describe('The shop’s customer id.'),
    joinedAt: instant.describe('When the member joined.'),
    locale: locale.optional(),
    birthday: birthday.optional(),
    preferredChannels: z
      .array(preferredChannel)
      .describe('How the member wants to hear from the shop.'),
    consents: z.array(consent),
    termsVersion: z.string().optional().describe('The terms that the member agreed to.'),
    tags: z.array(z.string()).describe('The shop’s own, by which segments choose.'),
    cardNumber: z.string().optional().describe('What a till scans.'),
  })
  .meta({ id: 'Member' });

export const memberUpdate = z
  .strictObject({
    locale: locale.nullable().optional(),
    birthday: birthday.nullable().optional(),
    preferredChannels: z.array(preferredChannel).max(5).optional(),
    consents: z.array(consentAnswer).max(20).optional(),
  })
  .meta({ id: 'MemberUpdate' });

export const enrollmentRequest = z
  .strictObject({
    termsVersion: slug,
    joinCode: text(40).optional().describe('Where a pilot asks for one.'),
    locale: locale.optional(),
    consents: z.array(consentAnswer).max(20).optional(),
    claimKeys: z
      .array(text(128).min(16))
      .max(10)
      .optional()
      .describe('Of orders that were paid as a guest, to have them earn now.'),
    referralCode: referralCode
      .optional()
      .describe('Whose link brought me. One that does not count is no obstacle to joining.'),
  })
  .meta({ id: 'EnrollmentRequest' });

export const claimRequest = z
  .strictObject({ claimKey: text(128).min(16).describe('As the shop gave it with the order.') })
  .meta({ id: 'ClaimRequest' });

export const claimResult = z
  .object({
    orders: count.describe('Orders that are the member’s now.'),
    points: signedPoints.describe('What they gave.'),
    balance,
  })
  .meta({ id: 'ClaimResult' });

/** A place on the waiting list of a programme that is full. */
export const waitingPlace = z
  .object({ place: z.int().min(1).describe('1 is the next to join.'), since: instant })
  .meta({ id: 'WaitingPlace' });

/** Whether a customer who is no member may join, now. */
export const joining = z
  .object({
    open: z.boolean().describe('Whether the customer may join now.'),
    refusal: z
      .enum(['program_not_running', 'joining_closed', 'invitation_required', 'program_full'])
      .optional()
      .describe('Why not, when it is not open.'),
    takesJoinCode: z.boolean().describe('Whether a join code takes the place of an invitation.'),
    waitingList: z.boolean().describe('Whether a customer may wait for a place.'),
    waiting: waitingPlace.optional(),
  })
  .meta({ id: 'Joining' });

/** One change of points, as history shows it. */
export const transaction = z
  .object({
    id: z.string(),
    kind: z.enum(['earn', 'redeem', 'adjust', 'expire', 'reverse', 'refund', 'transfer']),
    points: signedPoints.describe(
      'What it did to the sum of available, pending and reserved less owed.',
    ),
    status: z
      .enum(['pending', 'done', 'reversed', 'partly_reversed'])
      .describe('`pending` while the points wait for the return period; `reversed` once undone.'),
    at: instant.describe('When it happened.'),
    reason: z
      .discriminatedUnion('kind', [
        z.object({
          kind: z.literal('order'),
          orderId: externalId,
          orderNumber: z.string().optional().describe('As the customer knows it.'),
          orderUrl: z.string().optional().describe('Where the customer sees it.'),
        }),
        z.object({
          kind: z.literal('rule'),
          ruleId: z.string(),
          eventType: z.string().optional(),
          about: z
            .string()
            .optional()
            .describe('The product reviewed, the survey, the network, the place visited …'),
        }),
        z.object({
          kind: z.literal('reward'),
          rewardId: z.string(),
          issuedRewardId: z.string(),
          source: grantSource.optional().describe('Who gave it, when no points were spent on it.'),
          note: z.string().optional().describe('Why the shop took it back.'),
        }),
        z.object({ kind: z.literal('expiry') }),
        z.object({ kind: z.literal('left') }),
        z.object({ kind: z.literal('adjustment'), note: z.string() }),
        z.object({
          kind: z.literal('imported').describe('It happened in another system.'),
          note: z.string(),
          reference: z.string().describe('Its id there.'),
        }),
        z.object({
          kind: z.literal('extension'),
          note: z.string(),
          until: instant.describe('Until when the points last at least.'),
        }),
        z.object({
          kind: z.literal('merge'),
          transactionId: z.string().describe('The other half, in the books of the other member.'),
        }),
      ])
      .meta({ id: 'TransactionReason' }),
    breakdown: z
      .array(
        z.object({
          ruleId: z.string(),
          campaignId: z.string().optional(),
          points: signedPoints,
        }),
      )
      .optional()
      .describe('What each rule and campaign gave with it, or lost by it; they sum to `points`.'),
    undoes: z
      .string()
      .optional()
      .describe('The transaction that this one undoes, wholly or in part.'),
    undoneBy: z.array(z.string()).describe('The transactions that undid this one.'),
    availableAt: instant.optional().describe('With points that came: when they can be spent.'),
    expiresAt: instant.optional().describe('With points that came: when they lapse.'),
    validThrough: localDate.optional().describe('The last day on which they can be spent.'),
    locationId: z.string().optional().describe('Where it happened.'),
  })
  .meta({ id: 'Transaction' });

export const redemptionRefusal = z.enum([
  'insufficient_points',
  'out_of_stock',
  'limit_reached',
  'tier_required',
  'segment_required',
  'not_started',
  'ended',
  'program_not_running',
]);

/** How a reward stands for this member, now. */
export const rewardStanding = z
  .object({
    rewardId: z.string(),
    redeemable: z.boolean().describe('Whether the member can redeem it now.'),
    refusal: redemptionRefusal.optional().describe('Why not, when it is not redeemable.'),
    missingPoints: points
      .optional()
      .describe('With `insufficient_points`: how many more it takes.'),
    availableFrom: instant
      .optional()
      .describe('When it can be redeemed, or again, where that is known.'),
    maximumPoints: points
      .optional()
      .describe('With a variable cost: the most the member can choose now.'),
  })
  .meta({ id: 'RewardStanding' });

export type Balance = z.infer<typeof balance>;
export type TierProgress = z.infer<typeof tierProgress>;
export type Member = z.infer<typeof member>;
export type MemberUpdate = z.infer<typeof memberUpdate>;
export type Transaction = z.infer<typeof transaction>;
export type TransactionReason = Transaction['reason'];
export type RewardStanding = z.infer<typeof rewardStanding>;
export type RedemptionRefusal = z.infer<typeof redemptionRefusal>;
export type ClaimRequest = z.infer<typeof claimRequest>;
export type ClaimResult = z.infer<typeof claimResult>;
export type Joining = z.infer<typeof joining>;
export type ConsentRecord = z.infer<typeof consentRecord>;
export type EnrollmentRequest = z.infer<typeof enrollmentRequest>;

/** Money of an order line or a cart, both ways of counting tax. */
export const lineMoney = { grossMinor: minor, netMinor: minor };
