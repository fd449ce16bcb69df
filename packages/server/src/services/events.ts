/** What happened in the shop. */
import type { EventOutcome, ShopEvent } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import { sha256 } from '../digest.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import type { EventRow, MemberRef, MemberRow, Reads, Writes } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import {
  reversedSource,
  takeActivity,
  takeReversal,
  type ReversalEvent,
} from './internal/activity-events.ts';
import { followOrder } from './internal/first-order.ts';
import { holdFormer } from './internal/former-ids.ts';
import { pastInstant } from './internal/instants.ts';
import { letIn } from './internal/joining.ts';
import { joinsByItself } from './internal/membership.ts';
import { isMembershipEvent, takeMembershipEvent } from './internal/membership-events.ts';
import { referralWithJoining, referralWithOrder } from './internal/referral-events.ts';
import { codesOf, withCodes, type Fate } from './internal/order-codes.ts';
import { linesReturnedBy, takeOrderEvent, type OrderEvent } from './internal/order-events.ts';
import { loadProgram } from './internal/program.ts';
import type { Counter } from './internal/rule-grants.ts';

type Result = Omit<EventOutcome, 'id'>;

/**
 * Takes in what happened in the shop. An event is done once for ever, in one transaction with its
 * effect: delivered again it changes nothing and tells what came of it. Other content under an id
 * that was used is an `event_conflict`.
 */
export async function sendEvent(ctx: ServiceContext, event: ShopEvent): Promise<EventOutcome> {
  const fingerprint = await fingerprintOf(event);
  const ref = await whoseEvent(ctx, event);
  const work = (rows: Writes, member?: MemberRow): Promise<EventOutcome> =>
    takeIn(ctx, rows, event, fingerprint, member);
  return ref
    ? ctx.store.withMember(ctx.programId, ref, work)
    : ctx.store.write(ctx.programId, (rows) => work(rows));
}

/**
 * Takes in several, each in a transaction of its own and in the order given. The first refusal ends
 * it; what came before stays done, so the whole batch can be sent again.
 */
export async function sendEvents(
  ctx: ServiceContext,
  batch: { readonly events: readonly ShopEvent[] },
): Promise<{ events: EventOutcome[] }> {
  const events: EventOutcome[] = [];
  for (const [index, event] of batch.events.entries()) {
    events.push(
      await sendEvent(ctx, event).catch((error: unknown) => Promise.reject(at(index, error))),
    );
  }
  return { events };
}

/**
 * Tells an event from another under its id. It is kept for ever, so by what the shop knows the person
 * stays out: a digest of an address can be found by trying addresses.
 */
function fingerprintOf(event: ShopEvent): Promise<string> {
  if (!('signals' in event)) return sha256(canonicalJson(event));
  const { signals: _person, ...told } = event;
  return sha256(canonicalJson(told));
}

/** A refusal that says which event of the batch it is about. */
function at(index: number, error: unknown): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { errors, ...facts } = error.facts;
  const located = errors?.map(({ pointer, message }) => ({
    pointer: `/events/${index}${pointer}`,
    message,
  }));
  return located ? new ProblemError(error.code, { ...facts, errors: located }) : error;
}

/**
 * The member to hold: the one named, else who was given something for what is reversed, the one the order
 * belongs to, or who holds a code it used.
 */
async function whoseEvent(ctx: ServiceContext, event: ShopEvent): Promise<MemberRef | undefined> {
  if (event.type === 'event.reversed')
    return ctx.store.read(ctx.programId, (rows) => whoseReversed(rows, event));
  if (event.memberId !== undefined) return { externalId: event.memberId };
  return isOrderEvent(event)
    ? ctx.store.read(ctx.programId, (rows) => whoseOrder(rows, event))
    : undefined;
}

async function whoseReversed(rows: Reads, event: ReversalEvent): Promise<MemberRef | undefined> {
  const [grant] = await rows.grants.ofSource(reversedSource(event));
  return grant && { id: grant.memberId };
}

async function whoseOrder(rows: Reads, event: OrderEvent): Promise<MemberRef | undefined> {
  const order = await rows.orders.get(event.orderId);
  if (order?.memberId) return { id: order.memberId };
  if (event.type !== 'order.paid') return undefined;
  for (const { code } of codesOf(event)) {
    const issued = await rows.rewards.issuedByCode(code);
    if (issued) return { id: issued.memberId };
  }
  return undefined;
}

