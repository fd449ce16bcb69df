/** Formatters of `Intl`, made when first needed and kept: making one costs far more than using it. */

import { once } from './once.ts';

export const numberFormat = once((locale: string) => new Intl.NumberFormat(locale));

export const pluralRules = once((locale: string) => new Intl.PluralRules(locale));

export const relativeFormat = once(
  (locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);

/** Hours and minutes, in the time zone of the device. */
export const timeFormat = once(
  (locale: string) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
);

const isoDayFormat = once(
  (timeZone: string) =>
    // Sweden writes dates as ISO 8601 does, which no option of Intl can be asked for.
    new Intl.DateTimeFormat('sv', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/** Keeps a date or an amount on one line. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** The calendar day of a local date (`2027-12-31`) or an instant, in a time zone, as `2027-12-31`. */
export function dayOf(when: string, timeZone: string): string {
  return when.length === 10 ? when : isoDayFormat(timeZone).format(new Date(when));
}

/** Whole calendar days from one day to another, both as `2027-12-31`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
