/** What a member takes along. */
import { z } from 'zod';
import { balance, member, transaction } from './member.ts';
import { issuedReward } from './redemptions.ts';

/** Everything held about a member, for the member. */
export const memberExport = z
  .object({
    exportedAt: z.iso.datetime(),
    member,
    balance,
    transactions: z.array(transaction),
    issuedRewards: z.array(issuedReward),
    orders: z.array(
      z.object({ orderId: z.string(), paidAt: z.iso.datetime().optional(), points: z.int() }),
    ),
  })
  .meta({ id: 'MemberExport' });
