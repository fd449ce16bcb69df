/** Reads columns of a row, and fails loudly on a type that the schema does not allow. */
import type { SqlRow, SqlValue } from './driver.ts';

export function text(row: SqlRow, column: string): string {
  return asText(row.get(column), column);
}

export function textOrNull(row: SqlRow, column: string): string | null {
  const value = row.get(column);
  return value === null ? null : asText(value, column);
}

export function integer(row: SqlRow, column: string): number {
  return asInteger(row.get(column), column);
}

export function integerOrNull(row: SqlRow, column: string): number | null {
  const value = row.get(column);
  return value === null ? null : asInteger(value, column);
}

export function flag(row: SqlRow, column: string): boolean {
  return integer(row, column) !== 0;
}

/** JSON that this server wrote itself, so the caller knows its shape. */
export function json(row: SqlRow, column: string): unknown {
  return JSON.parse(text(row, column));
}

export function jsonOrNull(row: SqlRow, column: string): unknown {
  const value = row.get(column);
  return value === null ? null : JSON.parse(asText(value, column));
}

/** `($1, $3, $4), ($1, $5, $6)`: a VALUES list in which every row starts with the same first values. */
export function valuesList(shared: number, perRow: number, rows: number): string {
  const common = Array.from({ length: shared }, (_, index) => `$${index + 1}`);
  return Array.from({ length: rows }, (_, row) => {
    const own = Array.from(
      { length: perRow },
      (__, index) => `$${shared + row * perRow + index + 1}`,
    );
    return `(${[...common, ...own].join(', ')})`;
  }).join(', ');
}

/**
 * `LIMIT $3`, so written that SQLite does not see a bare parameter: it would plan the statement anew
 * whenever a value is bound, which costs ten times what the statement does. (Without the cast,
 * PostgreSQL would take the parameter for a small integer.)
 */
export function limitTo(parameter: string): string {
  return `LIMIT ${parameter} + CAST(0 AS bigint)`;
}

/**
 * A statement for each number of things it is about, each made once. Text that is made anew has to be compared as
 * a whole with what was prepared before. For numbers that have a limit: what is made is kept.
 */
export function forEachCount(make: (count: number) => string): (count: number) => string {
  const made = new Map<number, string>();
  return (count) => {
    const text = made.get(count) ?? make(count);
    made.set(count, text);
    return text;
  };
}

/** `$3, $4, $5`: a list of parameters for IN. */
export function parameterList(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `$${first + index}`).join(', ');
}

function asText(value: SqlValue | undefined, column: string): string {
  if (typeof value !== 'string') throw wrongType(column, 'text', value);
  return value;
}

function asInteger(value: SqlValue | undefined, column: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw wrongType(column, 'an integer', value);
  return value;
}

function wrongType(column: string, expected: string, value: SqlValue | undefined): Error {
  return new Error(
    `Column ${column} holds ${value === null ? 'null' : typeof value} instead of ${expected}.`,
  );
}
