/** Telling other systems what happened, as Standard Webhooks (https://www.standardwebhooks.com). */
import { z } from 'zod';
import { count, instant, locale, webUrl } from '../primitives.ts';
import { benefit } from '../program/tiers.ts';
import { balance, preferredChannel, tierProgress, transaction } from '../storefront/member.ts';

/** What is told of a row of the ledger: the message has its `transaction`. */
const transactionTypes = [
  'points.earned',
  'points.released',
  'points.redeemed',
  'points.returned',
  'points.reversed',
  'points.adjusted',
  'points.expired',
  'points.transferred',
  'reward.issued',
  'reward.taken_back',
] as const;

/** What is told of a member beside the ledger: the message has an `occasion`. */
const occasionTypes = [
  'reward.used',
  'reward.expiring',
  'points.expiring',
  'member.enrolled',
  'member.inactive',
  'member.birthday',
  'member.returns_noticed',
  'tier.reached',
  'tier.lost',
  'tier.nearly_reached',
  'order.counted',
  'order.second_due',
  'purchase.invoice_requested',
  'referral.joined',
  'referral.review',
  'referral.rewarded',
  'referral.undone',
] as const;

/** What is told of no member. */
const programTypes = ['pool.low'] as const;

/** What can be told. Who listens for none in particular hears of all, also of kinds added later. */
export const webhookEventType = z
  .enum([...transactionTypes, ...occasionTypes, ...programTypes])
  .meta({ id: 'WebhookEventType' });

export const webhookEndpointWrite = z
  .strictObject({
    url: webUrl.describe('Where messages are posted to: https, on the public internet.'),
    eventTypes: z
      .array(webhookEventType)
      .min(1)
      .max(100)
      .optional()
      .describe('Which events are sent. Default: all.'),
  })
  .meta({ id: 'WebhookEndpointWrite' });

export const webhookEndpoint = z
  .object({
    id: z.string(),
    url: z.string(),
    eventTypes: z
      .array(webhookEventType)
      .optional()
      .describe('Which events are sent; all when absent.'),
    createdAt: instant,
    disabledAt: instant
      .optional()
      .describe('It answered 410 Gone: nothing more is sent until it is enabled again.'),
    previousSecretUntil: instant
      .optional()
      .describe('Until then messages are signed with the previous secret too.'),
  })
  .meta({ id: 'WebhookEndpoint' });

export const webhookEndpointWithSecret = webhookEndpoint
  .extend({
    secret: z.string().describe('`whsec_…`: what messages are signed with. Shown this once.'),
  })
  .meta({ id: 'WebhookEndpointWithSecret' });

export const webhookEndpoints = z
  .object({ endpoints: z.array(webhookEndpoint) })
  .meta({ id: 'WebhookEndpoints' });

/** How long the secret before still counts once there is a new one. */
export const secretRotation = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(168)
      .default(24)
      .describe('For so many hours messages are signed with both.'),
  })
  .meta({ id: 'SecretRotation' });

/** What an event is about that is no transaction; which of these are there follows from its type. */
export const webhookOccasion = z
  .object({
    tierId: z.string().optional().describe('The tier that was reached, nearly reached, or left.'),
    otherTierId: z
      .string()
      .optional()
      .describe('The tier before it was reached, or after it was lost.'),
    left: count
      .optional()
      .describe(
        'What the next tier still requires, as in tierProgress; or how many codes a pool has.',
      ),
    poolId: z.string().optional().describe('The pool whose codes are running out.'),
    points: count.optional().describe('The points that lapse.'),
    issuedRewardId: z.string().optional().describe('The reward that was used, or expires.'),
    rewardId: z.string().optional().describe('Which reward of the programme that is.'),
    expiresAt: instant.optional().describe('When the points or the reward expire.'),
    orderId: z
      .string()
      .optional()
      .describe('The order that used the reward, or of which an invoice is asked for.'),
    orders: count
      .optional()
      .describe('How many orders of the member stand, or came back after their points were spent.'),
    days: count.optional().describe('The number of days of the programme that came about.'),
  })
  .meta({ id: 'WebhookOccasion' });

/** What a message says of the member it is about. */
export const memberNews = z
  .object({
    memberId: z.string().describe('The ledger’s id of the member.'),
    externalId: z.string().optional().describe('The shop’s customer id; absent once erased.'),
    sequence: count.describe(
      'Grows with each transaction of the member: tells late messages from new ones.',
    ),
    transaction: transaction
      .pick({ id: true, kind: true, points: true, at: true, reason: true, undoes: true })
      .optional(),
    occasion: webhookOccasion.optional(),
    balance: balance.describe('As of sending.'),
    tierProgress: tierProgress.optional(),
    benefits: z.array(benefit).describe('Those of the tier that hold now.'),
    locale: locale.optional(),
    preferredChannels: z
      .array(preferredChannel)
      .describe('How the member wants to hear from the shop.'),
  })
  .meta({ id: 'MemberNews' });

/** What a message says of a row of a member's ledger. */
export const transactionNews = memberNews
  .required({ transaction: true })
  .meta({ id: 'TransactionNews' });

/** What a message says of a member beside their ledger. */
export const occasionNews = memberNews.required({ occasion: true }).meta({ id: 'OccasionNews' });

/** What a message says that is about no member, such as that a pool of codes is low. */
export const programNews = z.object({ occasion: webhookOccasion }).meta({ id: 'ProgramNews' });

/** A message of one of these types: its type says what is in its `data`. */
const told = <const T extends readonly [string, ...string[]], D extends z.ZodType>(
  types: T,
  data: D,
) =>
  z.object({
    type: z.enum(types),
    timestamp: instant.describe('When it happened, by the ledger’s clock.'),
    data,
  });

/** The body of every message. `webhook-id` in the header is the event's id: a repeat has the same. */
export const webhookMessage = z
  .discriminatedUnion('type', [
    told(transactionTypes, transactionNews),
    told(occasionTypes, occasionNews),
    told(programTypes, programNews),
  ])
  .meta({ id: 'WebhookMessage' });

export const webhookDelivery = z
  .object({
    eventId: z.string(),
    type: webhookEventType,
    status: z
      .enum(['waiting', 'delivered', 'dead'])
      .describe('`dead`: every try failed; it can be sent again by hand.'),
    attempts: count,
    nextAttemptAt: instant.optional(),
    responseStatus: z.int().optional().describe('Of the last try.'),
    error: z.string().optional().describe('Why the last try got no answer.'),
    createdAt: instant,
  })
  .meta({ id: 'WebhookDelivery' });

export type WebhookEventType = z.infer<typeof webhookEventType>;
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;
export type WebhookEndpointWithSecret = z.infer<typeof webhookEndpointWithSecret>;
export type WebhookEndpointWrite = z.infer<typeof webhookEndpointWrite>;
export type WebhookOccasion = z.infer<typeof webhookOccasion>;
export type MemberNews = z.infer<typeof memberNews>;
export type TransactionNews = z.infer<typeof transactionNews>;
export type OccasionNews = z.infer<typeof occasionNews>;
export type WebhookMessage = z.infer<typeof webhookMessage>;
export type WebhookDelivery = z.infer<typeof webhookDelivery>;
