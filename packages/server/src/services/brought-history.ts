/** What happened to members in another system. It is shown and exported; no points move. */
import type { PastTransaction, ProblemDetail } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import type { PastTransactionRow } from '../storage/past-store.ts';
import type { MemberRow, Reads } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { createId } from './internal/ids.ts';
import { pastInstant } from './internal/instants.ts';
import { findMember, isEnrolled } from './internal/membership.ts';
import { loadProgram } from './internal/program.ts';

/** What became of a row: taken in, there already, or what is wrong with it. */
export type BroughtRow = 'added' | 'known' | readonly ProblemDetail[];

/** A row and its place in the file. */
export interface PastLine {
  readonly line: number;
  readonly value: PastTransaction;
}

/**
 * Takes rows of one member in, each once by its reference, and says of each what became of it. `check`
 * writes nothing. Throws when there is no such member.
 */
export async function bringHistory(
  ctx: ServiceContext,
  externalId: string,
  lines: readonly PastLine[],
  { check }: { readonly check: boolean },
): Promise<readonly BroughtRow[]> {
  if (check) {
    return ctx.store.read(ctx.programId, async (rows) => {
      const member = await findMember(rows, { externalId });
      return (await judge(ctx, rows, member, lines)).outcomes;
    });
  }
  return ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const member = held ?? (await findMember(rows, { externalId }));
    const { fresh, outcomes } = await judge(ctx, rows, member, lines);
    const added = new Set(await rows.past.add(fresh));
    // Whoever imports the same at this moment was first.
    return outcomes.map((outcome, index) =>
      outcome === 'added' && !added.has(lines[index]?.value.reference ?? '') ? 'known' : outcome,
    );
  });
}

async function judge(
  ctx: ServiceContext,
  rows: Reads,
  member: MemberRow,
  lines: readonly PastLine[],
): Promise<{ readonly fresh: PastTransactionRow[]; readonly outcomes: readonly BroughtRow[] }> {
  if (!isEnrolled(member)) throw new ProblemError('not_enrolled');
  const { now } = await loadProgram(ctx, rows);
  const realNow = ctx.realNow();
  const references = [...new Set(lines.map(({ value }) => value.reference))];
  const there = new Map((await rows.past.find(references)).map((row) => [row.reference, row]));
  const fresh: PastTransactionRow[] = [];
  const outcomes = lines.map(({ line, value }): BroughtRow => {
    const { kind, note, points, reference } = value;
    const at = Date.parse(value.at);
    const mistakes = mistakesIn(value, now);
    if (mistakes.length > 0) return mistakes;
    // Ids sort like the lines: rows of one day stay in the order of the file.
    const id = createId('past', realNow + line);
    const row = { reference, memberId: member.id, id, at, kind, points, note };
    const before = there.get(reference);
    if (before) return isSame(before, row) ? 'known' : otherRow;
    there.set(reference, row);
    fresh.push(row);
    return 'added';
  });
  return { fresh, outcomes };
}

const otherRow: readonly ProblemDetail[] = [
  { pointer: '/reference', message: 'names a row that says something else; nothing is changed' },
];

function mistakesIn({ at }: PastTransaction, now: number): readonly ProblemDetail[] {
  try {
    pastInstant(at, '/at', now);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.facts.errors ?? [];
    throw error;
  }
}

function isSame(one: PastTransactionRow, other: PastTransactionRow): boolean {
  return (['memberId', 'at', 'kind', 'points', 'note'] as const).every(
    (field) => one[field] === other[field],
  );
}
