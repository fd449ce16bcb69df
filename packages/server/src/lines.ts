/** Text that comes in pieces, line by line, in memory for one line. */
import { checkShape, type SkippedLine } from '@spaarkit/contract';
import { refuseUnsafe } from './http/body.ts';
import { ProblemError } from './problem-error.ts';

type Schema = Parameters<typeof checkShape>[0];

/** A line of a file or body. */
export interface Line {
  /** The first is 1. */
  readonly number: number;
  readonly text: string;
}

/** A line as what it says, or what is wrong with it. */
export type ReadLine<T> = { readonly line: number } & (
  { readonly value: T; readonly skipped?: undefined } | { readonly skipped: readonly SkippedLine[] }
);

/** Longer lines are refused rather than kept. */
const maxLineLength = 1024 * 1024;

/** Splits text into its lines; empty ones are left out. Throws `RangeError` for one without an end. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  // Not fatal: a character that is none shows in the line it is on.
  const decoder = new TextDecoder();
  let number = 0;
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxLineLength)
      throw new RangeError(
        `Line ${number + lines.length + 1} is longer than ${maxLineLength} characters.`,
      );
    for (const text of lines) {
      number += 1;
      if (text.trim() !== '') yield { number, text };
    }
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}

/** Reads a line of JSON Lines. */
export function readJsonLine<S extends Schema>(
  schema: S,
  { number, text }: Line,
): ReadLine<S['_zod']['output']> {
  const skip = (...mistakes: Omit<SkippedLine, 'line'>[]) => ({
    line: number,
    skipped: mistakes.map((mistake) => ({ line: number, ...mistake })),
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
    refuseUnsafe(value);
  } catch (error) {
    if (error instanceof ProblemError)
      return skip(...(error.facts.errors ?? [{ message: error.message }]));
    return skip({ message: 'This is not JSON. Put one object on each line.' });
  }
  return toReadLine(schema, number, value);
}

/** What a line says, held against the shape it has to have. */
export function toReadLine<S extends Schema>(
  schema: S,
  line: number,
  value: unknown,
): ReadLine<S['_zod']['output']> {
  const shape = checkShape(schema, value);
  if (shape.ok) return { line, value: shape.value };
  return {
    line,
    skipped: shape.errors.map(({ message, pointer }) => ({ line, pointer, message })),
  };
}
