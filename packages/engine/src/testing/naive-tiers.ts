/**
 * Tiers as a shopkeeper would work them out: day by day, from the first to the last, with nothing
 * but what was bought on each. Slow on purpose; imports none of the engine.
 */
export interface NaiveScheme {
  readonly period: 'lifetime' | 'calendar_year' | 'rolling' | 'anniversary';
  /** With `rolling` and `anniversary`. */
  readonly months: number;
  /** Ascending, the first 0. */
  readonly thresholds: readonly number[];
  readonly graceDays: number;
  readonly oneLevel: boolean;
}

export interface NaiveOrder {
  /** Days since the first day that is played. */
  readonly day: number;
  readonly amount: number;
}

export interface NaivePaid {
  readonly level: number;
  readonly from: number;
  /** The first day that is no longer paid for. */
  readonly until: number;
}

/** The level on each day up to `lastDay`, of a member who joined on day `joined`. */
export function playTiers(
  scheme: NaiveScheme,
  orders: readonly NaiveOrder[],
  paid: readonly NaivePaid[],
  calendar: { readonly firstDate: string; readonly joined: number },
  lastDay: number,
): number[] {
  const dates = Array.from({ length: lastDay + 1 }, (_, day) => shift(calendar.firstDate, day));
  const joined = dates[calendar.joined] ?? calendar.firstDate;
  const earned = dates.map((_, day) => earnedOn(scheme, orders, dates, joined, day));
  const softened = scheme.oneLevel ? fallSlowly(scheme, earned, dates, joined) : earned;
  return softened.map((_, day) => {
    const graced = Math.max(...softened.slice(Math.max(0, day - scheme.graceDays), day + 1));
    const bought = paid.filter(({ from, until }) => from <= day && day < until);
    return Math.max(graced, ...bought.map(({ level }) => level));
  });
}

function earnedOn(
  scheme: NaiveScheme,
  orders: readonly NaiveOrder[],
  dates: readonly string[],
  joined: string,
  day: number,
): number {
  const made = orders.filter((order) => order.day <= day);
  const today = dates[day] ?? '';
  const dateOf = (order: NaiveOrder) => dates[order.day] ?? '';
  if (scheme.period === 'lifetime') return levelOf(scheme, made);
  if (scheme.period === 'rolling')
    return levelOf(
      scheme,
      made.filter((order) => addMonthsTo(dateOf(order), scheme.months) >= today),
    );
  const present = periodOf(scheme, joined, today);
  const inPeriod = (period: number) =>
    levelOf(
      scheme,
      made.filter((order) => periodOf(scheme, joined, dateOf(order)) === period),
    );
  return Math.max(inPeriod(present), inPeriod(present - 1));
}

function fallSlowly(
  scheme: NaiveScheme,
  earned: readonly number[],
  dates: readonly string[],
  joined: string,
): number[] {
  let level = 0;
  let quietUntil = '';
  return earned.map((now, day) => {
    const today = dates[day] ?? '';
    if (now > level) {
      level = now;
      quietUntil = '';
    } else if (now < level && today >= quietUntil) {
      level -= 1;
      quietUntil =
        scheme.period === 'rolling'
          ? addMonthsTo(today, scheme.months)
          : firstDayAfterPeriod(scheme, joined, today);
    }
    return level;
  });
}

function levelOf({ thresholds }: NaiveScheme, orders: readonly NaiveOrder[]): number {
  const total = orders.reduce((sum, { amount }) => sum + amount, 0);
  return thresholds.filter((threshold) => threshold <= total).length - 1;
}

/** Which period a date falls in: the year, or how many anniversaries have passed. */
function periodOf({ period, months }: NaiveScheme, joined: string, date: string): number {
  if (period === 'calendar_year') return Number(date.slice(0, 4));
  let index = 0;
  while (addMonthsTo(joined, (index + 1) * months) <= date) index += 1;
  while (addMonthsTo(joined, index * months) > date) index -= 1;
  return index;
}

function firstDayAfterPeriod(scheme: NaiveScheme, joined: string, date: string): string {
  const index = periodOf(scheme, joined, date) + 1;
  return scheme.period === 'calendar_year'
    ? `${index}-01-01`
    : addMonthsTo(joined, index * scheme.months);
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function addMonthsTo(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  return `${lastDay.toISOString().slice(0, 8)}${String(Math.min(day, lastDay.getUTCDate())).padStart(2, '0')}`;
}
