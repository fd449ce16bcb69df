/** Everything that an element says goes through a localizer: one per locale and programme. */
import type { Catalogue } from './catalogue.ts';
import {
  dayOf,
  daysBetween,
  formatDay,
  formatMoney,
  monthFormat,
  numberFormat,
  pluralRules,
  relativeFormat,
  signedFormat,
  timeFormat,
  unbroken,
} from './formats.ts';
import { fill, formFor, type Message, type Messages, type ParamsOf } from './message.ts';

/** The merchant's word for points: a form per plural category of the locale. */
export interface PointNames {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
  readonly unitless?: string | undefined;
}

/** What the programme decides about words and figures. */
export interface ProgramFacts {
  readonly currency: string;
  readonly timeZone: string;
  readonly pointNames: Readonly<Record<string, PointNames>>;
}

/** Sentences of the shop's own, per locale and key. They win over the catalogue. */
export type MessageOverrides = Readonly<Record<string, Messages>>;

/** What a localizer is made of. */
export interface LocalizerOptions {
  readonly locale: string;
  readonly formal: boolean;
  readonly catalogues: readonly Catalogue[];
  readonly overrides?: MessageOverrides | undefined;
  readonly program?: ProgramFacts | undefined;
  /** The ledger's clock in epoch milliseconds, by which "tomorrow" is judged. */
  readonly now?: (() => number) | undefined;
}

/** Until how many days ahead a date is also said in relation to today. */
const relativeDays = 7;

export class Localizer<M extends Messages = Messages> {
  readonly locale: string;
  readonly #options: LocalizerOptions;
  readonly #chain: readonly string[];
  /** What was picked before: the programme's texts do not change, and rows ask for them often. */
  readonly #picked = new WeakMap<Readonly<Record<string, string>>, string>();

  constructor(options: LocalizerOptions) {
    this.#options = options;
    this.locale = options.locale;
    this.#chain = localeChain(options.locale, options.formal);
  }

  /** A sentence as plain text, for labels and announcements too. */
  t<K extends keyof M & string>(key: K, ...[params]: ArgsOf<M[K]>): string {
    return this.#parts(key, params).map(String).join('');
  }

  /** A sentence whose values may be templates, such as a number in `<strong>`. */
  rich<K extends keyof M & string>(key: K, ...[params]: ArgsOf<M[K]>): unknown[] {
    return this.#parts(key, params);
  }

  /** 1.250 */
  number(value: number): string {
    return numberFormat(this.locale).format(value);
  }

  /** +45 and −500, with the locale's own signs. */
  signed(value: number): string {
    return signedFormat(this.locale).format(value);
  }

  /** "1.250 punten", in one piece. */
  points(n: number): string {
    return `${this.number(n)}\u00a0${this.pointsName(n)}`;
  }

  /** The shop's word for points that goes with a count; without one, the noun alone. */
  pointsName(n?: number): string {
    const [locale, names] = this.#pointNames();
    if (n === undefined) return names.unitless ?? names.other;
    return names[pluralRules(locale).select(n)] ?? names.other;
  }

  /** "€ 5", and "€ 4,50"; `exact` keeps the zeros, as carts do. */
  money(minor: number, { exact = false } = {}): string {
    const currency = this.#options.program?.currency ?? 'EUR';
    return unbroken(formatMoney(this.locale, currency, minor, !exact));
  }

