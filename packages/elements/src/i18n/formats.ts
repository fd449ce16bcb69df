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

/** Sweden writes dates as ISO 8601 does, which no option of Intl can be asked for. */
export const isoDayFormat = once((timeZone: string) => new Intl.DateTimeFormat('sv', { timeZone }));

/** Keeps a date or an amount on one line. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');
