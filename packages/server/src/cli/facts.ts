/** What a command found, for a person to read or for a program. */
import type { Input, Option, Terminal } from './command.ts';

/** The option of commands that tell facts. */
export const jsonOption: Option = { about: 'For programs: JSON Lines, an object for each.' };

/** Prints things a line each, as JSON where that is asked for. */
export function printRows<T>(
  rows: readonly T[],
  columns: (row: T) => readonly (string | number)[],
  input: Input,
  { print }: Terminal,
): void {
  for (const row of rows)
    print(input.isSet('json') ? JSON.stringify(row) : columns(row).join('\t').trimEnd());
}

/** Prints one thing, a line for each fact that there is, or as JSON where that is asked for. */
export function printFacts(
  thing: object,
  facts: Readonly<Record<string, string | number | undefined>>,
  input: Input,
  { print }: Terminal,
): void {
  if (input.isSet('json')) return print(JSON.stringify(thing));
  for (const [name, fact] of Object.entries(facts))
    if (fact !== undefined) print(`${name}\t${fact}`);
}

/** How long the secret before still signs beside a new one. */
export const overlapOption: Option = {
  value: '<hours>',
  about: 'How long the secret before signs too, 0 to 168. Default: 24.',
};

export function overlapOf(input: Input): { readonly overlapHours: number } {
  return { overlapHours: input.integer('overlap', { standard: 24, min: 0, max: 168 }) };
}