  /** "7 december" for an instant or a local date, in the programme's time zone. */
  date(when: string): string {
    return formatDay(this.locale, this.#day(when), this.today);
  }

  /** The last day before an instant at which something ends: midnight ends the day before. */
  lastDay(end: string): string {
    return this.date(new Date(Date.parse(end) - 1).toISOString());
  }

  /** "overmorgen, 25 november" within a week, else the date alone. */
  deadline(when: string): string {
    const relative = this.relativeDay(when);
    return relative === undefined ? this.date(when) : `${relative}, ${this.date(when)}`;
  }

  /** "morgen", "over 3 dagen"; `undefined` when it is past, or further than a week away. */
  relativeDay(when: string): string | undefined {
    const days = this.daysUntil(when);
    return days < 0 || days > relativeDays
      ? undefined
      : relativeFormat(this.locale).format(days, 'day');
  }

  /** The day that dates are judged by, in the programme's time zone: `2027-12-31`. */
  get today(): string {
    return this.#day(new Date(this.#options.now?.() ?? Date.now()).toISOString());
  }

  /** Calendar days from today in the programme's time zone; 0 is today. */
  daysUntil(when: string): number {
    return daysBetween(this.today, this.#day(when));
  }

  /** "14:05", in the shopper's own time zone. */
  time(when: string | number): string {
    return unbroken(timeFormat(this.locale).format(new Date(when)));
  }

  /** "november 2026", for the headings of the history. */
  month(when: string): string {
    return monthFormat(this.locale).format(new Date(`${this.#day(when).slice(0, 7)}-01T00:00:00Z`));
  }

  /** The text of the programme in the shopper's language, else in the first it has. */
  pick(text: Readonly<Record<string, string>>): string {
    let picked = this.#picked.get(text);
    if (picked === undefined) {
      const locale = this.#chain.find((one) => text[one] !== undefined);
      const found = locale === undefined ? Object.values(text)[0] : text[locale];
      // A currency sign that is left alone at the end of a line reads badly; shops write a plain space.
      picked = (found ?? '').replace(/([€$£]) (?=\d)/g, '$1\u00a0');
      this.#picked.set(text, picked);
    }
    return picked;
  }

  #parts(key: string, params: unknown): unknown[] {
    const values = (params ?? {}) as Readonly<Record<string, unknown>>;
    const [message, locale] = this.#find(key);
    const text = formFor(message, values['n'], () => pluralRules(locale));
    return fill(text, (slot) => this.#value(slot, values));
  }

  #value(slot: string, values: Readonly<Record<string, unknown>>): unknown {
    const given = values[slot];
    const n = values['n'];
    if (typeof n === 'number') {
      if (slot === 'n') return this.number(n);
      if (slot === 'amount' && given === undefined) return this.points(n);
    }
    if (slot === 'points' && given === undefined) {
      return this.pointsName(typeof n === 'number' ? n : undefined);
    }
    return given ?? '';
  }

  #find(key: string): [Message, string] {
    const { overrides, catalogues } = this.#options;
    for (const locale of this.#chain) {
      const sources = [overrides?.[locale], ...catalogues.map((one) => one.at(locale))];
      for (const source of sources) {
        const message = source?.[key];
        if (message !== undefined) return [message, baseOf(locale)];
      }
    }
    return [key, 'en'];
  }

  #pointNames(): [string, PointNames] {
    const names = this.#options.program?.pointNames ?? {};
    for (const locale of this.#chain) {
      const found = names[locale];
      if (found !== undefined) return [baseOf(locale), found];
    }
    return Object.entries(names)[0] ?? ['en', { one: 'point', other: 'points' }];
  }

  #day(when: string): string {
    return dayOf(when, this.#options.program?.timeZone ?? 'UTC');
  }
}

/** A message that needs no values takes no second argument. */
type ArgsOf<M> = M extends Message
  ? object extends ParamsOf<M>
    ? [params?: ParamsOf<M>]
    : [params: ParamsOf<M>]
  : [];

/** Marks the part of a chain that holds the formal register. */
const formalMark = '+formal';

/** Where to look for a sentence: `nl-BE`, `nl`, `en`; with the formal register before each. */
export function localeChain(locale: string, formal: boolean): string[] {
  const own: string[] = [];
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    own.push(tag);
  }
  if (!own.includes('en')) own.push('en');
  return formal ? own.flatMap((tag) => [tag + formalMark, tag]) : own;
}

function baseOf(locale: string): string {
  return locale.replace(formalMark, '');
}
