/** Experiences with places: whether a member takes part. */
import type { IssuedReward, RewardAnswer } from '@spaarkit/contract';
import { placesOf, startOf } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { IssuedRewardRow, Writes } from '../storage/store.ts';
import type { MemberContext } from './context.ts';
import { openBooks } from './internal/books.ts';
import { enterAsMember } from './internal/joining.ts';
import { presentIssued, usageOf } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { findIssued } from './internal/rewards.ts';
import { returnStock, takeStock } from './internal/stock.ts';

/**
 * Takes a place, or gives it to somebody else; until it begins the member may change their mind.
 * Points that were spent on it stay spent: undoing the redemption gives them back.
 */
export async function answerInvitation(
  ctx: MemberContext,
  id: string,
  { attending }: RewardAnswer,
): Promise<IssuedReward> {
  return ctx.store.withMember(ctx.programId, { externalId: ctx.externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    await openBooks(ctx, rows, program, member);
    const issued = await findIssued(rows, id);
    if (issued.memberId !== member.id) throw new ProblemError('not_found');
    refuseUnanswerable(issued, program);
    const answered = await answer(rows, issued, attending ? 'yes' : 'no');
    return presentIssued(answered, program);
  });
}

async function answer(
  rows: Writes,
  issued: IssuedRewardRow,
  now: 'yes' | 'no',
): Promise<IssuedRewardRow> {
  if (issued.answer === now) return issued;
  if (now === 'no') await returnStock(rows, issued);
  else if (!(await takeStock(rows, issued.terms.reward)))
    throw new ProblemError('reward_out_of_stock', { detail: 'All places are taken.' });
  await rows.rewards.saveAnswer(issued.id, now);
  return { ...issued, answer: now };
}

function refuseUnanswerable(issued: IssuedRewardRow, { now }: Program): void {
  const { reward } = issued.terms;
  if (placesOf(reward) === undefined)
    throw new ProblemError('reward_not_available', { detail: 'Nothing is asked of this reward.' });
  if ((startOf(reward) ?? Infinity) <= now)
    throw new ProblemError('reward_not_available', { detail: 'It has begun.' });
  const usage = usageOf(issued, now);
  if (usage === 'used') throw new ProblemError('voucher_used');
  if (usage === 'expired' || usage === 'reverted') throw new ProblemError('voucher_expired');
}
