/** Actions that a shopper may claim in the page. */
import { z } from 'zod';
import { points, slug } from '../primitives.ts';

export const activityRequest = z
  .strictObject({
    ruleId: slug.describe(
      'An earning rule that is claimed by the shopper, such as following on social media.',
    ),
  })
  .meta({ id: 'ActivityRequest' });

export const activity = z
  .object({
    id: z.string(),
    ruleId: z.string(),
    status: z.enum(['done']),
    points: points.describe('Given for it, and for a challenge that it completed.'),
    issuedRewardIds: z.array(z.string()).describe('Rewards given for it.'),
  })
  .meta({ id: 'Activity' });

export type ActivityRequest = z.infer<typeof activityRequest>;
export type Activity = z.infer<typeof activity>;
