/** Formatters of `Intl`, made when first needed and kept: making one costs far more than using it. */

const cache = new Map<string, unknown>();

function cached<T>(kind: string, locale: string, options: object, create: () => T): T {
  const key = `${kind}|${locale}|${JSON.stringify(options)}`;
  const found = cache.get(key) as T | undefined;
  if (found !== undefined) return found;
  const made = create();
  cache.set(key, made);
  return made;
}

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}) =>
  cached('n', locale, options, () => new Intl.NumberFormat(locale, options));

export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  cached('d', locale, options, () => new Intl.DateTimeFormat(locale, options));

export const pluralRules = (locale: string) =>
  cached('p', locale, {}, () => new Intl.PluralRules(locale));

export const relativeFormat = (locale: string) =>
  cached('r', locale, {}, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

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
  const digits = numberFormat(locale, { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return numberFormat(locale, {
    style: 'currency',
    currency,
    ...(strip ? { trailingZeroDisplay: 'stripIfInteger' as const } : {}),
  }).format(minor / 10 ** (digits ?? 2));
}

/** The calendar day of a local date (`2027-12-31`) or an instant, in a time zone, as `2027-12-31`. */
export function dayOf(when: string, timeZone: string): string {
  return when.length === 10
    ? when
    : // Sweden writes dates as ISO 8601 does, which no option of Intl can be asked for.
      dateFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
        new Date(when),
      );
}

/** Whole calendar days from one day to another, both as `2027-12-31`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A calendar day in words: "7 december", with the year when it is not the year of `today`. */
export function formatDay(locale: string, day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return unbroken(
    dateFormat(locale, { day: 'numeric', month: 'long', ...year, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  );
}
