/** Cells of a row as what they mean. What is wrong is collected, so that a person can mend a row at once. */
import type { ProgramDocument, SkippedLine } from '@spaarkit/contract';
import { startOfLocalDay, toInstant } from '@spaarkit/engine';
import type { CsvRow } from './read-csv.ts';

/** What cells are read by. */
export interface CellRules {
  /** Of amounts. */
  readonly currency: string;
  /** How many digits an amount has behind the point. */
  readonly fractionDigits: number;
  /** Of dates that carry no offset. */
  readonly timeZone: string;
}

/** The rules of a programme's files. */
export function cellRulesOf({
  currency,
  timeZone,
}: Pick<ProgramDocument, 'currency' | 'timeZone'>): CellRules {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const fractionDigits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return { currency, fractionDigits, timeZone };
}

/** Words for yes and no, in the languages that shops export in. */
const words = new Map([
  ...['1', 'true', 'yes', 'y', 'ja', 'j', 'x'].map((word) => [word, true] as const),
  ...['0', 'false', 'no', 'n', 'nee'].map((word) => [word, false] as const),
]);

/** Reads the cells of one row. */
export class Cells {
  readonly #row: CsvRow;
  readonly #rules: CellRules;
  readonly #mistakes: SkippedLine[] = [];

  constructor(row: CsvRow, rules: CellRules) {
    this.#row = row;
    this.#rules = rules;
  }

  get mistakes(): readonly SkippedLine[] {
    return this.#mistakes;
  }

  has(column: string): boolean {
    return this.#row.values.has(column);
  }

  text(column: string): string | undefined {
    return this.#row.values.get(column);
  }

  needed(column: string): string {
    return this.text(column) ?? this.refuse(column, 'This is missing.', '');
  }

  /** Several values in one cell, with `|` between them. */
  list(column: string): string[] {
    return (this.text(column) ?? '')
      .split('|')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  }

  whole(column: string): number | undefined {
    const value = this.text(column);
    return value === undefined ? undefined : this.#wholeOf(column, value);
  }

  /** Several of them. */
  wholes(column: string): number[] {
    return this.list(column).map((value) => this.#wholeOf(column, value));
  }

  #wholeOf(column: string, value: string): number {
    if (/^\d{1,15}$/.test(value)) return Number(value);
    return this.refuse(
      column,
      `"${value}" is no whole number. Write digits alone, such as 1250.`,
      0,
    );
  }

  /** A whole number, with a minus or without. */
  signed(column: string): number {
    const value = this.needed(column);
    if (value === '' || /^[+-]?\d{1,15}$/.test(value)) return Number(value);
    return this.refuse(column, `"${value}" is no whole number. Write it as 3 or -3.`, 0);
  }

  flag(column: string): boolean {
    const value = this.text(column);
    return value !== undefined && this.flagOf(column, value);
  }

  /** A part of a cell as yes or no. */
  flagOf(column: string, value: string): boolean {
    return (
      words.get(value.toLowerCase()) ??
      this.refuse(column, `"${value}" is neither yes nor no. Write yes or no.`, false)
    );
  }

  /**
   * An amount in minor units: from a column of that name with `Minor` behind it, or from one in the
   * currency's own unit, such as 12.50 or 12,50.
   */
  money(column: string): number | undefined {
    const minor = this.whole(`${column}Minor`);
    const value = this.text(column);
    if (value === undefined || minor !== undefined) return minor;
    const { currency, fractionDigits: digits } = this.#rules;
    const [, whole = '', fraction = ''] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(value) ?? [];
    const like = digits === 0 ? '1250' : `1250.${'0'.repeat(digits)}`;
    if (fraction.length > digits)
      return this.refuse(
        column,
        `"${value}" has more decimals than an amount in ${currency}, which has ${digits || 'none'}. Write ${like}, and convert amounts of another currency.`,
        0,
      );
    if (whole === '') {
      const hint = value.startsWith('-') ? ' What came back has columns of its own.' : '';
      return this.refuse(
        column,
        `"${value}" is no amount. Write ${like}, without currency or separators of thousands.${hint}`,
        0,
      );
    }
    return Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0'));
  }

  /** Refuses a row whose amounts the cell says to be in another currency. */
  demandCurrency(column: string): void {
    const { currency } = this.#rules;
    const value = this.text(column)?.toUpperCase() ?? currency;
    if (value === currency) return;
    this.refuse(
      column,
      `This order is in ${value}, and the programme counts in ${currency}. Leave it out, or convert its amounts.`,
      undefined,
    );
  }

  /** An instant; a date and a time without offset are meant in the programme’s time zone. */
  instant(column: string): string | undefined {
    const value = this.text(column);
    return value === undefined ? undefined : this.instantOf(column, value);
  }

  /** Several of them; a word stands for none at its place. */
  instants(column: string, none: string): (string | null | undefined)[] {
    return this.list(column).map((value) =>
      value.toLowerCase() === none ? null : this.instantOf(column, value),
    );
  }

  /** A part of a cell as an instant. */
  instantOf(column: string, value: string): string | undefined {
    const at = instantOf(value, this.#rules.timeZone);
    if (at !== undefined) return toInstant(at);
    return this.refuse(
      column,
      `"${value}" is no date. Write 2026-03-31, 2026-03-31 14:05 or 2026-03-31T14:05:00Z.`,
      undefined,
    );
  }

  /** One of some words. */
  oneOf<T extends string>(column: string, choices: readonly T[]): T | undefined {
    const value = this.text(column);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value.toLowerCase());
    return found ?? this.refuse(column, `"${value}" is none of ${choices.join(', ')}.`, undefined);
  }

  /** Notes a mistake, and gives what stands for the cell meanwhile. */
  refuse<T>(column: string, message: string, instead: T): T {
    this.#mistakes.push({ line: this.#row.line, pointer: column, message });
    return instead;
  }
}

const localTime = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

function instantOf(value: string, timeZone: string): number | undefined {
  const [, date, hour = '0', minute = '0', second = '0'] = localTime.exec(value) ?? [];
  if (date === undefined) return withOffset(value);
  if (Number.isNaN(Date.parse(date))) return undefined;
  const time = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (time >= 86_400 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return startOfLocalDay(date, timeZone) + time * 1000;
}

function withOffset(value: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value)) return undefined;
  const at = Date.parse(value.replace(' ', 'T'));
  return Number.isNaN(at) ? undefined : at;
}
