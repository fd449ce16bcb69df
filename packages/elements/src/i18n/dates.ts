/** Dates in words, in the programme's time zone. */
import { relativeFormat, unbroken } from './formats.ts';
import type { Localizer } from './localizer.ts';
import { once } from './once.ts';

/** Until how many days ahead a date is also said in relation to today. */
const relativeDays = 7;

const dayFormat = once(
  (locale: string, withYear: boolean) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: withYear ? 'numeric' : undefined,
      timeZone: 'UTC',
    }),
);

const monthFormat = once(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** "7 december" for an instant or a local date, with the year when it is not this one. */
export function formatDate(text: Localizer, when: string): string {
  const day = text.dayOf(when);
  const withYear = !text.today.startsWith(day.slice(0, 4));
  return unbroken(dayFormat(text.locale, withYear).format(new Date(day)));
}

/** The last day before an instant at which something ends: midnight ends the day before. */
export function formatLastDay(text: Localizer, end: string): string {
  return formatDate(text, new Date(Date.parse(end) - 1).toISOString());
}

/** "overmorgen, 25 november" within a week, else the date alone. Arabic has a comma of its own. */
export function formatDeadline(text: Localizer, when: string): string {
  const days = text.daysUntil(when);
  const date = formatDate(text, when);
  const comma = text.locale.startsWith('ar') ? '، ' : ', ';
  return days < 0 || days > relativeDays
    ? date
    : relativeFormat(text.locale).format(days, 'day') + comma + date;
}

/** "november 2026", for the headings of the history. */
export function formatMonth(text: Localizer, when: string): string {
  const month = text.dayOf(when).slice(0, 7);
  return monthFormat(text.locale).format(new Date(`${month}-01T00:00:00Z`));
}
