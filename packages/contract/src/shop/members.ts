/** Members as the shop's server sees and changes them. */
import { z } from 'zod';
import { count, externalId, instant, locale, points, signedPoints, text } from '../primitives.ts';
import { membershipTerm } from '../storefront/levels.ts';
import {
  balance,
  birthday,
  member,
  preferredChannel,
  tierProgress,
  consentAnswer,
  consentRecord,
} from '../storefront/member.ts';

/** An answer that was given before it is told. */
export const pastConsentAnswer = consentAnswer
  .extend({ at: instant.optional().describe('When it was given; now when left out.') })
  .meta({ id: 'PastConsentAnswer' });

export const memberWrite = z
  .strictObject({
    enrolled: z.boolean().default(true).describe('False registers a customer who has not joined.'),
    locale: locale.optional(),
    birthday: birthday.optional(),
    preferredChannels: z.array(preferredChannel).max(5).optional(),
    tags: z
      .array(externalId)
      .max(50)
      .optional()
      .describe('The shop’s own, by which segments choose.'),
    excluded: z.boolean().optional().describe('Whether the customer is left out completely.'),
    invited: z
      .boolean()
      .optional()
      .describe('Whether the customer may join where joining needs an invitation.'),
    consents: z
      .array(pastConsentAnswer)
      .max(20)
      .optional()
      .describe('Answers that the customer gave elsewhere, such as at the till.'),
    joinedAt: instant.optional().describe('For imports; now when left out.'),
  })
  .meta({ id: 'MemberWrite' });

export const memberDetail = z
  .object({
    member,
    enrolled: z.boolean().describe('Whether the customer has joined.'),
    invited: z
      .boolean()
      .describe('Whether the customer may join where joining needs an invitation.'),
    excluded: z.boolean().describe('Whether the customer is left out completely.'),
    balance,
    tierProgress: tierProgress.optional(),
    membership: membershipTerm.optional(),
    segmentIds: z.array(z.string()).describe('The segments the member belongs to now.'),
    spentReturns: z
      .object({
        orders: count.describe('In the days that the programme watches.'),
        noticed: z.boolean().describe('Whether these are as many as the programme looks out for.'),
      })
      .describe('Orders that came back after the points they had earned were spent.'),
  })
  .meta({ id: 'MemberDetail' });

export const adjustment = z
  .strictObject({
    points: signedPoints
      .refine((value) => value !== 0, { error: 'Give or take at least one point: not 0.' })
      .describe('Positive gives, negative takes; never more than there is.'),
    reason: text(200).describe('Why, for the member to read.'),
    actor: text(120).describe('Who in the shop does it, for the audit trail.'),
    expiresAt: instant.optional().describe('For given points; by the programme when left out.'),
  })
  .meta({ id: 'Adjustment' });

export const adjustmentResult = z
  .object({ transactionId: z.string(), balance })
  .meta({ id: 'AdjustmentResult' });

export const extension = z
  .strictObject({
    until: instant.describe('Points that lapse sooner last until the end of this local day.'),
    transactionId: text(64)
      .optional()
      .describe('Only the points that this transaction brought; all of them when left out.'),
    reason: text(200).describe('Why, for the member to read.'),
    actor: text(120).describe('Who in the shop does it, for the audit trail.'),
  })
  .meta({ id: 'Extension' });

export const extensionResult = z
  .object({
    transactionId: z.string(),
    points: points.describe('How many points last longer now.'),
    balance,
  })
  .meta({ id: 'ExtensionResult' });

export const consentRecords = z
  .object({ consents: z.array(consentRecord).describe('Every answer there was, newest first.') })
  .meta({ id: 'ConsentRecords' });

export type MemberWrite = z.infer<typeof memberWrite>;
export type MemberDetail = z.infer<typeof memberDetail>;
export type Adjustment = z.infer<typeof adjustment>;
export type Extension = z.infer<typeof extension>;
