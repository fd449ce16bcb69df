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

/**
 * "7 december" for an instant or a local date, with the year when it is not this one; or not that of the date that it
 * stands `beside`, which a reader takes it to have.
 */
export function formatDate(text: Localizer, when: string, beside: string = text.today): string {
  const day = text.dayOf(when);
  const withYear = day.slice(0, 4) !== beside.slice(0, 4);
  return unbroken(dayFormat(text.locale, withYear).format(new Date(day)));
}

/** The last day before an instant at which something ends: midnight ends the day before. */
export const formatLastDay = (text: Localizer, end: string) =>
  formatDate(text, text.dayAt(Date.parse(end) - 1));

/** "overmorgen, 25 november" within a week, else the date alone. Arabic has a comma of its own. */
export function formatDeadline(text: Localizer, when: string): string {
  const days = text.daysUntil(when);
  const date = formatDate(text, when);
  const comma = text.locale.startsWith('ar') ? '، ' : ', ';
  return days < 0 || days > relativeDays
    ? date
    : relativeFormat(text.locale).format(days, 'day') + comma + date;
}
