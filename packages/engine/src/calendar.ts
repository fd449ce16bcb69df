/**
 * Dates in a programme's time zone, by `Intl` alone. A local date is `YYYY-MM-DD`, an instant is
 * milliseconds since the epoch; dates in this form compare as text.
 */

export const hourMs = 3_600_000;

/** Length of a day where no calendar is meant: "14 days pending" is 14 times this. */
export const dayMs = 24 * hourMs;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date on the wall calendar of a zone at an instant. Throws `RangeError` for an unknown zone. */
export function localDateOf(instant: number, timeZone: string): string {
  return toDate(instant + offsetMs(instant, timeZone));
}

const starts = new Map<string, Map<string, number>>();
const keptDays = 1000;

/** The first instant of a local date; not always midnight, since some zones skip it in spring. */
export function startOfLocalDay(date: string, timeZone: string): number {
  const kept = starts.get(timeZone) ?? new Map<string, number>();
  starts.set(timeZone, kept);
  const known = kept.get(date);
  if (known !== undefined) return known;
  const start = findStart(date, timeZone);
  if (kept.size >= keptDays) kept.clear();
  kept.set(date, start);
  return start;
}

function findStart(date: string, timeZone: string): number {
  const guess = utcMidnight(date);
  const start = guess - offsetMs(guess - offsetMs(guess, timeZone), timeZone);
  if (localDateOf(start, timeZone) === date && localDateOf(start - 1, timeZone) < date)
    return start;
  return searchStart(date, timeZone, guess);
}

/** The start of the local day after the one that an instant falls in. */
export function startOfNextLocalDay(instant: number, timeZone: string): number {
  return startOfLocalDay(addDays(localDateOf(instant, timeZone), 1), timeZone);
}

/** A date some days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return toDate(utcMidnight(date) + days * dayMs);
}

/** A date some months later (or earlier); the last of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, -6)) * 12 + Number(date.slice(-5, -3)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(Number(date.slice(-2)), daysIn(year, month));
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * When something ends that may be used for some months from an instant: the start of the local day
 * after the last valid one, so that "valid through" is true to the end of that day.
 */
export function endAfterMonths(from: number, months: number, timeZone: string): number {
  const last = addMonths(localDateOf(from, timeZone), months);
  return startOfLocalDay(addDays(last, 1), timeZone);
}

/** As `endAfterMonths`, counted in days. */
export function endAfterDays(from: number, days: number, timeZone: string): number {
  return startOfLocalDay(addDays(localDateOf(from, timeZone), days + 1), timeZone);
}

/** The instant itself when a local day starts with it, else the start of the next local day. */
export function endOfDayAt(instant: number, timeZone: string): number {
  return startOfNextLocalDay(instant - 1, timeZone);
}

/** The last local date on which something that ends at an instant can be used. */
export function validThrough(expiresAt: number, timeZone: string): string {
  return localDateOf(expiresAt - 1, timeZone);
}

/** Monday of the ISO week that a date falls in. */
export function startOfWeek(date: string): string {
  const weekday = (new Date(utcMidnight(date)).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}

/** An instant as the API writes it: RFC 3339, UTC, milliseconds. */
export function toInstant(instant: number): string {
  if (!isOrdinary(instant)) return new Date(instant).toISOString();
  // By the date that is kept: `Date` would work out each of its parts anew.
  const time = instant % dayMs;
  const seconds = Math.floor(time / 1000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
  return `${toDate(instant)}T${clock}.${String(time % 1000).padStart(3, '0')}Z`;
}

const lastOrdinary = Date.parse('9999-12-31T23:59:59.999Z');

/** Whole, and in a year of four digits since 1970. */
function isOrdinary(instant: number): boolean {
  return Number.isInteger(instant) && instant >= 0 && instant <= lastOrdinary;
}

// Making a format costs a hundred times what using it does.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The time in which an offset hardly ever changes: zones move their clocks on a quarter of an hour. */
const quarterMs = 900_000;
const offsets = new Map<string, Map<number, number | undefined>>();
const keptQuarters = 10_000;

/** How far a zone's clocks are ahead of UTC at an instant. */
function offsetMs(instant: number, timeZone: string): number {
  const kept = offsets.get(timeZone) ?? new Map<number, number | undefined>();
  offsets.set(timeZone, kept);
  const quarter = Math.floor(instant / quarterMs);
  if (!kept.has(quarter)) {
    if (kept.size >= keptQuarters) kept.clear();
    kept.set(quarter, offsetThroughout(quarter, timeZone));
  }
  return kept.get(quarter) ?? askOffset(instant, timeZone);
}

/** The offset that holds from the first to the last moment of a quarter; undefined where it changes within. */
function offsetThroughout(quarter: number, timeZone: string): number | undefined {
  const first = askOffset(quarter * quarterMs, timeZone);
  const last = askOffset((quarter + 1) * quarterMs - 1, timeZone);
  return first === last ? first : undefined;
}

// Asking costs fifty times what looking it up does, and every answer shows a dozen dates.
function askOffset(instant: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const time = (part('hour') * 3600 + part('minute') * 60 + part('second')) * 1000;
  const wall = utcOf(part('year'), part('month'), part('day')) + time;
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Finds the first instant whose local date is the asked one or, where a zone left it out, a later one. */
function searchStart(date: string, timeZone: string, guess: number): number {
  let before = guess - dayMs;
  let at = guess + dayMs;
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (localDateOf(middle, timeZone) < date) before = middle;
    else at = middle;
  }
  return at;
}

/** A date alone is read as its midnight in UTC: ECMA-262, "Date Time String Format". */
function utcMidnight(date: string): number {
  return Date.parse(date);
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999.
function utcOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

const dates = new Map<number, string>();
const keptDates = 10_000;

/** The date of an instant in UTC. Kept, since every answer is about the same few days. */
function toDate(utc: number): string {
  const day = Math.floor(utc / dayMs);
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = writeDate(new Date(utc));
  if (dates.size >= keptDates) dates.clear();
  dates.set(day, date);
  return date;
}

function writeDate(date: Date): string {
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
