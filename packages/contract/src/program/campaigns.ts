/** Dated boosts of earning. */
import { z } from 'zod';
import { externalId, instant, localizedText, percent, points, slug } from '../primitives.ts';
import { segmentIds } from './segments.ts';
import { tierIds } from './tiers.ts';

/** `double points on Valentine's day`: a multiplier or extra points, for a while, for some or for all. */
export const campaign = z
  .strictObject({
    id: slug,
    name: localizedText(120),
    from: instant.describe('When it begins.'),
    until: instant.describe('The first instant at which it no longer holds.'),
    effect: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('multiplier'),
        percent: percent.min(101).describe('Above 100: 200 gives double points.'),
      }),
      z.strictObject({
        kind: z.literal('extra_points'),
        points: points
          .min(1)
          .describe('Once for an order or event, on top of the first of its rules that gives.'),
      }),
    ]),
    ruleIds: z
      .array(slug)
      .min(1)
      .max(100)
      .optional()
      .describe(
        'Which earning rules it boosts, also those about events. Left out, a multiplier boosts those that give by amount, ' +
          'and extra points come with any rule that gives points.',
      ),
    segmentIds,
    tierIds,
    productIds: z
      .array(externalId)
      .max(1000)
      .optional()
      .describe(
        'Only what is earned with lines of these products, or of these categories; nothing that ' +
          'an event earns.',
      ),
    categories: z
      .array(externalId)
      .max(200)
      .optional()
      .describe('Only what is earned with lines of these categories, or of these products.'),
    locationIds: z
      .array(slug)
      .max(1000)
      .optional()
      .describe('Only for what happens at one of these locations.'),
    stacking: z
      .enum(['add', 'highest_only'])
      .default('highest_only')
      .describe(
        'Of the campaigns that say `highest_only`, one multiplier counts for a line and one of extra ' +
          'points for an order. Those that say `add` always count. Each adds its own part to the ' +
          'unboosted points: 200 and 150 together are 250.',
      ),
    priority: z
      .int()
      .min(0)
      .max(1000)
      .default(0)
      .describe(
        'Decides which `highest_only` campaign counts: the highest priority, then the larger effect, ' +
          'then the earlier in the document.',
      ),
  })
  // Of a date that is none its own mistake is told, and no other.
  .refine(({ from, until }) => !(Date.parse(from) >= Date.parse(until)), {
    error: 'Must be later than "from".',
    path: ['until'],
  })
  .meta({ id: 'Campaign' });

export type Campaign = z.infer<typeof campaign>;
