/** Takes in what happened in another system, in memory for a batch. */
import {
  pastTransaction,
  type HistoryReport,
  type PastTransaction,
  type SkippedLine,
} from '@spaarkit/contract';
import { readJsonLine, type Line, type ReadLine } from '../lines.ts';
import type { BroughtRow, PastLine } from '../services/brought-history.ts';
import type { ServiceContext } from '../services/context.ts';
import { bringHistory } from '../services/index.ts';
import { Skips } from '../skips.ts';
import type { ImportOptions } from './members.ts';
import { mistakesOf } from './mistakes.ts';

/** So many lines are looked at together, so that rows of one member that stand close share a transaction. */
const batchSize = 500;

/** What became of a line. */
type Outcome = Exclude<BroughtRow, readonly unknown[]> | readonly SkippedLine[];

/**
 * Takes rows in. Safe to do again, also after it broke off half-way: a row that is there is left as it
 * is. A line that does not hold is left out and named.
 */
export async function importHistory(
  ctx: ServiceContext,
  lines: AsyncIterable<ReadLine<PastTransaction>>,
  { check, onSkipped }: ImportOptions,
): Promise<HistoryReport> {
  const skips = new Skips(onSkipped);
  const sum = { lines: 0, added: 0, known: 0 };
  for await (const batch of batchesOf(lines)) {
    const outcomes = await bringBatch(ctx, batch, check);
    // In the order of the file, in which a person looks for them.
    for (const { line } of batch) {
      const outcome = outcomes.get(line) ?? [];
      sum.lines += 1;
      if (typeof outcome === 'string') sum[outcome] += 1;
      else skips.add(...outcome);
    }
  }
  return { ...sum, skipped: skips.summary() };
}

/** Rows as JSON Lines. */
export async function* readHistoryLines(
  lines: AsyncIterable<Line>,
): AsyncGenerator<ReadLine<PastTransaction>> {
  for await (const line of lines) yield readJsonLine(pastTransaction, line);
}

async function bringBatch(
  ctx: ServiceContext,
  batch: readonly ReadLine<PastTransaction>[],
  check: boolean,
): Promise<ReadonlyMap<number, Outcome>> {
  const outcomes = new Map<number, Outcome>();
  const byMember = new Map<string, PastLine[]>();
  for (const read of batch) {
    if (read.skipped) outcomes.set(read.line, read.skipped);
    else byMember.set(read.value.memberId, [...(byMember.get(read.value.memberId) ?? []), read]);
  }
  for (const [memberId, lines] of byMember)
    for (const [line, outcome] of await bringMember(ctx, memberId, lines, check))
      outcomes.set(line, outcome);
  return outcomes;
}

async function bringMember(
  ctx: ServiceContext,
  memberId: string,
  lines: readonly PastLine[],
  check: boolean,
): Promise<[line: number, outcome: Outcome][]> {
  try {
    const outcomes = await bringHistory(ctx, memberId, lines, { check });
    return lines.map(({ line }, index) => [line, outcomeOf(outcomes[index] ?? [], line)]);
  } catch (error) {
    return lines.map(({ line }) => [line, mistakesOf(error, line)]);
  }
}

function outcomeOf(outcome: BroughtRow, line: number): Outcome {
  if (typeof outcome === 'string') return outcome;
  return outcome.map((mistake) => ({ line, ...mistake }));
}

async function* batchesOf<T>(things: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const thing of things) {
    batch.push(thing);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
