/** Takes in members of another system, line by line, in memory for one. */
import { importedMember, type ImportedMember, type ImportReport } from '@spaarkit/contract';
import { readJsonLine, type Line, type ReadLine } from '../lines.ts';
import type { ServiceContext } from '../services/context.ts';
import { bringMember } from '../services/index.ts';
import { Skips } from '../skips.ts';
import { mistakesOf } from './mistakes.ts';

/** How to import. */
export interface ImportOptions {
  /** Says what would be done, and writes nothing. */
  readonly check: boolean;
  /** Told of each line that counts for nothing. */
  readonly onSkipped?: ConstructorParameters<typeof Skips>[0];
}

/**
 * Takes in members, each in transactions of their own. Safe to do again, also after it broke off
 * half-way: who is there is left as they are. A line that does not hold is left out and named.
 */
export async function importMembers(
  ctx: ServiceContext,
  lines: AsyncIterable<ReadLine<ImportedMember>>,
  { check, onSkipped }: ImportOptions,
): Promise<ImportReport> {
  const skips = new Skips(onSkipped);
  const sum = { lines: 0, added: 0, known: 0, points: 0 };
  for await (const read of lines) {
    sum.lines += 1;
    if (read.skipped) {
      skips.add(...read.skipped);
      continue;
    }
    try {
      const { outcome, points } = await bringMember(ctx, read.value, { check });
      sum[outcome] += 1;
      sum.points += points;
    } catch (error) {
      skips.add(...mistakesOf(error, read.line));
    }
  }
  return { ...sum, skipped: skips.summary() };
}

/** Members as JSON Lines. */
export async function* readMemberLines(
  lines: AsyncIterable<Line>,
): AsyncGenerator<ReadLine<ImportedMember>> {
  for await (const line of lines) yield readJsonLine(importedMember, line);
}
