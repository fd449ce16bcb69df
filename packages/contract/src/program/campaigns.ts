/** Dated boosts of earning. */
import { z } from 'zod';
import { externalId, instant, localizedText, percent, points, slug } from '../primitives.ts';

/** `double points on Valentine's day`: a multiplier or extra points, for a while, for some or for all. */
export const campaign = z
  .strictObject({
    id: slug,
    name: localizedText(120),
    from: instant,
    until: instant,
    effect: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('multiplier'), percent }),
      z.strictObject({ kind: z.literal('extra_points'), points: points.min(1) }),
    ]),
    ruleIds: z
      .array(slug)
      .max(100)
      .optional()
      .describe('Which earning rules it boosts; all when left out.'),
    segmentIds: z.array(slug).max(50).optional(),
    tierIds: z.array(slug).max(20).optional(),
    productIds: z.array(externalId).max(1000).optional(),
    categories: z.array(externalId).max(200).optional(),
    locationIds: z.array(slug).max(1000).optional(),
    stacking: z.enum(['add', 'highest_only']).default('highest_only'),
    priority: z.int().min(0).max(1000).default(0),
  })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
    error: 'Must be later than "from".',
    path: ['until'],
  })
  .meta({ id: 'Campaign' });

export type Campaign = z.infer<typeof campaign>;
