/** Noting what happened to a member for whoever listens, in the transaction in which it happens. */
import type { WebhookEventType, WebhookOccasion } from '@spaarkit/contract';
import { effectOf, type Booking, type LedgerTransaction } from '@spaarkit/engine';
import { PerStore } from '../../per-store.ts';
import { Recent } from '../../recent.ts';
import type { MemberRow, Reads, Writes } from '../../storage/store.ts';
import type { WebhookEndpointRow, WebhookEventRow } from '../../storage/webhook-rows.ts';
import type { ServiceContext } from '../context.ts';
import { createId } from './ids.ts';

/** An event as it happens; what a message says beside it is looked up when it is sent. */
export interface Happening {
  readonly type: WebhookEventType;
  /** By the ledger's clock. */
  readonly at: number;
  readonly sequence: number;
  readonly transaction?: TransactionFacts;
  readonly occasion?: WebhookOccasion;
}

/** What is noted of an event when it happens. */
export type EventFacts = Pick<Happening, 'transaction' | 'occasion'>;

/** What a message tells of a transaction. */
export type TransactionFacts = Pick<
  LedgerTransaction,
  'id' | 'kind' | 'at' | 'reason' | 'undoes'
> & {
  readonly points: number;
};

/** Who listened when the programme's row said how often that was changed. */
interface Listeners {
  readonly changes: number;
  readonly listening: readonly WebhookEndpointRow[];
}

/** Not for ever, as a process of the version before does not count its changes. */
const listenersTrustMs = 1000;
const known = new PerStore(() => new Recent<Listeners>({ trustMs: listenersTrustMs }));

/** Stands for a member with what is about none. */
export const ofProgram = '';

/** Whether anybody hears of anything. */
export async function isHeard(ctx: ServiceContext, rows: Reads): Promise<boolean> {
  return (await listenersOf(ctx, rows)).length > 0;
}

/** Notes something that happened to a member and is no transaction. */
export function announceOccasion(
  ctx: ServiceContext,
  rows: Writes,
  member: MemberRow,
  type: WebhookEventType,
  at: number,
  occasion: WebhookOccasion = {},
): Promise<void> {
  const happening = { type, at, sequence: member.chainLength, occasion };
  return announce(ctx, rows, member.id, [happening]);
}

/** Notes something that happened to the programme and to no member of it. */
export function announceProgramNews(
  ctx: ServiceContext,
  rows: Writes,
  type: WebhookEventType,
  at: number,
  occasion: WebhookOccasion,
): Promise<void> {
  return announce(ctx, rows, ofProgram, [{ type, at, sequence: 0, occasion }]);
}

/** Notes what happened, one delivery for each endpoint that wants it. Without any it costs nothing. */
async function announce(
  ctx: ServiceContext,
  rows: Writes,
  memberId: string,
  happenings: readonly Happening[],
): Promise<void> {
  const listeners = await listenersOf(ctx, rows);
  if (listeners.length === 0) return;
  const events = happenings.map((happening) => toEvent(ctx, memberId, happening));
  const deliveries = events.flatMap((event) =>
    listeners
      .filter(({ eventTypes }) => eventTypes === null || eventTypes.includes(event.type))
      .map(({ id }) => ({
        endpointId: id,
        eventId: event.id,
        status: 'waiting' as const,
        attempts: 0,
        dueAt: event.createdAt,
        responseStatus: null,
        error: null,
      })),
  );
  await rows.webhooks.announce(events, deliveries);
}

/** Notes what bookings did to a member; `member` is the row after them. */
export async function announceBookings(
  ctx: ServiceContext,
  rows: Writes,
  member: MemberRow,
  bookings: readonly Booking[],
): Promise<void> {
  const first = member.chainLength - bookings.length + 1;
  const happenings = bookings.flatMap(({ entries, transaction }, index) => {
    const { at, id, kind, reason, undoes } = transaction;
    const points = effectOf(entries);
    const facts = { id, kind, points, at, reason, ...(undoes !== undefined && { undoes }) };
    return typesOf(transaction, points).map((type): Happening => ({
      type,
      at,
      sequence: first + index,
      transaction: facts,
    }));
  });
  await announce(ctx, rows, member.id, happenings);
  // What is to be told at a later date may have changed with it.
  if (await isHeard(ctx, rows)) await rows.standings.lookBy(member.id, member.lastBookedAt);
}

/** What a transaction means to whoever listens. A reward without points is no change of points. */
function typesOf({ kind, reason }: LedgerTransaction, points: number): WebhookEventType[] {
  if (kind === 'redeem') {
    return points === 0 ? ['reward.issued'] : ['points.redeemed', 'reward.issued'];
  }
  if (kind === 'refund' && reason.kind === 'reward') {
    return points === 0 ? ['reward.taken_back'] : ['points.returned'];
  }
  if (kind === 'transfer') {
    return [reason.kind === 'merge' ? 'points.transferred' : 'points.released'];
  }
  return [pointsTypes[kind]];
}

const pointsTypes = {
  earn: 'points.earned',
  reverse: 'points.reversed',
  refund: 'points.returned',
  adjust: 'points.adjusted',
  expire: 'points.expired',
} as const;

async function listenersOf(
  ctx: ServiceContext,
  rows: Reads,
): Promise<readonly WebhookEndpointRow[]> {
  const recent = known.of(ctx.store);
  const kept = recent.get(ctx.programId);
  // Every transaction has the row of its programme by now.
  const changes = (await rows.programs.get())?.listenerChanges ?? 0;
  if (kept?.changes === changes) return kept.listening;
  const endpoints = await rows.webhooks.endpoints();
  const listening = endpoints.filter(({ disabledAt }) => disabledAt === null);
  recent.set(ctx.programId, { changes, listening });
  return listening;
}

/** Ids sort by the time in them: what one process notes keeps its order, also within a millisecond. */
const lastInstants = new PerStore(() => ({ at: 0 }));

function nextInstant(ctx: ServiceContext, now: number): number {
  const last = lastInstants.of(ctx.store);
  last.at = Math.max(now, last.at + 1);
  return last.at;
}

function toEvent(
  ctx: ServiceContext,
  memberId: string,
  { at, sequence, type, ...rest }: Happening,
): WebhookEventRow {
  const createdAt = ctx.realNow();
  const facts: EventFacts = rest;
  return {
    id: createId('evt', nextInstant(ctx, createdAt)),
    type,
    memberId,
    sequence,
    at,
    facts: JSON.stringify(facts),
    message: null,
    createdAt,
  };
}
