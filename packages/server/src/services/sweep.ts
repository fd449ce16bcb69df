/** What has to happen although nobody asks for it. */
import { dayMs } from '@spaarkit/engine';
import type { ServiceContext } from './context.ts';
import { admitWaiting } from './membership.ts';
import { createId } from './internal/ids.ts';
import { bookMember } from './internal/due-member.ts';
import { lapseRewards } from './internal/lapse-rewards.ts';
import { tellLowPools } from './internal/pools.ts';
import { settleReferrals } from './internal/due-referrals.ts';
import { loadProgramRow, ledgerNow } from './internal/program.ts';
import { reviewDue } from './internal/standing-pass.ts';

/** How long answers are kept for repeated requests. */
const answersKeptMs = 30 * dayMs;
/** How long a preview is kept after it ended: its order may be told late. */
const previewsKeptMs = 30 * dayMs;
/** How long it can be seen what was told to whom. */
const messagesKeptMs = 30 * dayMs;

/** No programme lets orders be claimed for longer. */
const claimsKeptMs = 366 * dayMs;
/** How long it is kept that somebody tried a join code. */
const triesKeptMs = dayMs;
/** As long as a report may look back and a period before it, to compare with. */
const customersKeptMs = 731 * dayMs;

/** How long it can be seen what the shop's side changed. */
const changesKeptMs = 731 * dayMs;
/** How long it is kept what accounts have in common. */
const signalsKeptMs = 90 * dayMs;

/** What a sweep did. */
export interface Swept {
  /** Members whose books or codes were due. */
  readonly members: number;
  /** Transactions that were booked. */
  readonly transactions: number;
  /** Whether there is more to do at once. */
  readonly more: boolean;
}

/** Books what is due for members nobody looks at, a batch at a time, and forgets what is past its keeping. */
export async function sweep(ctx: ServiceContext, limit = 100): Promise<Swept> {
  const due = await ctx.store.read(ctx.programId, async (rows) => {
    const row = await loadProgramRow(ctx, rows);
    return row.version === 0 ? [] : rows.members.due(ledgerNow(ctx, row), limit);
  });
  let transactions = 0;
  for (const memberId of due) transactions += await bookMember(ctx, memberId);
  const lapsed = await lapseRewards(ctx, limit);
  const referrals = await settleReferrals(ctx, limit);
  await admitWaiting(ctx);
  const moreToReview = await reviewDue(ctx, limit);
  await tellLowPools(ctx);
  await forget(ctx);
  return {
    members: due.length + lapsed.members,
    transactions: transactions + lapsed.transactions,
    more: due.length === limit || lapsed.members === limit || referrals === limit || moreToReview,
  };
}

async function forget(ctx: ServiceContext): Promise<void> {
  await ctx.store.write(ctx.programId, async (rows) => {
    await rows.once.forget(ctx.realNow() - answersKeptMs);
    await rows.claims.forget(ctx.realNow() - claimsKeptMs);
    await rows.referrals.forgetSignals(ctx.realNow() - signalsKeptMs);
    await rows.limits.forget(ctx.realNow() * 1000);
    await rows.joining.forgetTries(ctx.realNow() - triesKeptMs);
    await rows.orders.forgetCustomers(ctx.realNow() - customersKeptMs);
    await rows.orders.removePreviews(ctx.realNow() - previewsKeptMs);
    await rows.audit.forget(createId('aud', ctx.realNow() - changesKeptMs));
    await rows.webhooks.forgetEvents(ctx.realNow() - messagesKeptMs);
    await rows.standings.forgetTold(ledgerNow(ctx, await loadProgramRow(ctx, rows)));
  });
}
