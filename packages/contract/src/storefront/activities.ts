/** Actions that a shopper may claim in the page. */
import { z } from 'zod';
import { externalId, instant, minor, points, slug } from '../primitives.ts';

/** A till receipt as a shopper reads it. */
export const registeredReceipt = z
  .strictObject({
    receiptId: externalId.describe('The number that stands on it.'),
    totalMinor: minor.min(1).describe('What was paid, with tax, in minor units.'),
    at: instant.describe('When it was paid.'),
    locationId: slug.optional(),
  })
  .meta({ id: 'RegisteredReceipt' });

export const activityRequest = z
  .strictObject({
    ruleId: slug.describe(
      'An earning rule that is claimed by the shopper, such as following on social media.',
    ),
    receipt: registeredReceipt
      .optional()
      .describe('Required with a rule for receipts, and only allowed there.'),
  })
  .meta({ id: 'ActivityRequest' });

export const activity = z
  .object({
    id: z.string(),
    ruleId: z.string(),
    status: z.enum(['done', 'checking']).describe('`checking`: it gives once the shop agrees.'),
    points: points.describe('Given for it, and for a challenge that it completed.'),
    issuedRewardIds: z.array(z.string()).describe('Rewards given for it.'),
  })
  .meta({ id: 'Activity' });

export type ActivityRequest = z.infer<typeof activityRequest>;
export type Activity = z.infer<typeof activity>;
