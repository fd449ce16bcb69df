/** How often something may happen for one member, in periods of the programme's calendar. */
import type { RewardDefinition } from '@spaarkit/contract';
import { addDays, addMonths, localDateOf, startOfLocalDay, startOfWeek } from './calendar.ts';

/** So many times in a period, as the programme document says it. */
export type ClaimLimit = NonNullable<RewardDefinition['limit']>;

/** A period that a limit counts in, by its first instant and the first after it. */
export interface LimitPeriod {
  readonly start: number;
  /** Absent with `lifetime`. */
  readonly end?: number;
}

/** The calendar period of the programme's zone that an instant falls in; weeks start on Monday. */
export function limitPeriod(per: ClaimLimit['per'], at: number, timeZone: string): LimitPeriod {
  if (per === 'lifetime') return { start: 0 };
  const [first, next] = periodDates(per, localDateOf(at, timeZone));
  return { start: startOfLocalDay(first, timeZone), end: startOfLocalDay(next, timeZone) };
}

/** How often it may happen still, when it did `count` times in the period; `Infinity` without a limit. */
export function leftOf(limit: ClaimLimit | undefined, count: number): number {
  return limit ? Math.max(0, limit.count - count) : Infinity;
}

function periodDates(
  per: Exclude<ClaimLimit['per'], 'lifetime'>,
  today: string,
): [first: string, next: string] {
  switch (per) {
    case 'day':
      return [today, addDays(today, 1)];
    case 'week':
      return [startOfWeek(today), addDays(startOfWeek(today), 7)];
    case 'month': {
      const first = `${today.slice(0, -2)}01`;
      return [first, addMonths(first, 1)];
    }
    case 'year': {
      const first = `${today.slice(0, -5)}01-01`;
      return [first, addMonths(first, 12)];
    }
  }
}
