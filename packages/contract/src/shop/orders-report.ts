/** What members buy, against everybody else. */
import { z } from 'zod';
import { count, currency, localDate, minor, timeZone } from '../primitives.ts';
import { targetsReached } from './targets.ts';

const percent = z.number().optional();

const margin = z
  .object({
    netMinor: minor.describe('Without tax, of the products whose cost the shop sent.'),
    costMinor: minor.describe('Of them.'),
    marginMinor: z.int(),
    marginPercent: percent.describe('Of netMinor.'),
    coveredPercent: percent.describe('How much of all that was sold, without tax, that is.'),
  })
  .describe('Absent where the shop sends no costs with its lines.');

export const buyersReport = z
  .object({
    orders: count.describe('Paid in the period and not wholly returned by now.'),
    spentMinor: minor.describe('For their products, less what came back.'),
    averageOrderMinor: minor.optional().describe('Absent without orders.'),
    customers: count.describe('Who ordered. A guest of whom the shop names no id is not counted.'),
    repeatCustomers: count.describe('Of them, who ordered more than once in the period.'),
    repeatPurchasePercent: percent.describe('Of customers; absent without any.'),
    margin: margin.optional(),
  })
  .meta({ id: 'BuyersReport' });

export const ordersReport = z
  .object({
    currency,
    timeZone,
    from: localDate,
    through: localDate,
    members: buyersReport.describe('Orders that count for a member.'),
    others: buyersReport.describe('All others: of guests, and of customers who had not joined.'),
    newMembers: z
      .object({
        members: count,
        buyers: count.describe('Of them, who ordered since.'),
        orders: count,
        spentMinor: minor,
        lifetimeMinor: minor.optional().describe('What one of them is worth; absent without any.'),
      })
      .describe('Who joined in the period, and what they bought by now, whatever the period.'),
    boughtTogether: z
      .array(
        z.object({
          productIds: z.array(z.string()).length(2),
          orders: count.describe('With both.'),
          percent: z.number().describe('Of the orders with the rarer of the two.'),
        }),
      )
      .describe('The twenty most frequent pairs among the hundred products most often ordered.'),
    segments: z
      .array(
        z.object({
          segmentId: z.string(),
          members: count,
          offers: z
            .array(
              z.object({
                kind: z.enum(['reward', 'campaign']),
                id: z.string(),
                times: count.describe('Redeemed and not undone, or earned with, in the period.'),
              }),
            )
            .describe('Most often used first.'),
        }),
      )
      .describe('What the members who are in a segment now used in the period.'),
    targets: targetsReached,
  })
  .meta({ id: 'OrdersReport' });

export type BuyersReport = z.infer<typeof buyersReport>;
export type OrdersReport = z.infer<typeof ordersReport>;
