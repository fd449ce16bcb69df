/** Birthdays: when one is due to be kept, once a year, whatever becomes of the date. */
import type { EarningRule, ProgramDocument } from '@spaarkit/contract';
import { addDays, addMonths, dayMs, localDateOf, startOfLocalDay } from './calendar.ts';

export interface Birthday {
  readonly month: number;
  readonly day: number;
}

export type BirthdayRule = Extract<EarningRule, { readonly kind: 'birthday' }>;

/** What is known of a member's birthday, and of what a rule gave for it. */
export interface BirthdayFacts {
  readonly birthday: Birthday | null;
  /** Since when that date is known; null for ever. */
  readonly knownSince: number | null;
  /** When the rule gave last; undefined for never. */
  readonly lastAt: number | undefined;
}

/** How long after a birthday its present is still given, should nobody have looked on the day. */
const graceDays = 7;

/** Two presents are at least this far apart, so that a changed date does not give a second one. */
export const birthdaysApartMs = 300 * dayMs;

/**
 * The year of the birthday that is to be kept now: its day came, less `daysBefore`, and at most a week
 * ago. Undefined when it is not.
 */
export function birthdayDue(
  { timeZone }: Pick<ProgramDocument, 'timeZone'>,
  birthday: Birthday | null,
  now: number,
  daysBefore = 0,
): number | undefined {
  if (!birthday) return undefined;
  const today = localDateOf(now, timeZone);
  const year = yearOf(today);
  return [year - 1, year, year + 1].find((each) => {
    const keptOn = addDays(dateIn(each, birthday), -daysBefore);
    return keptOn <= today && today <= addDays(keptOn, graceDays);
  });
}

/** When the next birthday is to be kept: the start of its day, less `daysBefore`. */
export function nextBirthdayAt(
  { timeZone }: Pick<ProgramDocument, 'timeZone'>,
  birthday: Birthday,
  now: number,
  daysBefore = 0,
): number {
  const today = localDateOf(now, timeZone);
  const year = yearOf(today);
  const dates = [year, year + 1, year + 2].map((each) =>
    addDays(dateIn(each, birthday), -daysBefore),
  );
  const next = dates.find((date) => date > today);
  return next === undefined ? Infinity : startOfLocalDay(next, timeZone);
}

/**
 * The year of the birthday that a rule gives for now. It gives once a year, and only for a date that
 * was known for `knownDays` on the day.
 */
export function birthdayOfRule(
  document: ProgramDocument,
  { daysBefore, knownDays }: BirthdayRule,
  { birthday, knownSince, lastAt = -Infinity }: BirthdayFacts,
  now: number,
): number | undefined {
  const year = birthdayDue(document, birthday, now, daysBefore);
  if (year === undefined || !birthday || lastAt > now - birthdaysApartMs) return undefined;
  const keptOn = addDays(dateIn(year, birthday), -daysBefore);
  const knownUntil = startOfLocalDay(addDays(keptOn, 1 - knownDays), document.timeZone);
  return knownSince === null || knownSince < knownUntil ? year : undefined;
}

function yearOf(date: string): number {
  return Number(date.slice(0, -6));
}

/** Who was born on 29 February has the 28th in other years. */
function dateIn(year: number, { month, day }: Birthday): string {
  const first = `${String(year).padStart(4, '0')}-01-31`;
  const end = addMonths(first, month - 1);
  return Number(end.slice(-2)) < day ? end : `${end.slice(0, -2)}${String(day).padStart(2, '0')}`;
}
