/** Booking what an order is worth by now, for the order itself and for others that it touches. */
import type { EventOutcome } from '@spaarkit/contract';
import {
  availableAtOf,
  effectOf,
  orderQualifier,
  settleOrder,
  type EarningTerms,
  type OrderBooked,
  type OrderSettlement,
  type SpentRedemption,
} from '@spaarkit/engine';
import type { MemberRow, OrderRow, RedemptionRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { append, openBooks } from './books.ts';
import { keepCounts, loadCounting } from './counting.ts';
import { idMaker } from './ids.ts';
import { loadDocument, type Program } from './program.ts';
import { overdrawnAt, tellSpentReturns } from './spent-returns.ts';
import { earningTerms } from './terms.ts';
import { putCreditBack } from './uses.ts';

/** What came of it. */
type Result = Omit<EventOutcome, 'id'>;

/** An order whose terms are fixed, since it is paid. */
type PinnedOrder = OrderRow & { readonly terms: NonNullable<OrderRow['terms']> };

/** What settling one order did. */
interface Settled {
  readonly member: MemberRow;
  readonly transactionIds: readonly string[];
  readonly points: number;
  /** Other orders that may gain or lose something by it. */
  readonly unsettled: readonly string[];
}

/**
 * Books the difference between what a held member's order is worth and what is booked of it. Where
 * it shares a counter or a limit with other orders, those are settled too.
 */
export async function settleMembersOrder(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  member: MemberRow,
  order: OrderRow,
): Promise<Result> {
  const first = await settle(ctx, rows, program, member, order);
  if (!first) return { outcome: 'waiting', transactionIds: [], points: 0 };
  const all = [first];
  for (const orderId of first.unsettled) {
    const holder = all.at(-1)?.member ?? member;
    const next = await settle(ctx, rows, program, holder, await rows.orders.hold(orderId));
    if (next) all.push(next);
  }
  const transactionIds = all.flatMap((settled) => settled.transactionIds);
  return {
    outcome: transactionIds.length > 0 ? 'booked' : 'nothing_due',
    transactionIds,
    points: all.reduce((sum, { points }) => sum + points, 0),
  };
}

/** Undefined for an order that is not paid yet: it is only kept. */
async function settle(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  member: MemberRow,
  order: OrderRow,
): Promise<Settled | undefined> {
  const lots = await rows.ledger.lotsForOrder(member.id, order.orderId);
  const opened = await openBooks(ctx, rows, program, member, lots);
  if (!isPinned(order)) {
    await rows.orders.save(order);
    return undefined;
  }
  const { facts, orderId } = order;
  const terms = earningTerms(
    await loadDocument(ctx, rows, order.terms.programVersion),
    order.terms,
  );
  const counted = { memberId: member.id, orderId, paidAt: order.terms.asOf };
  const counting = await loadCounting(rows, terms, counted);
  const redemptions = await redemptionsOf(rows, member, orderId);
  const { books, now } = opened;
  const settlement = settleOrder({
    terms,
    facts,
    booked: bookedOf(order, redemptions),
    tallies: counting.tallies,
    books,
    now,
    newId: idMaker(ctx.realNow),
  });
  const { bookings, booked, earnings } = settlement;
  const after = bookings.length > 0 ? await append(rows, opened, bookings) : opened.member;
  await saveReturns(rows, redemptions, booked);
  await putCreditBack(rows, terms.document, facts, now);
  const overdrawn = overdrawnAt(order, books, settlement.books, now);
  await rows.orders.save({
    ...settledOrder(order, terms, settlement, now),
    overdrawnAt: overdrawn,
  });
  if (overdrawn !== order.overdrawnAt) await tellSpentReturns({ ctx, rows, program }, after);
  const kept = await keepCounts(
    ctx,
    rows,
    program,
    { ...opened, member: after, books: settlement.books },
    { terms, order: counted, counting, counts: earnings.counts },
  );
  return {
    member: kept.opened.member,
    transactionIds: [...bookings.map(({ transaction }) => transaction.id), ...kept.transactionIds],
    points: bookings.reduce((sum, { entries }) => sum + effectOf(entries), 0),
    unsettled: kept.unsettled,
  };
}

function isPinned(order: OrderRow): order is PinnedOrder {
  return order.terms !== null;
}

/** Of codes that the order used, those of its own member. */
async function redemptionsOf(
  rows: Writes,
  { id }: MemberRow,
  orderId: string,
): Promise<RedemptionRow[]> {
  const found = await rows.rewards.redemptionsOfOrder(orderId);
  return found.filter(({ memberId }) => memberId === id);
}

function bookedOf(
  { earnTransactionId, earnedPoints, earnedBy }: OrderRow,
  redemptions: readonly RedemptionRow[],
): OrderBooked {
  return {
    ...(earnTransactionId === null ? {} : { earnTransactionId }),
    earnedPoints,
    earnedBy,
    spent: redemptions.map((row): SpentRedemption => ({
      redemptionId: row.id,
      issuedRewardId: row.issuedRewardId,
      rewardId: row.rewardId,
      redeemTransactionId: row.transactionId,
      points: row.points,
      returnedPoints: row.returnedPoints,
      paidFrom: row.paidFrom,
    })),
  };
}

async function saveReturns(
  rows: Writes,
  before: readonly RedemptionRow[],
  { spent }: OrderBooked,
): Promise<void> {
  for (const { redemptionId, points, returnedPoints } of spent) {
    const row = before.find(({ id }) => id === redemptionId);
    if (row?.returnedPoints === returnedPoints) continue;
    await rows.rewards.saveReturn(redemptionId, {
      status: returnedPoints >= points ? 'reverted' : 'issued',
      returnedPoints,
    });
  }
}

function settledOrder(
  order: OrderRow,
  terms: EarningTerms,
  { booked }: OrderSettlement,
  now: number,
): OrderRow {
  const qualifier =
    order.terms?.earns === false ? undefined : orderQualifier(terms, order.facts, booked, now);
  return {
    ...order,
    earnTransactionId: booked.earnTransactionId ?? null,
    earnedPoints: booked.earnedPoints,
    earnedBy: booked.earnedBy,
    qualifiesAt: qualifier?.at ?? null,
    spendMinor: qualifier?.spendMinor ?? 0,
    orderCount: qualifier?.orders ?? 0,
    pendingUntil: qualifier ? availableAtOf(terms.document, qualifier.at, terms.tierId) : null,
  };
}
