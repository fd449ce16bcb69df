/**
 * Everything that an element says goes through a localizer: one per locale and programme. Dates,
 * money and the programme's own texts, which a badge never says, are functions beside it.
 */
import type { PluralForms, Program } from '@spaarkit/sdk';

import type { Catalogue } from './catalogue.ts';
import { isoDayFormat, numberFormat, pluralRules, timeFormat, unbroken } from './formats.ts';
import { fill, formFor, type Message, type Messages, type ParamsOf } from './message.ts';

/** What the programme decides about words and figures. */
export type ProgramFacts = Pick<Program, 'currency' | 'timeZone'> & {
  readonly points: Pick<Program['points'], 'names'>;
};

/** What a localizer is made of. */
export interface LocalizerOptions {
  readonly locale: string;
  readonly formal: boolean;
  readonly catalogues: readonly Catalogue[];
  /** Sentences of the shop's own, per locale and key. They win over the catalogue. */
  readonly overrides?: Readonly<Record<string, Messages>> | undefined;
  readonly program?: ProgramFacts | undefined;
  /** The ledger's clock in epoch milliseconds, by which "tomorrow" is judged. */
  readonly now: () => number;
}

export class Localizer<M extends Messages = Messages> {
  readonly locale: string;
  /** The languages to look in, best first; the formal form of each before it where that is wanted. */
  readonly chain: readonly string[];
  readonly program: ProgramFacts | undefined;
  readonly #options: LocalizerOptions;

  constructor(options: LocalizerOptions) {
    this.#options = options;
    this.locale = options.locale;
    this.program = options.program;
    this.chain = localeChain(options.locale, options.formal);
  }

  /** A sentence as plain text, for labels and announcements too. */
  t<K extends keyof M & string>(key: K, ...params: ArgsOf<M[K]>): string {
    return this.rich(key, ...params).join('');
  }

  /** A sentence whose values may be templates, such as a number in `<strong>`. */
  rich<K extends keyof M & string>(key: K, ...[params]: ArgsOf<M[K]>): unknown[] {
    const values: Readonly<Record<string, unknown>> = params ?? {};
    const [message, locale] = this.#find(key);
    const text = formFor(message, values['n'], () => this.#rulesOf(locale));
    return fill(text, (slot) => this.#value(slot, values));
  }

  /** 1.250 */
  number(value: number): string {
    return numberFormat(this.locale).format(value);
  }

  /** "1.250 punten", in one piece. */
  points(n: number): string {
    return `${this.number(n)}\u00a0${this.pointsName(n)}`;
  }

  /** The shop's word for points that goes with a count; without one, the noun alone. */
  pointsName(n?: number): string {
    const names = this.program?.points.names ?? {};
    const locale = this.chain.find((one) => names[one]) ?? Object.keys(names)[0] ?? 'en';
    const forms: PluralForms = names[locale] ?? { one: 'point', other: 'points' };
    if (n === undefined) return forms.unitless ?? forms.other;
    return forms[this.#rulesOf(locale).select(n)] ?? forms.other;
  }

  /** Today in the programme's time zone: `2027-12-31`. */
  get today(): string {
    return this.dayAt(this.#options.now());
  }

  /** Calendar days from today in the programme's time zone; 0 is today. */
  daysUntil(when: string): number {
    return (Date.parse(this.dayOf(when)) - Date.parse(this.today)) / 86_400_000;
  }

  /** The calendar day of a local date or an instant, in the programme's time zone: `2027-12-31`. */
  dayOf(when: string): string {
    return when.length === 10 ? when : this.dayAt(Date.parse(when));
  }

  /** The calendar day of an instant in epoch milliseconds, in the programme's time zone. */
  dayAt(moment: number): string {
    return isoDayFormat(this.program?.timeZone ?? 'UTC').format(moment);
  }

  /** "14:05" for an instant in epoch milliseconds, in the shopper’s own time zone. */
  time(when: number): string {
    return unbroken(timeFormat(this.locale).format(when));
  }

  #value(slot: string, { [slot]: given, n }: Readonly<Record<string, unknown>>): unknown {
    const count = typeof n === 'number' ? n : undefined;
    if (slot === 'n' && count !== undefined) return this.number(count);
    if (given !== undefined) return given;
    if (slot === 'points') return this.pointsName(count);
    return slot === 'amount' && count !== undefined ? this.points(count) : '';
  }

  #find(key: string): [Message, string] {
    const { overrides, catalogues } = this.#options;
    for (const locale of this.chain) {
      let message = overrides?.[locale]?.[key];
      for (const catalogue of catalogues) message ??= catalogue.at(locale)?.[key];
      if (message !== undefined) return [message, locale];
    }
    return [key, 'en'];
  }

  /** A region may count otherwise than its language does: 0 is one in Brazil, and many in Portugal. */
  #rulesOf(found: string): Intl.PluralRules {
    const base = found.replace(formalMark, '');
    return pluralRules(this.locale.startsWith(base) ? this.locale : base);
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
  const tags = locale.split('-').map((_, i, parts) => parts.slice(0, parts.length - i).join('-'));
  const chain = [...new Set([...tags, 'en'])];
  return formal ? chain.flatMap((tag) => [tag + formalMark, tag]) : chain;
}
