/** Levels: which one a member has, until when, and what the next one asks. */
import type { ProgramDocument, Tier, TierProgress, TierScheme } from '@spaarkit/contract';
import { addDays, addMonths, localDateOf, startOfLocalDay } from './calendar.ts';
import type { PaidSpan, Qualifier } from './model.ts';
import { sumUp } from './rounding.ts';
import {
  fallAfter,
  fixedPeriods,
  levelFor,
  levelOn,
  timelineOf,
  type Counted,
  type FixedPeriods,
  type Timeline,
} from './tier-timeline.ts';

/** What a member's tier is judged by. */
export interface TierFacts {
  /** The member's orders since `qualifyingSince`; more do no harm. */
  readonly qualifiers: readonly Qualifier[];
  readonly joinedAt: number;
  /** Time of a paid membership; none when left out. */
  readonly paid?: readonly PaidSpan[];
}

/**
 * A member's standing: `have` counts what the present period brought, pending orders included;
 * the tier follows what was earned, never the balance. Undefined without tiers in the programme.
 *
 * - `lifetime`: everything counts, a tier is never lost but by returns.
 * - `rolling`: an order counts through the same day so many months later.
 * - `calendar_year`, `anniversary` (months from the joining date): a tier holds through the end of
 *   the period after the one it was reached in; every period counts from 0 again.
 *
 * With `one_level` a member who would fall further falls one level, and keeps that for the length of
 * a period. `graceDays` prolong whatever tier time would take; a return takes it at once. While a
 * paid membership lasts, the tier is at least its own.
 */
export function tierStanding(
  document: ProgramDocument,
  facts: TierFacts,
  now: number,
): TierProgress | undefined {
  const { tiers, timeZone } = document;
  if (!tiers) return undefined;
  const dateOf = (instant: number) => localDateOf(instant, timeZone);
  const [today, joined] = [dateOf(now), dateOf(facts.joinedAt)];
  const counted = countedBy(tiers, facts.qualifiers, now, dateOf);
  const paid = (facts.paid ?? []).map(({ tierId, from, until }) => ({
    level: levelIndex(tiers, tierId),
    from: dateOf(from),
    until: dateOf(until),
  }));
  const timeline = timelineOf(tiers, counted, paid, joined, today);
  const periods = fixedPeriods(tiers.period, joined);
  return progressOf({ tiers, counted, today, timeline, periods });
}

/** The id of a member's tier at an instant; undefined without tiers in the programme. */
export function tierIdAt(
  document: ProgramDocument,
  facts: TierFacts,
  now: number,
): string | undefined {
  return tierStanding(document, facts, now)?.tierId;
}

/** From when on orders can still matter for the tier; 0 when all do, `now` without tiers. */
export function qualifyingSince(document: ProgramDocument, joinedAt: number, now: number): number {
  const { tiers, timeZone } = document;
  if (!tiers) return now;
  const last = addDays(localDateOf(now, timeZone), -tiers.graceDays);
  // A member who falls one level a period is where they are because of so many periods before.
  const falls = tiers.downgrade === 'one_level' ? tiers.levels.length + 1 : 0;
  const periods = fixedPeriods(tiers.period, localDateOf(joinedAt, timeZone));
  if (periods) return startOfLocalDay(periods.startOf(periods.indexOf(last) - 1 - falls), timeZone);
  if (tiers.period.kind !== 'rolling') return 0;
  return startOfLocalDay(addMonths(last, -tiers.period.months * (1 + falls)), timeZone);
}

interface Context {
  readonly tiers: TierScheme;
  readonly counted: readonly Counted[];
  readonly today: string;
  readonly timeline: Timeline;
  readonly periods: FixedPeriods | undefined;
}

function countedBy(
  { basis }: TierScheme,
  qualifiers: readonly Qualifier[],
  now: number,
  dateOf: (instant: number) => string,
): Counted[] {
  const amountOf = { spend: 'spendMinor', points: 'points', orders: 'orders' } as const;
  return qualifiers
    .filter(({ at }) => at <= now)
    .map((order) => ({
      date: dateOf(order.at),
      amount: order[amountOf[basis]],
      pending: order.pending,
    }));
}

/** The place of a tier; the first for one that the programme no longer has. */
function levelIndex({ levels }: TierScheme, tierId: string): number {
  return Math.max(
    0,
    levels.findIndex(({ id }) => id === tierId),
  );
}

function progressOf(context: Context): TierProgress | undefined {
  const { tiers, timeline, today } = context;
  const index = levelOn(timeline.held, today);
  const level = tiers.levels[index];
  if (!level) return undefined;
  const present = countedOn(context, today);
  const have = sum(present);
  const next = tiers.levels[index + 1];
  return {
    tierId: level.id,
    basis: tiers.basis,
    because: becauseOf(context, have),
    have,
    pending: sum(present.filter(({ pending }) => pending)),
    ...(next && { next: nextLevel(tiers, next, have) }),
    ...timesOf(context, level, have),
  };
}

/** The orders that count on a date. */
function countedOn({ counted, periods, tiers: { period } }: Context, date: string): Counted[] {
  if (period.kind === 'rolling')
    return counted.filter((order) => addMonths(order.date, period.months) >= date);
  if (!periods) return [...counted];
  const index = periods.indexOf(date);
  const [start, next] = [periods.startOf(index), periods.startOf(index + 1)];
  return counted.filter((order) => order.date >= start && order.date < next);
}

function becauseOf({ tiers, timeline, today }: Context, have: number): TierProgress['because'] {
  const [earned, softened, graced, held] = [
    timeline.earned,
    timeline.softened,
    timeline.graced,
    timeline.held,
  ].map((steps) => levelOn(steps, today)) as [number, number, number, number];
  if (held > graced) return 'paid';
  if (graced > softened) return 'grace';
  if (softened > earned) return 'softened';
  return earned > levelFor(tiers, BigInt(have)) ? 'kept' : 'earned';
}

/** How long the tier holds if nothing more is earned, and what would keep it. */
function timesOf(
  context: Context,
  { threshold }: Tier,
  have: number,
): Pick<TierProgress, 'validThrough' | 'keep'> {
  const { periods, timeline, today } = context;
  const fall = fallAfter(timeline.held, today);
  if (fall === undefined) return {};
  const validThrough = addDays(fall, -1);
  // What was paid for is kept by renewing it.
  if (levelOn(timeline.held, today) > levelOn(timeline.graced, today)) return { validThrough };
  if (!periods) {
    const left = Math.max(0, threshold - sum(countedOn(context, fall)));
    return { validThrough, keep: { need: threshold, left, by: validThrough } };
  }
  const lastDay = addDays(periods.startOf(periods.indexOf(today) + 1), -1);
  const by = validThrough < lastDay ? validThrough : lastDay;
  return {
    validThrough,
    keep: { need: threshold, left: Math.max(0, threshold - have), by },
  };
}

function nextLevel(
  { nearlyFromPercent }: TierScheme,
  { id, threshold }: Tier,
  have: number,
): NonNullable<TierProgress['next']> {
  const left = Math.max(0, threshold - have);
  const nearly = BigInt(have) * 100n >= BigInt(threshold) * BigInt(nearlyFromPercent);
  return { tierId: id, need: threshold, left, nearly };
}

function sum(counted: readonly { readonly amount: number }[]): number {
  return sumUp(counted.map(({ amount }) => amount));
}
