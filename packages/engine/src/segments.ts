/** Segments: which groups a member belongs to, by what was bought and how the shop tagged them. */
import type { ProgramDocument, SegmentCondition } from '@spaarkit/contract';
import { addDays, localDateOf, startOfLocalDay } from './calendar.ts';
import type { Qualifier } from './model.ts';
import { sumUp } from './rounding.ts';

/** What segments are judged by. */
export interface SegmentFacts {
  /** The member's orders since `segmentsSince`; more do no harm. */
  readonly qualifiers: readonly Qualifier[];
  /** Those that the shop gave the member. */
  readonly tags: readonly string[];
  readonly joinedAt: number;
}

/** The ids of the segments that a member belongs to at an instant, in the order of the document. */
export function segmentsOf(document: ProgramDocument, facts: SegmentFacts, now: number): string[] {
  const { segments, timeZone } = document;
  if (segments.length === 0) return [];
  const dateOf = (instant: number) => localDateOf(instant, timeZone);
  const context: Context = {
    orders: facts.qualifiers
      .filter(({ at }) => at <= now)
      .map((order) => ({ ...order, date: dateOf(order.at) })),
    tags: facts.tags,
    joined: dateOf(facts.joinedAt),
    today: dateOf(now),
  };
  return segments
    .filter(({ all }) => all.every((condition) => holds(condition, context)))
    .map(({ id }) => id);
}

/** From when on orders can matter for a segment; `now` when none asks about orders. */
export function segmentsSince({ segments, timeZone }: ProgramDocument, now: number): number {
  const today = localDateOf(now, timeZone);
  const windows = segments.flatMap(({ all }) => all.flatMap(daysBack));
  return Math.min(
    now,
    ...windows.map((days) =>
      days === Infinity ? 0 : startOfLocalDay(addDays(today, -days), timeZone),
    ),
  );
}

/**
 * When time alone may next change a segment: the first day on which an order or the joining date has
 * left a window. It may find nothing changed. Undefined when time cannot change anything.
 */
export function segmentsChangeAt(
  { segments, timeZone }: ProgramDocument,
  { qualifiers, joinedAt }: SegmentFacts,
  now: number,
): number | undefined {
  const windows = new Set(segments.flatMap(({ all }) => all.flatMap(daysBack)));
  const starts = [joinedAt, ...qualifiers.map(({ at }) => at)];
  const dates = new Set(starts.map((at) => localDateOf(at, timeZone)));
  const today = localDateOf(now, timeZone);
  const [soonest] = [...windows]
    .filter((days) => days > 0 && days < Infinity)
    .flatMap((days) => [...dates].map((date) => addDays(date, days + 1)))
    .filter((date) => date > today)
    .toSorted();
  return soonest === undefined ? undefined : startOfLocalDay(soonest, timeZone);
}

/** An order with the local date it was paid on. */
type DatedOrder = Qualifier & { readonly date: string };

interface Context {
  readonly orders: readonly DatedOrder[];
  readonly tags: readonly string[];
  readonly joined: string;
  readonly today: string;
}

type Recency = Extract<SegmentCondition, { kind: 'recency' }>;

function holds(condition: SegmentCondition, context: Context): boolean {
  switch (condition.kind) {
    case 'spend':
      return spendIn(ordersWithin(context, condition.withinDays)) >= condition.minimumMinor;
    case 'orders':
      return countIn(ordersWithin(context, condition.withinDays)) >= condition.minimum;
    case 'products':
      return piecesIn(context, condition) >= condition.minimum;
    case 'recency':
      return isRecent(condition, context);
    case 'tag':
      return context.tags.includes(condition.tag);
  }
}

function isRecent({ lastOrderWithinDays, noOrderForDays }: Recency, context: Context): boolean {
  const orderedWithin = (days: number) => countIn(ordersWithin(context, days)) > 0;
  const joinedWithin = (days: number) => addDays(context.joined, days) >= context.today;
  const isActive = lastOrderWithinDays === undefined || orderedWithin(lastOrderWithinDays);
  const isQuiet =
    noOrderForDays === undefined ||
    !(orderedWithin(noOrderForDays) || joinedWithin(noOrderForDays));
  return isActive && isQuiet;
}

function piecesIn(
  context: Context,
  { withinDays, productIds }: Extract<SegmentCondition, { kind: 'products' }>,
): number {
  const counted = (productId: string | undefined) =>
    !productIds || (productId !== undefined && productIds.includes(productId));
  return sumUp(
    ordersWithin(context, withinDays)
      .flatMap(({ products }) => products)
      .filter(({ productId }) => counted(productId))
      .map(({ quantity }) => quantity),
  );
}

function ordersWithin({ orders, today }: Context, days: number | undefined): readonly DatedOrder[] {
  return days === undefined ? orders : orders.filter(({ date }) => addDays(date, days) >= today);
}

function spendIn(orders: readonly DatedOrder[]): number {
  return sumUp(orders.map(({ spendMinor }) => spendMinor));
}

function countIn(orders: readonly DatedOrder[]): number {
  return sumUp(orders.map(({ orders: count }) => count));
}

/** How many days back a condition looks; none for a tag. */
function daysBack(condition: SegmentCondition): number[] {
  switch (condition.kind) {
    case 'spend':
    case 'orders':
    case 'products':
      return [condition.withinDays ?? Infinity];
    case 'recency':
      return [condition.lastOrderWithinDays ?? 0, condition.noOrderForDays ?? 0];
    case 'tag':
      return [];
  }
}
