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

/** Told of each text that is said in another language, since the document does not have it in its own. */
export type OnForeign = (texts: object, language: string) => void;

/** A speaker of `locale` for a programme. Texts it lacks are told in the programme's first language. */
export function createSpeaker(
  document: ProgramDocument,
  locale: string,
  onForeign?: OnForeign,
): Speaker {
  const { currency, timeZone, points } = document;
  const own = [locale, locale.split('-')[0] ?? locale];
  const pick = <T>(byLocale: Readonly<Record<string, T>>): T | undefined => {
    const known = [...own, ...document.locales, ...Object.keys(byLocale)];
    const language = known.find((each) => byLocale[each] !== undefined);
    if (language === undefined) return undefined;
    if (!own.includes(language)) onForeign?.(byLocale, language);
    return byLocale[language];
  };
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
