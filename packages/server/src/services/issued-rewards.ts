/** What the shop does with the rewards of its members: give, take back, extend. */
import type {
  IssuedReward,
  RewardExtension,
  RewardGrant,
  RewardGrantResult,
  RewardRevocation,
} from '@spaarkit/contract';
import { endOfDayAt, rewardPrice, toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { IssuedRewardRow, Reads } from '../storage/store.ts';
import type { OnceKey, Reply, ServiceContext } from './context.ts';
import { isHeard } from './internal/announce.ts';
import { openBooks } from './internal/books.ts';
import { grantReward } from './internal/grants.ts';
import { forHolder } from './internal/holder.ts';
import { futureInstant } from './internal/instants.ts';
import { isEnrolled } from './internal/membership.ts';
import { doOnce } from './internal/once.ts';
import { isPartlyUsed, presentIssued, usageOf } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { findIssued, findReward } from './internal/rewards.ts';
import { presentUndone, takeReward } from './internal/undo.ts';

/** Hands a reward to a member without points. */
export async function giveReward(
  ctx: ServiceContext,
  externalId: string,
  gift: RewardGrant,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    if (!held || !isEnrolled(held)) throw new ProblemError('not_enrolled');
    const reward = findReward(program.document, gift.rewardId);
    const price = rewardPrice(reward, gift.points);
    if (!price.ok) throw new ProblemError('points_out_of_range', { detail: price.detail });
    const opened = await openBooks(ctx, rows, program, held);
    const granted = await grantReward(ctx, rows, program, opened, {
      reward,
      source: { kind: 'shop', note: gift.reason },
      points: price.points,
      ...(gift.expiresAt === undefined
        ? {}
        : { expiresAt: lastDayEnd(gift.expiresAt, program, opened.now) }),
      actor: gift.actor,
    });
    if (!granted) throw new ProblemError('reward_out_of_stock');
    const body: RewardGrantResult = {
      issuedReward: presentIssued(granted.issued, program),
      transactionId: granted.issued.transactionId,
    };
    return { status: 201, body };
  });
}

/** Takes an unused reward back. Points that were spent on it come back, unless the shop keeps them. */
export async function revokeReward(
  ctx: ServiceContext,
  id: string,
  { reason, actor, points }: RewardRevocation,
  once: OnceKey,
): Promise<Reply> {
  const find = (rows: Reads) => findIssued(rows, id);
  return forHolder(ctx, find, (holder, issuedNow) =>
    doOnce(ctx, holder, once, async (rows, held) => {
      if (!held) throw new ProblemError('not_found');
      const program = await loadProgram(ctx, rows);
      const opened = await openBooks(ctx, rows, program, held);
      const issued = await issuedNow(rows);
      refuseEnded(issued, opened.now);
      if (points === 'give_back') refusePartlyUsed(issued);
      const how = { note: reason, actor, points };
      const undone = await takeReward(ctx, rows, program, opened, issued, how);
      if (!undone) throw new ProblemError('voucher_used');
      return { status: 200, body: presentUndone(undone, program) };
    }),
  );
}

/** Moves the end of an unused reward, also of one that has expired. */
export async function extendReward(
  ctx: ServiceContext,
  id: string,
  { expiresAt }: RewardExtension,
): Promise<IssuedReward> {
  const find = (rows: Reads) => findIssued(rows, id);
  return forHolder(ctx, find, (holder, issuedNow) =>
    ctx.store.withMember(ctx.programId, holder, async (rows) => {
      const program = await loadProgram(ctx, rows);
      const issued = await issuedNow(rows);
      const usage = usageOf(issued, program.now);
      if (usage !== 'expired') refuseEnded(issued, program.now);
      const end = lastDayEnd(expiresAt, program, Math.max(program.now, issued.expiresAt));
      await rows.rewards.saveExpiry(id, end);
      // It is told of anew before its new end.
      if (await isHeard(ctx, rows)) await rows.standings.lookBy(issued.memberId, program.now);
      return presentIssued({ ...issued, expiresAt: end }, program);
    }),
  );
}

/** What has ended cannot be taken back; what is locked to a cart can. */
function refuseEnded(issued: IssuedRewardRow, now: number): void {
  const usage = usageOf(issued, now);
  if (usage === 'used') throw new ProblemError('voucher_used');
  if (usage === 'expired' || usage === 'reverted') throw new ProblemError('voucher_expired');
}

/** Points bought the whole of a credit: they do not come back for what is left of it. */
function refusePartlyUsed(issued: IssuedRewardRow): void {
  if (!isPartlyUsed(issued)) return;
  throw new ProblemError('voucher_used', {
    detail: 'A part of it was used. Take back the rest with `"points": "keep"`.',
  });
}

/** The end of the last local day, which has to lie after `after`. */
function lastDayEnd(text: string, { document }: Program, after: number): number {
  const end = endOfDayAt(futureInstant(text, '/expiresAt'), document.timeZone);
  if (end > after) return end;
  throw new ProblemError('invalid_request', {
    errors: [{ pointer: '/expiresAt', message: `must lie after ${toInstant(after)}` }],
  });
}
