/** When a member is to be written to. What is told, and to whom, is the matter of webhooks. */
import { z } from 'zod';

const someDays = z.array(z.int().min(1).max(3650)).max(5);

export const occasionPolicy = z
  .strictObject({
    rewardExpiryDays: someDays
      .default([7])
      .describe('So many days before a reward expires unused: `reward.expiring`.'),
    inactiveDays: someDays
      .default([90])
      .describe('So many days after a member last earned or redeemed: `member.inactive`.'),
    secondOrderDays: z
      .int()
      .min(1)
      .max(3650)
      .optional()
      .describe(
        'So many days after a first order that no second has followed: `order.second_due`.',
      ),
    orderCounts: z
      .array(z.int().min(1).max(100_000))
      .max(20)
      .default([2])
      .describe('With which orders of a member `order.counted` is told, such as [2, 10].'),
  })
  .describe(
    'Each is told once. What came about more than three days before the worker looked is left out, so ' +
      'that who begins to listen is not told of years.',
  )
  .meta({ id: 'OccasionPolicy' });

export type OccasionPolicy = z.infer<typeof occasionPolicy>;
