/**
 * When points lapse: at an age, on a date of the calendar, when their member has gone quiet, or
 * never. A lot keeps the rule it came in under, whatever the programme decides later.
 */
import type { ExpiryPolicy, ProgramDocument } from '@spaarkit/contract';
import { addDays, addMonths, endAfterMonths, localDateOf, startOfLocalDay } from './calendar.ts';
import type { IdleRule, Lot } from './model.ts';

/** When a lot lapses, and by which rule that moves. */
export type LotExpiry = Pick<Lot, 'expiresAt' | 'idle'>;

/**
 * The expiry of points that were earned at one instant and can be spent from another. It is always
 * the start of a local day of the programme.
 */
export function expiryOf(
  { points: { expiry }, timeZone }: ProgramDocument,
  earnedAt: number,
  availableAt: number,
): LotExpiry {
  switch (expiry.kind) {
    case 'never':
      return { expiresAt: null };
    case 'age':
      return { expiresAt: endAfterMonths(earnedAt, expiry.months, timeZone) };
    case 'calendar':
      return { expiresAt: endOnDate(expiry, earnedAt, timeZone) };
    case 'inactivity':
      return idleExpiry({ months: expiry.months, timeZone }, availableAt);
  }
}

/** The expiry by inactivity of points that lay still since an instant. */
export function idleExpiry(idle: IdleRule, since: number): LotExpiry & { expiresAt: number } {
  const ends = endAfterMonths(since, idle.months, idle.timeZone);
  return { expiresAt: Math.max(ends, idle.notBefore ?? 0), idle };
}

/**
 * Lots as they stand after the member was last active: those that lapse by inactivity last from
 * then, or from when they could first be spent where that is later.
 */
export function afterActivity(lots: readonly Lot[], activeAt: number | null): Lot[] {
  return lots.map((lot) => {
    if (!lot.idle) return lot;
    return { ...lot, ...idleExpiry(lot.idle, Math.max(activeAt ?? 0, lot.availableAt)) };
  });
}

type CalendarPolicy = Extract<ExpiryPolicy, { kind: 'calendar' }>;

/** The end of the first such date on which the points are old enough. */
function endOnDate(policy: CalendarPolicy, earnedAt: number, timeZone: string): number {
  const from = addMonths(localDateOf(earnedAt, timeZone), policy.minimumMonths);
  const year = Number(from.slice(0, -6));
  const through = dateIn(year, policy);
  const last = through >= from ? through : dateIn(year + 1, policy);
  return startOfLocalDay(addDays(last, 1), timeZone);
}

function dateIn(year: number, { month, day }: CalendarPolicy): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
