/** When a member is to be written to. What is told, and to whom, is the matter of webhooks. */
import { z } from 'zod';

const someDays = z.array(z.int().min(1).max(3650)).max(5);

export const occasionPolicy = z
  .strictObject({
    rewardExpiryDays: someDays
      .default([7])
      .describe('Days before a reward expires unused at which `reward.expiring` is sent.'),
    inactiveDays: someDays
      .default([90])
      .describe('Days after a member last earned or redeemed at which `member.inactive` is sent.'),
    secondOrderDays: z
      .int()
      .min(1)
      .max(3650)
      .optional()
      .describe('Days after a first order without a second at which `order.second_due` is sent.'),
    orderCounts: z
      .array(z.int().min(1).max(100_000))
      .max(20)
      .default([2])
      .describe('At which orders of a member `order.counted` is sent, such as [2, 10].'),
  })
  .describe(
    'Each is told once. What came about more than three days before the worker looked is left out, so ' +
      'that who begins to listen is not told of years.',
  )
  .meta({ id: 'OccasionPolicy' });

export type OccasionPolicy = z.infer<typeof occasionPolicy>;
