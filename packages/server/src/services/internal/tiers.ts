/** A member's tier, from the orders that count for it. */
import type { TierProgress } from '@spaarkit/contract';
import { productsLeft, qualifyingSince, tierStanding, type Qualifier } from '@spaarkit/engine';
import type { OrderRow, Reads } from '../../storage/store.ts';
import type { EnrolledMember } from './membership.ts';
import type { Program } from './program.ts';

/** The member's standing at an instant; undefined in a programme without tiers. */
export async function tierOf(
  rows: Reads,
  { document }: Program,
  { id, joinedAt }: EnrolledMember,
  now: number,
): Promise<TierProgress | undefined> {
  if (!document.tiers) return undefined;
  const orders = await rows.orders.qualifying(id, qualifyingSince(document, joinedAt, now));
  return tierStanding(
    document,
    { qualifiers: orders.flatMap((order) => toQualifier(order, now)), joinedAt },
    now,
  );
}

/** An order as the engine counts it; none before it is paid. */
export function toQualifier(order: OrderRow, now: number): Qualifier[] {
  const { qualifiesAt, pendingUntil, spendMinor, earnedPoints, orderCount } = order;
  if (qualifiesAt === null) return [];
  const pending = pendingUntil !== null && pendingUntil > now;
  return [
    {
      at: qualifiesAt,
      spendMinor,
      points: earnedPoints,
      orders: orderCount,
      products: productsLeft(order.facts),
      pending,
    },
  ];
}

/** The tier somebody would start in. */
export function firstTierId({ document }: Program): string | undefined {
  return document.tiers?.levels[0]?.id;
}
