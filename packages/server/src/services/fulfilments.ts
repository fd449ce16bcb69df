/** What the shop does for members who redeemed something that has to be done: sent, paid out, arranged. */
import type { Fulfilment, FulfilmentMove, FulfilmentState } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import type { IssuedRewardRow, Reads, Writes } from '../storage/store.ts';
import type { OnceKey, Reply, ServiceContext } from './context.ts';
import { openBooks, type CurrentBooks } from './internal/books.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { forHolder } from './internal/holder.ts';
import { doOnce } from './internal/once.ts';
import { presentIssued } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { findIssued } from './internal/rewards.ts';
import { takeReward } from './internal/undo.ts';
import type { FulfilmentPage, PageQuery } from './wire.ts';

/** Which fulfilments a page is of. */
export interface FulfilmentsQuery extends PageQuery {
  readonly state: FulfilmentState | 'open';
}

/** What the shop has to do, oldest first, with the addresses where something is to be sent. */
export async function listFulfilments(
  ctx: ServiceContext,
  { state, limit, cursor }: FulfilmentsQuery,
): Promise<FulfilmentPage> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const scope: CursorScope = { program, memberId: '', list: `fulfilments ${state}` };
    const [afterId = ''] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const states = state === 'open' ? (['requested', 'in_progress'] as const) : [state];
    const found = await rows.fulfilments.list({
      states,
      afterId: String(afterId),
      limit: limit + 1,
    });
    return {
      items: await presentAll(rows, program, found.slice(0, limit)),
      ...(await nextPage(scope, found, limit, ({ id }) => [id])),
    };
  });
}

/** Moves one on. Cancelling gives the points back; what is fulfilled or cancelled stays so. */
export async function moveFulfilment(
  ctx: ServiceContext,
  id: string,
  move: FulfilmentMove,
  once: OnceKey,
): Promise<Reply> {
  const find = (rows: Reads) => findFulfilment(rows, id);
  return forHolder(ctx, find, (holder, issuedNow) =>
    doOnce(ctx, holder, once, async (rows, held) => {
      if (!held) throw new ProblemError('not_found');
      const program = await loadProgram(ctx, rows);
      const opened = await openBooks(ctx, rows, program, held);
      const issued = await issuedNow(rows);
      if (isClosed(issued)) throw new ProblemError('fulfilment_closed');
      const moved =
        move.state === 'cancelled'
          ? await cancel(ctx, rows, program, opened, issued, move)
          : await proceed(rows, issued, move, opened.now);
      const [body] = await presentAll(rows, program, [moved]);
      return { status: 200, body };
    }),
  );
}

async function proceed(
  rows: Writes,
  issued: IssuedRewardRow,
  { state, note }: FulfilmentMove,
  now: number,
): Promise<IssuedRewardRow> {
  const isDone = state === 'fulfilled';
  const change = {
    fulfilment: state,
    fulfilmentNote: note ?? issued.fulfilmentNote,
    usedAt: isDone ? now : null,
  };
  await rows.fulfilments.save(issued.id, change);
  if (isDone) await rows.fulfilments.removeAddress(issued.id);
  return { ...issued, ...change };
}

async function cancel(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  opened: CurrentBooks,
  issued: IssuedRewardRow,
  { note, actor }: FulfilmentMove,
): Promise<IssuedRewardRow> {
  const how = { ...(note === undefined ? {} : { note }), actor, points: 'give_back' } as const;
  const undone = await takeReward(ctx, rows, program, opened, issued, how);
  if (!undone) throw new ProblemError('fulfilment_closed');
  return undone.issued;
}

function isClosed({ fulfilment }: IssuedRewardRow): boolean {
  return fulfilment === 'fulfilled' || fulfilment === 'cancelled';
}

async function findFulfilment(rows: Reads, id: string): Promise<IssuedRewardRow> {
  const issued = await findIssued(rows, id);
  if (issued.fulfilment === null)
    throw new ProblemError('not_found', { detail: 'The shop has nothing to do for this reward.' });
  return issued;
}

async function presentAll(
  rows: Reads,
  program: Program,
  issued: readonly IssuedRewardRow[],
): Promise<Fulfilment[]> {
  const addresses = await rows.fulfilments.addresses(issued.map(({ id }) => id));
  const items: Fulfilment[] = [];
  for (const row of issued) {
    const address = addresses.find(({ issuedRewardId }) => issuedRewardId === row.id)?.address;
    const member = await rows.members.find({ id: row.memberId });
    items.push({
      memberId: member?.externalId ?? '',
      issuedReward: presentIssued(row, program),
      ...(address ? { address } : {}),
    });
  }
  return items;
}
