/**
 * A member's level over time, as steps: what was earned, how a downgrade softens it, how grace
 * prolongs it, and what was paid for. Dates are local to the programme; they compare as text.
 */
import type { TierPeriod, TierScheme } from '@spaarkit/contract';
import { addDays, addMonths } from './calendar.ts';

/** A level, by its place in the scheme, from a date on until the next step. */
export interface Step {
  readonly from: string;
  readonly level: number;
}

/** An order reduced to what the scheme counts. */
export interface Counted {
  readonly date: string;
  readonly amount: number;
  readonly pending: boolean;
}

/** Dates through which a level was paid for; `until` is the first that is not. */
export interface PaidDates {
  readonly level: number;
  readonly from: string;
  readonly until: string;
}

/** Periods that all start on a date of their own: `indexOf` names the one that a date falls in. */
export interface FixedPeriods {
  startOf(index: number): string;
  indexOf(date: string): number;
}

/** How a member's level comes about, each line on top of the one before. */
export interface Timeline {
  /** By what was earned alone. */
  readonly earned: readonly Step[];
  /** With falls of one level at a time, where the scheme has them. */
  readonly softened: readonly Step[];
  /** With the days of grace. */
  readonly graced: readonly Step[];
  /** With what was paid for: the level that the member has. */
  readonly held: readonly Step[];
}

/** Before every order there is. */
const beginning: Step = { from: '0000-01-01', level: 0 };

/** The level over time of a member who joined on a date, if nothing more is earned or paid. */
export function timelineOf(
  scheme: TierScheme,
  counted: readonly Counted[],
  paid: readonly PaidDates[],
  joined: string,
  today: string,
): Timeline {
  const earned = merge(earnedSteps(scheme, counted, joined, today));
  const softened =
    scheme.downgrade === 'one_level'
      ? merge(soften(earned, nextLook(scheme.period, joined)))
      : earned;
  const graced = scheme.graceDays > 0 ? merge(prolong(softened, scheme.graceDays)) : softened;
  const held = paid.length > 0 ? merge(overlay(graced, paid)) : graced;
  return { earned, softened, graced, held };
}

/** The level on a date. */
export function levelOn(steps: readonly Step[], date: string): number {
  return steps.findLast(({ from }) => from <= date)?.level ?? 0;
}

/** The date after the last on which the present level holds, if nothing more is earned. */
export function fallAfter(steps: readonly Step[], today: string): string | undefined {
  const level = levelOn(steps, today);
  return steps.find((step) => step.from > today && step.level < level)?.from;
}

/** The place of the highest level that an amount reaches. */
export function levelFor({ levels }: TierScheme, amount: bigint): number {
  return Math.max(
    0,
    levels.findLastIndex(({ threshold }) => BigInt(threshold) <= amount),
  );
}

/** The periods of a scheme that counts each from 0; undefined for one that does not. */
export function fixedPeriods(period: TierPeriod, joined: string): FixedPeriods | undefined {
  switch (period.kind) {
    case 'calendar_year':
      return {
        startOf: (index) => `${String(index).padStart(4, '0')}-01-01`,
        indexOf: (date) => Number(date.slice(0, -6)),
      };
    case 'anniversary':
      return anniversaries(period.months, joined);
    case 'lifetime':
    case 'rolling':
      return undefined;
  }
}

function anniversaries(months: number, joined: string): FixedPeriods {
  // Counted from the joining date each time, so that 29 February does not drift to the 28th.
  const startOf = (index: number) => addMonths(joined, index * months);
  return {
    startOf,
    indexOf: (date) => {
      const index = Math.floor(monthsBetween(joined, date) / months);
      return startOf(index) > date ? index - 1 : index;
    },
  };
}

function monthsBetween(from: string, to: string): number {
  const monthsOf = (date: string) => Number(date.slice(0, -6)) * 12 + Number(date.slice(-5, -3));
  return monthsOf(to) - monthsOf(from);
}

function earnedSteps(
  scheme: TierScheme,
  counted: readonly Counted[],
  joined: string,
  today: string,
): Step[] {
  const { period } = scheme;
  const periods = fixedPeriods(period, joined);
  if (periods) return fixedSteps(scheme, counted, periods, today);
  const changes = counted.flatMap(({ date, amount }) => [
    { date, amount: BigInt(amount) },
    ...(period.kind === 'rolling'
      ? [{ date: addDays(addMonths(date, period.months), 1), amount: -BigInt(amount) }]
      : []),
  ]);
  return [beginning, ...runningSteps(scheme, changes)];
}

