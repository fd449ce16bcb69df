/** Referrals whose order can no longer come back: what waited for that is given. */
import { dayMs } from '@spaarkit/engine';
import type { ServiceContext } from '../context.ts';
import { ledgerNow, loadProgram, loadProgramRow } from './program.ts';
import { settleDue } from './referral-gifts.ts';
import { caseOf } from './referrals.ts';

/** Settles those that are due, a batch at a time; gives how many were looked at. */
export async function settleReferrals(ctx: ServiceContext, limit: number): Promise<number> {
  const due = await ctx.store.read(ctx.programId, async (rows) => {
    const row = await loadProgramRow(ctx, rows);
    return row.version === 0 ? [] : rows.referrals.due(ledgerNow(ctx, row), limit);
  });
  for (const { friendId, id } of due) await settle(ctx, id, friendId);
  return due.length;
}

/** The friend is held first, as with every event of their order. */
async function settle(ctx: ServiceContext, id: string, friendId: string): Promise<void> {
  await ctx.store.withMember(ctx.programId, { id: friendId }, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const referral = await rows.referrals.get(id);
    const isDue = referral?.state === 'pending' && (referral.availableAt ?? 0) <= program.now;
    if (isDue) await settleDue(await caseOf({ ctx, rows, program }, referral), dayMs);
  });
}
