/** A member's tier, from the orders that count for it. */
import type { TierProgress } from '@spaarkit/contract';
import { productsLeft, qualifyingSince, tierStanding, type Qualifier } from '@spaarkit/engine';
import type { MembershipRow, OrderRow, Reads } from '../../storage/store.ts';
import type { EnrolledMember } from './membership.ts';
import { membershipsOf, paidTime } from './memberships.ts';
import type { Program } from './program.ts';

/** The member's standing at an instant; undefined in a programme without tiers. */
export async function tierOf(
  rows: Reads,
  program: Program,
  { id, joinedAt }: EnrolledMember,
  now: number,
  memberships?: Promise<readonly MembershipRow[]>,
): Promise<TierProgress | undefined> {
  const { document } = program;
  if (!document.tiers) return undefined;
  const [orders, held] = await Promise.all([
    rows.orders.qualifying(id, qualifyingSince(document, joinedAt, now)),
    memberships ?? membershipsOf(rows, program, id),
  ]);
  const qualifiers = orders.flatMap((order) => toQualifier(order, now));
  return tierStanding(document, { qualifiers, joinedAt, paid: paidTime(program, held) }, now);
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
