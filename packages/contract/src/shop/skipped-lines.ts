/** What a report says of the lines of a body that it could not take. */
import { z } from 'zod';
import { count } from '../primitives.ts';

const skippedLine = z
  .object({
    line: count.describe('The first line is 1.'),
    pointer: z.string().optional().describe('JSON Pointer into the line, or the name of a column.'),
    message: z.string().describe('What is wrong, and how to fix it.'),
  })
  .meta({ id: 'SkippedLine' });

/** How many lines were left out, and the first mistakes; `about` says which lines. */
export const skippedLines = (about: string) =>
  z.object({
    count: count.describe(about),
    first: z.array(skippedLine).describe('What is wrong with them; the first hundred mistakes.'),
  });

export type SkippedLine = z.infer<typeof skippedLine>;
