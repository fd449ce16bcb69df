/** What is said of stretches of time: the last day of one, and months. */
import { formatDate } from './dates.ts';
import type { Localizer } from './localizer.ts';
import { once } from './once.ts';

const monthFormat = once(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** The last day before an instant at which something ends: midnight ends the day before. */
export function formatLastDay(text: Localizer, end: string): string {
  return formatDate(text, new Date(Date.parse(end) - 1).toISOString());
}

/** "november 2026", for the headings of the history. */
export function formatMonth(text: Localizer, when: string): string {
  const month = text.dayOf(when).slice(0, 7);
  return monthFormat(text.locale).format(new Date(month));
}
