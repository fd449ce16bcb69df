/** Groups of members by what they bought and how they are tagged. */
import { z } from 'zod';
import { externalId, localizedText, minor, slug } from '../primitives.ts';

const window = {
  withinDays: z.int().min(1).max(3650).optional().describe('Lifetime when left out.'),
};

export const segmentCondition = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('spend'), ...window, minimumMinor: minor }),
    z.strictObject({ kind: z.literal('orders'), ...window, minimum: z.int().min(1) }),
    z.strictObject({
      kind: z.literal('products'),
      ...window,
      minimum: z.int().min(1),
      productIds: z.array(externalId).max(1000).optional(),
    }),
    z.strictObject({
      kind: z.literal('recency'),
      lastOrderWithinDays: z.int().min(1).optional(),
      noOrderForDays: z.int().min(1).optional(),
    }),
    z.strictObject({ kind: z.literal('tag'), tag: externalId }),
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
