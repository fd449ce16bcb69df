/** Says numbers, money, points and dates of a programme in one language. */
import type { ProgramDocument } from '@spaarkit/contract';

/** The texts of a document in the language that fits best. */
export type Localized = Readonly<Record<string, string>>;

export interface Speaker {
  readonly locale: string;
  readonly text: (texts: Localized) => string;
  /** `500 punten`, in the shop's own word and the language's plural form. */
  readonly points: (count: number) => string;
  readonly money: (minor: number) => string;
  readonly percent: (percent: number) => string;
  readonly number: (value: number) => string;
  /** The day of an instant in the programme's time zone; the last day before it when it closes something. */
  readonly date: (instant: string, edge?: 'opens' | 'closes') => string;
  /** A day that comes every year. */
  readonly dayOfYear: (month: number, day: number) => string;
  readonly list: (items: readonly string[]) => string;
}

/** A speaker of `locale` for a programme. Texts it lacks are told in the programme's first language. */
export function createSpeaker(document: ProgramDocument, locale: string): Speaker {
  const { currency, timeZone, points } = document;
  const fallbacks = [locale, locale.split('-')[0] ?? locale, ...document.locales];
  const pick = <T>(byLocale: Readonly<Record<string, T>>): T | undefined =>
    fallbacks.map((each) => byLocale[each]).find((found) => found !== undefined) ??
    Object.values(byLocale)[0];
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const minorDigits = money.resolvedOptions().maximumFractionDigits ?? 2;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  return {
    locale,
    text: (texts) => pick(texts) ?? '',
    points(count) {
      const forms = pick(points.names);
      return `${numbers.format(count)} ${forms?.[plurals.select(count)] ?? forms?.other ?? ''}`;
    },
    money: (minor) => money.format(minor / 10 ** minorDigits),
    percent: (percent) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
        percent / 100,
      ),
    number: (value) => numbers.format(value),
    date: (instant, edge = 'opens') =>
      days.format(Date.parse(instant) - (edge === 'closes' ? 1 : 0)),
    dayOfYear: (month, day) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2001, month - 1, day),
      ),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
