/** Levels: which one a member has, until when, and what the next one asks. */
import type {
  ProgramDocument,
  Tier,
  TierPeriod,
  TierProgress,
  TierScheme,
} from '@spaarkit/contract';
import { addDays, addMonths, localDateOf, startOfLocalDay } from './calendar.ts';
import type { Qualifier } from './model.ts';
import { sumUp } from './rounding.ts';

/**
 * A member's standing: `have` counts what the present period brought, pending orders included;
 * the tier follows what was earned, never the balance. Undefined without tiers in the programme.
 *
 * - `lifetime`: everything counts, a tier is never lost but by returns.
 * - `rolling`: an order counts through the same day so many months later.
 * - `calendar_year`, `anniversary` (months from the joining date): a tier holds through the end of
 *   the period after the one it was reached in; every period counts from 0 again.
 *
 * `qualifiers` are the member's orders since `qualifyingSince`; more do no harm.
 */
export function tierStanding(
  document: ProgramDocument,
  qualifiers: readonly Qualifier[],
  joinedAt: number,
  now: number,
): TierProgress | undefined {
  const { tiers, timeZone } = document;
  if (!tiers) return undefined;
  const counted = countedBy(tiers, qualifiers, now, timeZone);
  const context = { tiers, counted, today: localDateOf(now, timeZone) };
  const standing = standingIn(context, localDateOf(joinedAt, timeZone));
  return standing && { ...progressOf(tiers, standing), ...standing.times };
}

/** The id of a member's tier at an instant; undefined without tiers in the programme. */
export function tierIdAt(
  document: ProgramDocument,
  qualifiers: readonly Qualifier[],
  joinedAt: number,
  now: number,
): string | undefined {
  return tierStanding(document, qualifiers, joinedAt, now)?.tierId;
}

/** From when on orders can still matter for the tier; 0 when all do, `now` without tiers. */
export function qualifyingSince(document: ProgramDocument, joinedAt: number, now: number): number {
  const { tiers, timeZone } = document;
  if (!tiers) return now;
  const today = localDateOf(now, timeZone);
  switch (tiers.period.kind) {
    case 'lifetime':
      return 0;
    case 'rolling':
      return startOfLocalDay(addMonths(today, -tiers.period.months), timeZone);
    case 'calendar_year':
    case 'anniversary': {
      const { before } = periodsAround(tiers.period, localDateOf(joinedAt, timeZone), today);
      return startOfLocalDay(before, timeZone);
    }
  }
}

/** An order reduced to what the scheme counts. */
interface Counted {
  readonly date: string;
  readonly amount: number;
  readonly pending: boolean;
}

interface Context {
  readonly tiers: TierScheme;
  readonly counted: readonly Counted[];
  readonly today: string;
}

interface Standing {
  readonly level: Tier;
  readonly have: number;
  readonly pending: number;
  readonly times: Pick<TierProgress, 'validThrough' | 'keep'>;
}

type FixedPeriod = Extract<TierPeriod, { kind: 'calendar_year' | 'anniversary' }>;

/** The first days of the period before, the present one and the next two. */
interface Periods {
  readonly before: string;
  readonly start: string;
  readonly next: string;
  readonly afterNext: string;
}

function countedBy(
  { basis }: TierScheme,
  qualifiers: readonly Qualifier[],
  now: number,
  timeZone: string,
): Counted[] {
  const amountOf = { spend: 'spendMinor', points: 'points', orders: 'orders' } as const;
  return qualifiers
    .filter(({ at }) => at <= now)
    .map((order) => ({
      date: localDateOf(order.at, timeZone),
      amount: order[amountOf[basis]],
      pending: order.pending,
    }));
}

function standingIn(context: Context, joined: string): Standing | undefined {
  const { period } = context.tiers;
  switch (period.kind) {
    case 'lifetime':
      return standing(context.tiers, context.counted, {});
    case 'rolling':
      return rollingStanding(context, period.months);
    case 'calendar_year':
    case 'anniversary':
      return fixedStanding(context, periodsAround(period, joined, context.today));
  }
}

function standing(
  tiers: TierScheme,
  counted: readonly Counted[],
  times: Standing['times'],
  held?: Tier,
): Standing | undefined {
  const have = sum(counted);
  const level = held ?? levelFor(tiers, have);
  return level && { level, have, pending: sum(counted.filter(({ pending }) => pending)), times };
}

function rollingStanding({ counted, tiers, today }: Context, months: number): Standing | undefined {
  const lasting = counted
    .map((order) => ({ ...order, through: addMonths(order.date, months) }))
    .filter(({ through }) => through >= today)
    .toSorted((a, b) => (a.through < b.through ? -1 : a.through > b.through ? 1 : 0));
  const need = levelFor(tiers, sum(lasting))?.threshold ?? 0;
  // The tier is lost on the first day whose orders no longer add up to it.
  const lost = lasting.find(
    ({ through }) => sum(lasting.filter((order) => order.through > through)) < need,
  );
  if (!lost) return standing(tiers, lasting, {});
  const kept = sum(lasting.filter(({ through }) => through > lost.through));
  return standing(tiers, lasting, {
    validThrough: lost.through,
    keep: { need, left: need - kept, by: lost.through },
  });
}

function fixedStanding({ counted, tiers }: Context, periods: Periods): Standing | undefined {
  const { afterNext, before, next, start } = periods;
  const present = counted.filter(({ date }) => date >= start && date < next);
  const past = counted.filter(({ date }) => date >= before && date < start);
  const earned = levelFor(tiers, sum(present));
  const held = levelFor(tiers, sum(past));
  const level = held && earned && held.threshold > earned.threshold ? held : earned;
  const need = level?.threshold ?? 0;
  if (need === 0) return standing(tiers, present, {}, level);
  const left = Math.max(0, need - sum(present));
  const end = left === 0 ? afterNext : next;
  const times = { validThrough: addDays(end, -1), keep: { need, left, by: addDays(next, -1) } };
  return standing(tiers, present, times, level);
}

function periodsAround(period: FixedPeriod, joined: string, today: string): Periods {
  if (period.kind === 'calendar_year') {
    const start = `${today.slice(0, -5)}01-01`;
    return {
      before: addMonths(start, -12),
      start,
      next: addMonths(start, 12),
      afterNext: addMonths(start, 24),
    };
  }
  const { months } = period;
  // Counted from the joining date each time, so that 29 February does not drift to the 28th.
  const startOf = (index: number) => addMonths(joined, index * months);
  let index = Math.floor(monthsBetween(joined, today) / months);
  if (startOf(index) > today) index -= 1;
  return {
    before: startOf(index - 1),
    start: startOf(index),
    next: startOf(index + 1),
    afterNext: startOf(index + 2),
  };
}

function monthsBetween(from: string, to: string): number {
  const monthsOf = (date: string) => Number(date.slice(0, -6)) * 12 + Number(date.slice(-5, -3));
  return monthsOf(to) - monthsOf(from);
}

function levelFor({ levels }: TierScheme, have: number): Tier | undefined {
  return levels.findLast(({ threshold }) => threshold <= have) ?? levels[0];
}

function progressOf(tiers: TierScheme, { have, level, pending }: Standing): TierProgress {
  const next = tiers.levels.find(({ threshold }) => threshold > level.threshold);
  return {
    tierId: level.id,
    basis: tiers.basis,
    have,
    pending,
    ...(next && { next: nextLevel(tiers, next, have) }),
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
