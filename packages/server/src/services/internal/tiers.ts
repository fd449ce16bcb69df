/** A member's tier, from what counts for it. */
import type { ProgramDocument, TierProgress } from '@spaarkit/contract';
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
  const since = qualifyingSince(document, joinedAt, now);
  const [qualifiers, held] = await Promise.all([
    qualifiersOf(rows, document, id, since, now),
    memberships ?? membershipsOf(rows, program, id),
  ]);
  return tierStanding(document, { qualifiers, joinedAt, paid: paidTime(program, held) }, now);
}

/** What may count for tiers and segments: orders, and with tiers by points what other rules gave. */
export async function qualifiersOf(
  rows: Reads,
  { tiers }: ProgramDocument,
  memberId: string,
  since: number,
  now: number,
): Promise<Qualifier[]> {
  const [orders, given] = await Promise.all([
    rows.orders.qualifying(memberId, since),
    tiers?.basis === 'points' ? rows.grants.earned(memberId, since) : [],
  ]);
  return [
    ...orders.flatMap((order) => toQualifier(order, now)),
    ...given.map((each): Qualifier => ({ ...noOrder, ...each })),
  ];
}

const noOrder = { spendMinor: 0, orders: 0, products: [], pending: false } as const;

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
