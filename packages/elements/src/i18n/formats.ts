/** Formatters of `Intl`, made when first needed and kept: making one costs far more than using it. */

import { once } from './once.ts';

export const numberFormat = once((locale: string) => new Intl.NumberFormat(locale));

/** Numbers that always carry their sign, unless they are zero. */
export const signedFormat = once(
  (locale: string) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }),
);

export const pluralRules = once((locale: string) => new Intl.PluralRules(locale));

export const relativeFormat = once(
  (locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);

/** Hours and minutes, in the time zone of the device. */
export const timeFormat = once(
  (locale: string) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
);

export const monthFormat = once(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

const dayFormat = once(
  (locale: string, withYear: boolean) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      ...(withYear && { year: 'numeric' }),
      timeZone: 'UTC',
    }),
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

const moneyFormat = once((locale: string, currency: string, strip: boolean) => {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(strip && { trailingZeroDisplay: 'stripIfInteger' }),
  });
  return { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
});

const nonBreaking = '\u00a0';

/** Keeps a date or an amount on one line. */
export const unbroken = (text: string) => text.replaceAll(' ', nonBreaking);

/** Money of whole minor units; `.00` is left out when asked ("€ 5"). */
export function formatMoney(
  locale: string,
  currency: string,
  minor: number,
  strip: boolean,
): string {
  const { format, unit } = moneyFormat(locale, currency, strip);
  return format.format(minor / unit);
}

/** The calendar day of a local date (`2027-12-31`) or an instant, in a time zone, as `2027-12-31`. */
export function dayOf(when: string, timeZone: string): string {
  return when.length === 10 ? when : isoDayFormat(timeZone).format(new Date(when));
}

/** Whole calendar days from one day to another, both as `2027-12-31`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A calendar day in words: "7 december", with the year when it is not the year of `today`. */
export function formatDay(locale: string, day: string, today: string): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4);
  return unbroken(dayFormat(locale, withYear).format(new Date(`${day}T00:00:00Z`)));
}
