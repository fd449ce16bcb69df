/** A member's tier, from what counts for it. */
import type { ProgramDocument, TierProgress } from '@spaarkit/contract';
import { productsLeft, qualifyingSince, tierStanding, type Qualifier } from '@spaarkit/engine';
import type { MembershipRow, QualifyingOrder, Reads } from '../../storage/store.ts';
import type { EnrolledMember } from './membership.ts';
import { membershipsOf, paidTime } from './memberships.ts';
import type { Program } from './program.ts';

/** The member's standing at an instant; undefined in a programme without tiers. */
export async function tierOf(
  rows: Reads,
  program: Program,
  member: EnrolledMember,
  now: number,
  memberships?: Promise<readonly MembershipRow[]>,
): Promise<TierProgress | undefined> {
  if (!program.document.tiers) return undefined;
  const [qualifiers, held] = await Promise.all([
    tierQualifiers(rows, program, member, now),
    memberships ?? membershipsOf(rows, program, member.id),
  ]);
  return tierBy(program, member, qualifiers, held, now);
}

/** The member's standing by what was read. */
export function tierBy(
  program: Program,
  { joinedAt }: EnrolledMember,
  qualifiers: readonly Qualifier[],
  memberships: readonly MembershipRow[],
  now: number,
): TierProgress | undefined {
  const paid = paidTime(program, memberships);
  return tierStanding(program.document, { qualifiers, joinedAt, paid }, now);
}

/** What counts for the member's tier; nothing, without asking, in a programme without tiers. */
export function tierQualifiers(
  rows: Reads,
  { document }: Program,
  { id, joinedAt }: EnrolledMember,
  now: number,
): Promise<Qualifier[]> {
  if (!document.tiers) return Promise.resolve([]);
  return qualifiersOf(rows, document, id, qualifyingSince(document, joinedAt, now), now);
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
export function toQualifier(order: QualifyingOrder, now: number): Qualifier[] {
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
