/** Lists of what a member has and did. */
import { listedEnd } from '../storage/listed-end.ts';
import type { Reads } from '../storage/store.ts';
import { ProblemError } from '../problem-error.ts';
import type { MemberContext, ServiceContext } from './context.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { readBooked } from './internal/due-member.ts';
import { presentHistory, readHistory, type HistoryPosition } from './internal/history-lines.ts';
import { readAsMember } from './internal/joining.ts';
import { findMember } from './internal/membership.ts';
import { presentIssued } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import type { IssuedRewardPage, PageQuery, TransactionPage } from './wire.ts';

/** Which issued rewards a page is of. */
export interface IssuedRewardsQuery extends PageQuery {
  readonly usage: 'usable' | 'past' | 'all';
}

/** A member's history, newest first, with linked reversals. */
export async function listTransactions(
  ctx: MemberContext,
  { limit, cursor }: PageQuery,
): Promise<TransactionPage> {
  return readBooked(ctx, async (rows, program, member) => {
    const scope: CursorScope = { program, memberId: member.id, list: 'transactions' };
    const position = cursor === undefined ? undefined : await openCursor(scope, cursor);
    const before = position && historyPosition(position);
    const found = await readHistory(rows, member.id, limit + 1, before);
    return {
      items: await presentHistory(rows, program, member.id, found.slice(0, limit)),
      ...(await nextPage(scope, found, limit, (line) => [...line.position])),
    };
  });
}

/**
 * What a member holds and held, soonest expiry first; among the usable, what the shop still owes comes last. Of the
 * past alone, what ended last comes first.
 */
export async function listIssuedRewards(
  ctx: MemberContext,
  query: IssuedRewardsQuery,
): Promise<IssuedRewardPage> {
  return readAsMember(ctx, (rows, program, { id }) => pageOfIssued(rows, program, id, query));
}

/** The same for the shop. */
export async function listRewardsOfMember(
  ctx: ServiceContext,
  externalId: string,
  query: IssuedRewardsQuery,
): Promise<IssuedRewardPage> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const { id } = await findMember(rows, { externalId });
    return pageOfIssued(rows, program, id, query);
  });
}

async function pageOfIssued(
  rows: Reads,
  program: Program,
  memberId: string,
  { usage, limit, cursor }: IssuedRewardsQuery,
): Promise<IssuedRewardPage> {
  const scope: CursorScope = { program, memberId, list: `issued-rewards ${usage}` };
  const position = cursor === undefined ? undefined : await openCursor(scope, cursor);
  const after = position && { end: numberAt(position, 0), id: String(position[1]) };
  const filter = { usage, now: program.now, limit: limit + 1, ...(after ? { after } : {}) };
  const found = await rows.rewards.listIssued(memberId, filter);
  return {
    items: found.slice(0, limit).map((row) => presentIssued(row, program)),
    ...(await nextPage(scope, found, limit, (row) => [listedEnd(usage, row), row.id])),
  };
}

function historyPosition(position: readonly unknown[]): HistoryPosition {
  return [numberAt(position, 0), numberAt(position, 1), String(position[2])];
}

function numberAt(position: readonly unknown[], index: number): number {
  const value = position[index];
  if (typeof value !== 'number')
    throw new ProblemError('invalid_request', { detail: 'The cursor is not one of this list.' });
  return value;
}
