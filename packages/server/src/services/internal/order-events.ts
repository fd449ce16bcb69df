/** Orders: what their events add to what is known, and what is booked because of it. */
import type { EventOutcome, ShopEvent } from '@spaarkit/contract';
import { saleOf, toInstant, type OrderFacts, type OrderRefund } from '@spaarkit/engine';
import type { MemberRow, OrderRow, Reads, TermsPin, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { claimDigest, formerDigest } from './former-ids.ts';
import { joinNow } from './joining.ts';
import { isEnrolled, isExcluded, joinsByItself } from './membership.ts';
import { codesOf, useCodes, type PaidEvent } from './order-codes.ts';
import { asAgreed } from './purchases.ts';
import { settleMembersOrder } from './order-settlement.ts';
import type { Program } from './program.ts';
import { reviewStanding } from './standing.ts';
import { memberTerms } from './terms.ts';
import { putCreditBack } from './uses.ts';

/** An event of an order. */
export type OrderEvent = Extract<
  ShopEvent,
  { type: 'order.paid' | 'order.refunded' | 'order.cancelled' }
>;

/** What came of it. */
type Result = Omit<EventOutcome, 'id'>;

/** The member an order is booked for, held; and whether it earns or only its codes count. */
interface Owner {
  readonly member: MemberRow;
  readonly earns: boolean;
}

/**
 * Adds an event to what is known of its order, and books the difference between what the order is
 * worth by that and what is booked: so it does not matter in which order events arrive. `held` is
 * the member that `whoseEvent` found.
 */
export async function takeOrderEvent(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  event: OrderEvent,
  held: MemberRow | undefined,
): Promise<Result> {
  const order = await rows.orders.hold(event.orderId);
  const owner = await ownerOf(ctx, rows, program, order, event, held);
  const told = await asAgreed(rows, program, event, owner?.member);
  const known = await soldTo(rows, { ...order, facts: addFact(order.facts, told) }, event, owner);
  // The person is forgotten, and so is what was bought; what comes later is not noted.
  if (owner?.member.externalId === null)
    return { outcome: 'not_a_member', transactionIds: [], points: 0 };
  const doubts = {
    ...(event.type === 'order.paid' && (await useCodes(ctx, rows, program, event, owner?.member))),
    ...unknownLines(known.facts, event),
  };
  if (!owner) {
    await putCreditBack(rows, program.document, known.facts, program.now);
    await rows.orders.save(known);
    if (event.type === 'order.paid') await noteClaimable(rows, program, event);
    return {
      outcome: known.facts.paid ? 'not_a_member' : 'waiting',
      transactionIds: [],
      points: 0,
      ...doubts,
    };
  }
  const terms = known.terms ?? (await pinTerms(ctx, rows, program, event, owner));
  const owned = { ...known, memberId: owner.member.id, terms: terms ?? null };
  const result = await settleMembersOrder(ctx, rows, program, owner.member, owned);
  if (owner.earns) await reviewStanding(ctx, rows, program, owner.member, 'order');
  return { ...result, ...doubts };
}

/**
 * Books an order that was paid before its customer was a member, for the held member who claims it.
 * Undefined when it is somebody's already.
 */
export async function claimOrder(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  orderId: string,
  member: MemberRow,
): Promise<Result | undefined> {
  const order = await rows.orders.hold(orderId);
  const { paid } = order.facts;
  if (order.memberId !== null || !paid) return undefined;
  const told: PaidEvent = {
    type: 'order.paid',
    id: orderId,
    source: 'claim',
    at: toInstant(paid.at),
    orderId,
    lines: [...paid.lines],
    voucherCodes: [],
  };
  const terms = order.terms ?? (await pinTerms(ctx, rows, program, told, { member, earns: true }));
  const claimed = { ...order, memberId: member.id, terms: terms ?? null, customer: null };
  return settleMembersOrder(ctx, rows, program, member, claimed);
}

/**
 * The ids of the lines that came back by an event, or before it: in the order in which they were told, so that
 * each keeps its place whatever comes back later.
 */
export async function linesReturnedBy(rows: Reads, event: OrderEvent): Promise<string[]> {
  const order = await rows.orders.get(event.orderId);
  return order ? returnedLines(order.facts, event) : [];
}

function returnedLines({ refunds }: OrderFacts, event: OrderEvent): string[] {
  if (event.type === 'order.cancelled') return [];
  const returned = event.type === 'order.paid' ? refunds : [event];
  return returned.flatMap(({ lines = [] }) => lines.map(({ id }) => id));
}

/** The lines among them that the order, as it was paid, never had: the shop should hear of it. */
function unknownLines(facts: OrderFacts, event: OrderEvent): Pick<EventOutcome, 'unknownLineIds'> {
  if (!facts.paid) return {};
  const sold = new Set(facts.paid.lines.map(({ id }) => id));
  const unknown = new Set(returnedLines(facts, event).filter((id) => !sold.has(id)));
  return unknown.size > 0 ? { unknownLineIds: [...unknown] } : {};
}

/** Notes what an order brought in, and by which digest its customer is told from others if no member is. */
async function soldTo(
  rows: Reads,
  order: OrderRow,
  event: OrderEvent,
  owner: Owner | undefined,
): Promise<OrderRow> {
  const sale = saleOf(order.facts);
  const sold = { ...order, soldAt: sale?.at ?? null, soldMinor: sale?.minor ?? 0 };
  if (!sale || owner?.earns) return { ...sold, customer: null };
  if (order.customer !== null || event.memberId === undefined) return sold;
  return { ...sold, customer: await formerDigest(rows, event.memberId) };
}

/** Keeps whose an order may be that nobody earns for, where it can be claimed later. */
async function noteClaimable(
  rows: Writes,
  { document }: Program,
  { at, claimKey, memberId, orderId }: PaidEvent,
): Promise<void> {
  if (!document.enrollment.claimGuestOrders) return;
  const digests = [
    memberId === undefined ? undefined : await formerDigest(rows, memberId),
    claimKey === undefined ? undefined : await claimDigest(rows, claimKey),
  ];
  for (const digest of digests)
    if (digest) await rows.claims.add({ digest, orderId, paidAt: Date.parse(at) });
}

function addFact(facts: OrderFacts, event: OrderEvent): OrderFacts {
  switch (event.type) {
    case 'order.paid':
      // Told again under another id, the first telling counts.
      return { ...facts, paid: facts.paid ?? paidFact(event) };
    case 'order.refunded':
      if (facts.refunds.some(({ refundId }) => refundId === event.refundId)) return facts;
      return { ...facts, refunds: [...facts.refunds, refundFact(event)] };
    case 'order.cancelled':
      return { ...facts, cancelled: true };
  }
}

function paidFact(event: PaidEvent): NonNullable<OrderFacts['paid']> {
  const { at, documents, lines, orderNumber, orderUrl, locationId } = event;
  return {
    at: Date.parse(at),
    lines,
    ...(orderNumber === undefined ? {} : { orderNumber }),
    ...(orderUrl === undefined ? {} : { orderUrl }),
    ...(locationId === undefined ? {} : { locationId }),
    ...(documents === undefined ? {} : { documents }),
  };
}

function refundFact({
  refundId,
  lines,
}: Extract<OrderEvent, { type: 'order.refunded' }>): OrderRefund {
  if (!lines) return { refundId };
  return {
    refundId,
    lines: lines.map(({ id, quantity, grossMinor, netMinor }) => ({
      id,
      ...(quantity > 0 && { quantity }),
      grossMinor,
      netMinor,
    })),
  };
}

async function ownerOf(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  order: OrderRow,
  event: OrderEvent,
  held: MemberRow | undefined,
): Promise<Owner | undefined> {
  const earns = order.terms?.earns !== false;
  if (order.memberId !== null) {
    const member =
      held?.id === order.memberId ? held : await rows.members.hold({ id: order.memberId });
    return member && { member, earns };
  }
  // Paid before the customer was a member: joining afterwards does not change it.
  if (order.facts.paid) return undefined;
  const member = await customerOf(ctx, rows, program, event, held);
  if (member && isEnrolled(member) && !(await isExcluded(rows, program, member)))
    return { member, earns: true };
  return held && (await holdsCodeOf(rows, event, held))
    ? { member: held, earns: false }
    : undefined;
}

/** The customer an event names, who joins with it in an automatic programme. */
async function customerOf(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  event: OrderEvent,
  held: MemberRow | undefined,
): Promise<MemberRow | undefined> {
  if (event.memberId === undefined) return undefined;
  if (held || !joinsByItself(program, event.memberId)) return held;
  return joinNow({ ctx, rows, program }, event.memberId);
}

/** Whether an order of somebody else (a guest, most often) used a code of this member. */
async function holdsCodeOf(rows: Writes, event: OrderEvent, { id }: MemberRow): Promise<boolean> {
  if (event.type !== 'order.paid') return false;
  for (const { code } of codesOf(event)) {
    if ((await rows.rewards.issuedByCode(code))?.memberId === id) return true;
  }
  return false;
}

/** Fixes what an order earns under, when it is paid: as its preview promised, else as things are. */
async function pinTerms(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  event: OrderEvent,
  { member, earns }: Owner,
): Promise<TermsPin | undefined> {
  if (event.type !== 'order.paid') return undefined;
  const paidAt = Date.parse(event.at);
  if (!earns || !isEnrolled(member))
    return { programVersion: program.version, asOf: paidAt, earns: false };
  const promised = await citedPreview(ctx, rows, event, member, paidAt);
  if (promised) return promised;
  // Not before the member joined, and not in the future of a shop whose clock is ahead.
  const judgedAt = Math.min(program.now, Math.max(paidAt, member.joinedAt));
  return {
    programVersion: program.version,
    asOf: paidAt,
    ...(await memberTerms(rows, program, member, judgedAt)),
  };
}

/** The promise of the preview that an order cites, if it was this member's or a guest's and not too old. */
async function citedPreview(
  ctx: ServiceContext,
  rows: Writes,
  { previewId }: PaidEvent,
  member: MemberRow,
  paidAt: number,
): Promise<TermsPin | undefined> {
  const preview = previewId === undefined ? undefined : await rows.orders.preview(previewId);
  if (!preview || (preview.memberId !== null && preview.memberId !== member.id)) return undefined;
  // An order may be told late, so the time of paying counts too.
  return Math.min(ctx.realNow(), paidAt) <= preview.validUntil ? preview.terms : undefined;
}
