/** Groups of members by what they bought and how they are tagged. */
import { z } from 'zod';
import { externalId, localizedText, minor, slug } from '../primitives.ts';

/** Whom a rule, a reward or a campaign is for: everybody when left out. */
export const segmentIds = z
  .array(slug)
  .max(50)
  .optional()
  .describe('Only for members of one of these segments.');

const days = z.int().min(1).max(3650);

const window = {
  withinDays: days
    .optional()
    .describe(
      'Orders count through the same local day, so many days later. Lifetime when left out.',
    ),
};

/** Orders count for what is left of them: what was returned was never bought. */
export const segmentCondition = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('spend'),
      ...window,
      minimumMinor: minor.min(1).describe('Spent on products, with tax.'),
    }),
    z.strictObject({
      kind: z.literal('orders'),
      ...window,
      minimum: z.int().min(1).describe('How many orders.'),
    }),
    z.strictObject({
      kind: z.literal('products'),
      ...window,
      minimum: z.int().min(1).describe('How many pieces were bought.'),
      productIds: z
        .array(externalId)
        .min(1)
        .max(1000)
        .optional()
        .describe('Of these products; of any when left out.'),
    }),
    z
      .strictObject({
        kind: z.literal('recency'),
        lastOrderWithinDays: days
          .optional()
          .describe('The last order is at most this many days ago.'),
        noOrderForDays: days
          .optional()
          .describe(
            'More than this many days have passed since the last order, and since joining.',
          ),
      })
      .refine(
        (recency) =>
          recency.lastOrderWithinDays !== undefined || recency.noOrderForDays !== undefined,
        { error: 'Say lastOrderWithinDays, noOrderForDays or both.' },
      )
      .refine(
        ({ lastOrderWithinDays, noOrderForDays }) =>
          lastOrderWithinDays === undefined ||
          noOrderForDays === undefined ||
          noOrderForDays < lastOrderWithinDays,
        {
          error: 'Make it less than lastOrderWithinDays; nobody belongs otherwise.',
          path: ['noOrderForDays'],
        },
      ),
    z.strictObject({
      kind: z.literal('tag'),
      tag: externalId.describe(
        'A tag that the shop gave the member; tags of a member token do not count.',
      ),
    }),
  ])
  .meta({ id: 'SegmentCondition' });

export const segment = z
  .strictObject({
    id: slug,
    name: localizedText(120),
    all: z
      .array(segmentCondition)
      .min(1)
      .max(20)
      .describe('A member belongs when every condition holds.'),
  })
  .meta({ id: 'Segment' });

export type Segment = z.infer<typeof segment>;
export type SegmentCondition = z.infer<typeof segmentCondition>;