/** A level reached in a period holds through the end of the next one. */
function fixedSteps(
  scheme: TierScheme,
  counted: readonly Counted[],
  periods: FixedPeriods,
  today: string,
): Step[] {
  const present = periods.indexOf(today);
  const first = Math.min(present, ...counted.map(({ date }) => periods.indexOf(date)));
  const steps: Step[] = [beginning];
  let carried = 0;
  for (let index = first; index <= present + 2; index++) {
    const [start, next] = [periods.startOf(index), periods.startOf(index + 1)];
    const changes = counted
      .filter(({ date }) => date >= start && date < next)
      .map(({ date, amount }) => ({ date, amount: BigInt(amount) }));
    const reached = runningSteps(scheme, changes);
    const floor = carried;
    steps.push({ from: start, level: floor });
    steps.push(...reached.map(({ from, level }) => ({ from, level: Math.max(level, floor) })));
    carried = reached.at(-1)?.level ?? 0;
  }
  return steps;
}

function runningSteps(
  scheme: TierScheme,
  changes: readonly { readonly date: string; readonly amount: bigint }[],
): Step[] {
  const byDate = new Map<string, bigint>();
  for (const { date, amount } of changes) byDate.set(date, (byDate.get(date) ?? 0n) + amount);
  let total = 0n;
  return [...byDate]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, amount]) => {
      total += amount;
      return { from, level: levelFor(scheme, total) };
    });
}

/** When a member who fell a level is looked at again. */
function nextLook(period: TierPeriod, joined: string): (date: string) => string {
  const periods = fixedPeriods(period, joined);
  if (periods) return (date) => periods.startOf(periods.indexOf(date) + 1);
  return (date) => (period.kind === 'rolling' ? addMonths(date, period.months) : date);
}

/** Lets a member fall one level at a time, and keep that one for as long as a period is. */
function soften(steps: readonly Step[], lookAfter: (date: string) => string): Step[] {
  const softened: Step[] = [];
  let level = 0;
  let look = '';
  for (const [index, { from, level: earned }] of steps.entries()) {
    if (earned > level) {
      level = earned;
      look = '';
      softened.push({ from, level });
    }
    const end = steps[index + 1]?.from ?? '9999';
    for (let date = from < look ? look : from; level > earned && date < end; date = look) {
      level -= 1;
      look = lookAfter(date);
      softened.push({ from: date, level });
    }
  }
  return [beginning, ...softened];
}

/** Lets every level hold some days longer. */
function prolong(steps: readonly Step[], days: number): Step[] {
  const lasting = steps.map((step, index) => {
    const end = steps[index + 1]?.from;
    return { ...step, until: end === undefined ? undefined : addDays(end, days) };
  });
  return levelsAt(
    [...steps.map(({ from }) => from), ...lasting.flatMap(({ until }) => until ?? [])],
    (date) =>
      Math.max(
        ...lasting
          .filter(({ from, until }) => from <= date && (until === undefined || until > date))
          .map(({ level }) => level),
      ),
  );
}

/** Lifts the level to what was paid for, while it lasts. */
function overlay(steps: readonly Step[], paid: readonly PaidDates[]): Step[] {
  return levelsAt(
    [...steps.map(({ from }) => from), ...paid.flatMap(({ from, until }) => [from, until])],
    (date) =>
      Math.max(
        levelOn(steps, date),
        ...paid.filter(({ from, until }) => from <= date && until > date).map(({ level }) => level),
      ),
  );
}

function levelsAt(dates: readonly string[], levelAt: (date: string) => number): Step[] {
  return [...new Set(dates)].toSorted().map((from) => ({ from, level: levelAt(from) }));
}

/** Leaves out steps that change nothing; of several on a date the last counts. */
function merge(steps: readonly Step[]): Step[] {
  return steps
    .filter((step, index) => steps[index + 1]?.from !== step.from)
    .filter((step, index, kept) => index === 0 || kept[index - 1]?.level !== step.level);
}
