/** What a member bought: the list, asking for an invoice, and the papers that the shop adds. */
import type { OrderPapers, Purchase } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import type { OrderRow, Reads, Writes } from '../storage/store.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from './context.ts';
import { announceOccasion } from './internal/announce.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { enterAsMember, readAsMember } from './internal/joining.ts';
import { findMember } from './internal/membership.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram } from './internal/program.ts';
import {
  isPurchase,
  presentPurchase,
  requirePurchases,
  type PaidOrder,
} from './internal/purchases.ts';
import type { PageQuery, PurchasePage } from './wire.ts';

/** What the member bought, newest first. */
export async function listPurchases(
  ctx: MemberContext,
  { limit, cursor }: PageQuery,
): Promise<PurchasePage> {
  return readAsMember(ctx, async (rows, program, member) => {
    await requirePurchases(rows, program, member);
    const scope: CursorScope = { program, memberId: member.id, list: 'purchases' };
    const position = cursor === undefined ? undefined : await openCursor(scope, cursor);
    const before = position && { at: Number(position[0]), orderId: String(position[1]) };
    const found = await rows.orders.paidBy(member.id, limit + 1, before);
    return {
      items: found.slice(0, limit).filter(isPurchase).map(presentPurchase),
      ...(await nextPage(scope, found, limit, (row) => [row.qualifiesAt ?? 0, row.orderId])),
    };
  });
}

/** Asks the shop for an invoice. Asked again, nothing is told again. */
export async function requestInvoice(
  ctx: MemberContext,
  orderId: string,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId: ctx.externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    await requirePurchases(rows, program, member);
    const order = await holdPurchase(rows, orderId, member.id);
    const body = presentPurchase(order);
    if (order.facts.invoiceAskedAt !== undefined) return { status: 200, body };
    const asked = { ...order, facts: { ...order.facts, invoiceAskedAt: program.now } };
    await rows.orders.save(asked);
    const type = 'purchase.invoice_requested';
    await announceOccasion(ctx, rows, member, type, program.now, { orderId });
    return { status: 200, body: presentPurchase(asked) satisfies Purchase };
  });
}

/** Says which papers belong to an order, in place of those that did. */
export async function putOrderDocuments(
  ctx: ServiceContext,
  orderId: string,
  { documents }: OrderPapers,
): Promise<OrderPapers> {
  const { memberId } = await ctx.store.read(ctx.programId, (rows) => findPurchase(rows, orderId));
  if (memberId === null) throw unknown(orderId);
  return ctx.store.withMember(ctx.programId, { id: memberId }, async (rows, held) => {
    const member = held ?? (await findMember(rows, { id: memberId }));
    await requirePurchases(rows, await loadProgram(ctx, rows), member);
    const order = await holdPurchase(rows, orderId, member.id);
    const paid = { ...order.facts.paid, documents };
    await rows.orders.save({ ...order, facts: { ...order.facts, paid } });
    return { documents };
  });
}

async function holdPurchase(rows: Writes, orderId: string, memberId: string): Promise<PaidOrder> {
  // Holding an order makes it: look first.
  if ((await findPurchase(rows, orderId)).memberId !== memberId) throw unknown(orderId);
  const order = await rows.orders.hold(orderId);
  if (!isPurchase(order)) throw unknown(orderId);
  return order;
}

async function findPurchase(rows: Reads, orderId: string): Promise<OrderRow> {
  const order = await rows.orders.get(orderId);
  if (!order || !isPurchase(order)) throw unknown(orderId);
  return order;
}

function unknown(orderId: string): ProblemError {
  return new ProblemError('not_found', { detail: `There is no purchase "${orderId}".` });
}