async function takeIn(
  ctx: ServiceContext,
  rows: Writes,
  event: ShopEvent,
  fingerprint: string,
  member: MemberRow | undefined,
): Promise<EventOutcome> {
  const name = { source: event.source, id: event.id };
  const claim = await rows.once.claimEvent(name, fingerprint, ctx.realNow());
  if (claim.state === 'known') return replay(rows, event, claim.row, fingerprint);
  const program = await loadProgram(ctx, rows);
  pastInstant(event.at, '/at', program.now);
  const held = member ?? (await holdNamed(rows, event));
  const result = await resultOf({ ctx, rows, program }, event, claim.state, held);
  const outcome: EventOutcome = { id: event.id, ...result };
  await rows.once.answerEvent(name, await kept(rows, event, outcome));
  return outcome;
}

/** Does what an event asks for. What was withdrawn before it came gives nothing; an order cannot be. */
async function resultOf(
  counter: Counter,
  event: ShopEvent,
  claimed: 'new' | 'withdrawn',
  held: MemberRow | undefined,
): Promise<Result> {
  const { ctx, rows, program } = counter;
  if (isOrderEvent(event)) {
    const settled = await takeOrderEvent(ctx, rows, program, event, held);
    const followed = together(settled, await followOrder(counter, event.orderId));
    return together(followed, await referralWithOrder(counter, event));
  }
  if (event.type === 'event.reversed') return takeReversal(counter, event);
  if (claimed === 'withdrawn') return { outcome: 'nothing_due', transactionIds: [], points: 0 };
  if (isMembershipEvent(event)) return takeMembershipEvent(ctx, rows, program, event, held);
  if (event.type !== 'member.registered') return takeActivity(counter, event, held);
  const member = await register(counter, event.memberId, held);
  const joined = await takeActivity(counter, event, member);
  return member ? together(joined, await referralWithJoining(counter, event, member.id)) : joined;
}

/** What came of an order, and of what waited for it. */
function together(order: Result, followed: Result): Result {
  return {
    ...order,
    outcome: followed.outcome === 'booked' ? 'booked' : order.outcome,
    transactionIds: [...order.transactionIds, ...followed.transactionIds],
    points: order.points + followed.points,
  };
}

function isOrderEvent(event: ShopEvent): event is OrderEvent {
  return event.type.startsWith('order.');
}

/** Whom an event names by an id that was given up since. */
async function holdNamed(rows: Writes, event: ShopEvent): Promise<MemberRow | undefined> {
  if (!('memberId' in event) || event.memberId === undefined) return undefined;
  return holdFormer(rows, event.memberId);
}

/**
 * What is kept of an answer: for ever, so that what people write stays out. On a repetition it comes from
 * the event, and from what is still known of its order.
 */
interface Kept extends Omit<EventOutcome, 'unknownLineIds' | 'voucherCodes'> {
  readonly voucherCodes?: readonly Fate[] | undefined;
  /** Places in {@link linesReturnedBy}. */
  readonly unknownLines?: readonly number[] | undefined;
}

async function kept(
  rows: Reads,
  event: ShopEvent,
  { unknownLineIds, voucherCodes, ...outcome }: EventOutcome,
): Promise<string> {
  const fates = voucherCodes?.map(({ code: _code, ...fate }) => fate);
  const returned = unknownLineIds && isOrderEvent(event) ? await linesReturnedBy(rows, event) : [];
  const unknownLines = unknownLineIds?.map((id) => returned.indexOf(id));
  return JSON.stringify({ ...outcome, voucherCodes: fates, unknownLines } satisfies Kept);
}

async function replay(
  rows: Reads,
  event: ShopEvent,
  earlier: EventRow,
  fingerprint: string,
): Promise<EventOutcome> {
  if (earlier.fingerprint !== fingerprint) throw new ProblemError('event_conflict');
  const { voucherCodes, unknownLines, ...told } = JSON.parse(earlier.outcome) as Kept;
  return {
    ...told,
    outcome: 'replayed',
    ...(event.type === 'order.paid' &&
      voucherCodes && { voucherCodes: withCodes(event, voucherCodes) }),
    ...(isOrderEvent(event) && unknownLines && (await withLines(rows, event, unknownLines))),
  };
}

/** The ids at these places; none that is forgotten with its person. */
async function withLines(
  rows: Reads,
  event: OrderEvent,
  places: readonly number[],
): Promise<Pick<EventOutcome, 'unknownLineIds'>> {
  const returned = await linesReturnedBy(rows, event);
  const unknownLineIds = places.flatMap((place) => returned[place] ?? []);
  return unknownLineIds.length > 0 ? { unknownLineIds } : {};
}

/** A new account. It takes part by itself in an automatic programme; elsewhere nothing is kept of it. */
async function register(
  { ctx, rows, program }: Counter,
  externalId: string,
  held: MemberRow | undefined,
): Promise<MemberRow | undefined> {
  if (held || !joinsByItself(program, externalId)) return held;
  return letIn({ ctx, rows, program }, externalId);
}
