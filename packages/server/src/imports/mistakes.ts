import type { SkippedLine } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';

/** What is wrong with a line is its mistake; what is wrong with the server ends the import. */
export function mistakesOf(error: unknown, line: number): SkippedLine[] {
  if (!(error instanceof ProblemError) || error.code === 'unavailable') throw error;
  const { errors } = error.facts;
  return errors
    ? errors.map((mistake) => ({ line, ...mistake }))
    : [{ line, message: error.message }];
}
