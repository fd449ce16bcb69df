/** Actions that a shopper may claim in the page. Their computation comes with the rules they belong to. */
import { z } from 'zod';
import { points, slug, text } from '../primitives.ts';

export const activityRequest = z
  .strictObject({ ruleId: slug, answer: text(2000).optional() })
  .meta({ id: 'ActivityRequest' });

export const activity = z
  .object({
    id: z.string(),
    ruleId: z.string(),
    status: z.enum(['done', 'checking', 'refused']),
    points,
  })
  .meta({ id: 'Activity' });
