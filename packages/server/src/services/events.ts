/** What happened in the shop. */
import type { EventOutcome, ShopEvent } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import { sha256 } from '../digest.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import type { EventRow, MemberRef, MemberRow, Reads, Writes } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { pastInstant } from './internal/instants.ts';
import { createMember, isEnrolled, isExcluded, joinsByItself } from './internal/membership.ts';
import { codesOf, takeOrderEvent, type OrderEvent } from './internal/order-events.ts';
import { loadProgram, type Program } from './internal/program.ts';

/** The events that this version acts on. */
type SupportedEvent = OrderEvent | Extract<ShopEvent, { type: 'member.registered' }>;

type Result = Omit<EventOutcome, 'id'>;

/**
 * Takes in what happened in the shop. An event is done once for ever, in one transaction with its
 * effect: delivered again it changes nothing and tells what came of it. Other content under an id
 * that was used is an `event_conflict`.
 */
export async function sendEvent(ctx: ServiceContext, event: ShopEvent): Promise<EventOutcome> {
  if (!isSupported(event)) {
    throw new ProblemError('not_supported', {
      detail: `This version of Spaarkit does nothing with "${event.type}" yet.`,
    });
  }
  const fingerprint = await sha256(canonicalJson(event));
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

function isSupported(event: ShopEvent): event is SupportedEvent {
  return ['order.paid', 'order.refunded', 'order.cancelled', 'member.registered'].includes(
    event.type,
  );
}

/** The member to hold: the one named, else the one the order belongs to, else who holds a code it used. */
async function whoseEvent(
  ctx: ServiceContext,
  event: SupportedEvent,
): Promise<MemberRef | undefined> {
  if (event.memberId !== undefined) return { externalId: event.memberId };
  if (event.type === 'member.registered') return undefined;
  return ctx.store.read(ctx.programId, (rows) => whoseOrder(rows, event));
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
  event: SupportedEvent,
  fingerprint: string,
  member: MemberRow | undefined,
): Promise<EventOutcome> {
  const name = { source: event.source, id: event.id };
  const earlier = await rows.once.claimEvent(name, fingerprint, ctx.realNow());
  if (earlier) return replay(earlier, fingerprint);
  const program = await loadProgram(ctx, rows);
  pastInstant(event.at, '/at', program.now);
  const result =
    event.type === 'member.registered'
      ? await register(ctx, rows, program, event.memberId, member)
      : await takeOrderEvent(ctx, rows, program, event, member);
  const outcome: EventOutcome = { id: event.id, ...result };
  await rows.once.answerEvent(name, JSON.stringify(outcome));
  return outcome;
}

function replay(earlier: EventRow, fingerprint: string): EventOutcome {
  if (earlier.fingerprint !== fingerprint) throw new ProblemError('event_conflict');
  return { ...(JSON.parse(earlier.outcome) as EventOutcome), outcome: 'replayed' };
}

/** A new account. It takes part by itself in an automatic programme; elsewhere nothing is kept of it. */
async function register(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  externalId: string,
  held: MemberRow | undefined,
): Promise<Result> {
  const nothing = { transactionIds: [], points: 0 };
  if (await isExcluded(rows, program, held)) return { outcome: 'not_a_member', ...nothing };
  const member =
    held ??
    (joinsByItself(program)
      ? await createMember(ctx, rows, { externalId, joinedAt: program.now })
      : undefined);
  return { outcome: member && isEnrolled(member) ? 'nothing_due' : 'not_a_member', ...nothing };
}
