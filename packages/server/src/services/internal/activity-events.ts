/** Events of a shop that are about a member and no order. */
import type { ShopEvent } from '@spaarkit/contract';
import type { Happening } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import type { EventName, GrantSource, MemberRow, ReceiptRow } from '../../storage/store.ts';
import { openBooks } from './books.ts';
import { isRewarded, reward } from './happenings.ts';
import { isEnrolled, isExcluded } from './membership.ts';
import type { OrderEvent } from './order-events.ts';
import { resultOf, type Counter, type EventResult } from './rule-grants.ts';
import { reviewGiven } from './standing.ts';
import { withdraw } from './withdrawals.ts';

/** An event that withdraws another. */
export type ReversalEvent = Extract<ShopEvent, { type: 'event.reversed' }>;

/** An event that says what a member did. */
export type ActivityEvent = Exclude<ShopEvent, OrderEvent | ReversalEvent>;

const noPoints = { transactionIds: [], points: 0 };

/** Gives a member what the rules promise for an event. `held` is the row of the one it names. */
export async function takeActivity(
  counter: Counter,
  event: ActivityEvent,
  held: MemberRow | undefined,
): Promise<EventResult> {
  refuseUnknownLocation(counter, event);
  if (!held || !isEnrolled(held) || (await isExcluded(counter.rows, counter.program, held)))
    return { outcome: 'not_a_member', ...noPoints };
  const happening = happeningOf(event);
  if (!isRewarded(counter, happening)) return { outcome: 'nothing_due', ...noPoints };
  const source = eventSource(event);
  const receipt = event.type === 'receipt.registered' ? receiptOf(event, held, source) : undefined;
  if (receipt && !(await counter.rows.receipts.claim(receipt)))
    return { outcome: 'receipt_known', ...noPoints };
  const opened = await openBooks(counter.ctx, counter.rows, counter.program, held);
  const given = await reward(counter, opened, happening, source);
  // A receipt that gave nothing, as when a limit was reached, may be told again.
  if (receipt && given.grants.length === 0) await counter.rows.receipts.undo(source);
  await reviewGiven(counter, given);
  return resultOf(given);
}

function receiptOf(
  { at, lines, locationId, receiptId }: Extract<ActivityEvent, { type: 'receipt.registered' }>,
  { id: memberId }: MemberRow,
  source: GrantSource,
): ReceiptRow {
  return {
    receiptId,
    memberId,
    state: 'given',
    source,
    ruleId: null,
    at: Date.parse(at),
    totalMinor: lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0),
    locationId: locationId ?? null,
    decision: null,
  };
}

/** Takes back what an event gave. One that has not come yet will give nothing when it does. */
export async function takeReversal(counter: Counter, event: ReversalEvent): Promise<EventResult> {
  const name = { source: event.eventSource, id: event.eventId };
  await counter.rows.once.withdrawEvent(name, counter.ctx.realNow());
  const results: EventResult[] = [];
  const source = reversedSource(event);
  await counter.rows.receipts.undo(source);
  for (const grant of await counter.rows.grants.ofSource(source)) {
    const member = await counter.rows.members.hold({ id: grant.memberId });
    const given = member && (await withdraw(counter, member, grant, event.type));
    if (!given) continue;
    await reviewGiven(counter, given);
    results.push(resultOf(given));
  }
  return {
    outcome: results.some(({ outcome }) => outcome === 'booked') ? 'booked' : 'nothing_due',
    transactionIds: results.flatMap(({ transactionIds }) => transactionIds),
    points: results.reduce((sum, { points }) => sum + points, 0),
  };
}

/** How grants name what is reversed. */
export function reversedSource({ eventId, eventSource: source }: ReversalEvent): GrantSource {
  return eventSource({ source, id: eventId });
}

/** How grants name the event they came from. A source is a slug, so the first slash ends it. */
function eventSource({ source, id }: EventName): GrantSource {
  return { kind: 'event', id: `${source}/${id}` };
}

/** What an event says, in the words of the rules. */
function happeningOf(event: ActivityEvent): Happening {
  const common = { at: Date.parse(event.at), claimedBy: 'shop' } as const;
  switch (event.type) {
    case 'review.published':
      return { ...common, type: event.type, about: event.productId, length: event.length };
    case 'social.posted':
      return { ...common, type: event.type, about: event.network };
    case 'survey.answered':
      return { ...common, type: event.type, about: event.surveyId };
    case 'check_in.registered':
      return { ...common, type: event.type, about: event.locationId, locationId: event.locationId };
    case 'receipt.registered':
      return {
        ...common,
        type: event.type,
        about: event.receiptId,
        lines: event.lines,
        ...(event.locationId !== undefined && { locationId: event.locationId }),
      };
    case 'custom':
      return { ...common, type: event.name };
    default:
      return { ...common, type: event.type };
  }
}

function refuseUnknownLocation({ program }: Counter, event: ActivityEvent): void {
  const locationId = 'locationId' in event ? event.locationId : undefined;
  if (locationId === undefined) return;
  const { locations } = program.document;
  if (locations.some(({ id }) => id === locationId)) return;
  const message = `There is no location "${locationId}"; add it to /locations of the programme.`;
  throw new ProblemError('invalid_request', { errors: [{ pointer: '/locationId', message }] });
}
