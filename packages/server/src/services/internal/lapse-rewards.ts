/** Rewards that end unused: their row in the history. */
import { dayMs, forfeit } from '@spaarkit/engine';
import type { IssuedRewardRow } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { endAfterWaiting, isAwaitingCode } from './awaited-codes.ts';
import { appendSigned, openBooks } from './books.ts';
import { idMaker } from './ids.ts';
import { usageOf } from './present.ts';
import { ledgerNow, loadProgram, loadProgramRow } from './program.ts';

/** What came of a look at rewards past their last day. */
export interface Lapsed {
  /** Rewards, each of one member, that were looked at. */
  readonly members: number;
  readonly transactions: number;
}

/** Tells members in their history which rewards they did not use in time, a batch at a time. */
export async function lapseRewards(ctx: ServiceContext, limit: number): Promise<Lapsed> {
  const due = await ctx.store.read(ctx.programId, async (rows) => {
    const row = await loadProgramRow(ctx, rows);
    return row.version === 0 ? [] : rows.rewards.lapsing(ledgerNow(ctx, row), limit);
  });
  let transactions = 0;
  for (const reward of due) transactions += await lapse(ctx, reward);
  return { members: due.length, transactions };
}

async function lapse(
  ctx: ServiceContext,
  { id, memberId }: Pick<IssuedRewardRow, 'id' | 'memberId'>,
): Promise<number> {
  return ctx.store.withMember(ctx.programId, { id: memberId }, async (rows, held) => {
    const issued = await rows.rewards.issued(id);
    if (!held || !issued) return 0;
    const program = await loadProgram(ctx, rows);
    const opened = await openBooks(ctx, rows, program, held);
    if (issued.expiresAt > opened.now) return 0;
    if (isAwaitingCode(issued)) {
      const end = endAfterWaiting(issued, opened.now + dayMs, program.document.timeZone);
      await rows.rewards.saveExpiry(id, end);
      return 0;
    }
    await rows.rewards.noteLapse(id, opened.now);
    if (usageOf(issued, opened.now) !== 'expired') return 0;
    const { books, now } = opened;
    const rewardId = issued.terms.reward.id;
    const newId = idMaker(ctx.realNow);
    await appendSigned(rows, opened, forfeit({ books, rewardId, issuedRewardId: id, now, newId }));
    return 1;
  });
}
