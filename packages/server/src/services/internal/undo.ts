/** Rewards that are taken back unused, with or without what they cost. */
import type { RevertResult } from '@spaarkit/contract';
import { balanceView, forfeit, returnPoints, withdraw, type Booking } from '@spaarkit/engine';
import type { IssuedRewardRow, RedemptionRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { appendSigned, takeBack, type CurrentBooks } from './books.ts';
import { endIssued } from './end-issued.ts';
import { idMaker } from './ids.ts';
import { presentIssued } from './present.ts';
import type { Program } from './program.ts';

/** Why and by whom a reward is taken back, when it is not the member who undoes it. */
export interface Withdrawal {
  readonly note?: string;
  readonly actor?: string;
}

/** A reward that was taken back, and the member's books afterwards. */
export interface Undone {
  readonly issued: IssuedRewardRow;
  readonly opened: CurrentBooks;
  readonly transactionId: string;
  readonly pointsReturned: number;
}

/** Gives back what is left of the points that a redemption took, and ends its code. */
export async function undoRedemption(
  ctx: ServiceContext,
  rows: Writes,
  { document }: Program,
  opened: CurrentBooks,
  { issued, redemption }: { issued: IssuedRewardRow; redemption: RedemptionRow },
  { note, actor }: Withdrawal = {},
): Promise<Undone> {
  const { books, now } = opened;
  const points = redemption.points - redemption.returnedPoints;
  const booking = returnPoints({
    books,
    redeemTransactionId: redemption.transactionId,
    rewardId: redemption.rewardId,
    issuedRewardId: issued.id,
    paidFrom: redemption.paidFrom,
    returnedPoints: redemption.returnedPoints,
    points,
    ...(note === undefined ? {} : { note }),
    timeZone: document.timeZone,
    now,
    newId: idMaker(ctx.realNow),
  });
  await takeBack(rows, { issued, redemption, at: now }, note);
  return close(rows, opened, issued, booking, actor, points);
}

/**
 * Takes back a reward that was given without points, with a row of 0 points that names the one it
 * undoes. Undefined, and nothing done, when it was used or taken back before.
 */
export async function withdrawReward(
  ctx: ServiceContext,
  rows: Writes,
  opened: CurrentBooks,
  issued: IssuedRewardRow,
  { note, actor }: Withdrawal = {},
): Promise<Undone | undefined> {
  if (!(await endIssued(rows, issued, opened.now, note))) return undefined;
  const grantTransactionId = issued.transactionId;
  const booking = withdraw({ ...eventOf(ctx, opened, issued, note), grantTransactionId });
  return close(rows, opened, issued, booking, actor);
}

/** Takes back a reward and keeps the points that were spent on it. Undefined as `withdrawReward`. */
async function forfeitReward(
  ctx: ServiceContext,
  rows: Writes,
  opened: CurrentBooks,
  issued: IssuedRewardRow,
  { note, actor }: Withdrawal = {},
): Promise<Undone | undefined> {
  if (!(await endIssued(rows, issued, opened.now, note))) return undefined;
  return close(rows, opened, issued, forfeit(eventOf(ctx, opened, issued, note)), actor);
}

/** Takes a reward back however it was got, with the points that were spent on it unless they are kept. */
export async function takeReward(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  opened: CurrentBooks,
  issued: IssuedRewardRow,
  { points, ...why }: Withdrawal & { readonly points: 'give_back' | 'keep' },
): Promise<Undone | undefined> {
  const { source } = issued;
  if (source.kind !== 'redemption') return withdrawReward(ctx, rows, opened, issued, why);
  if (points === 'keep') return forfeitReward(ctx, rows, opened, issued, why);
  const redemption = await rows.rewards.redemption(source.redemptionId);
  return redemption && undoRedemption(ctx, rows, program, opened, { issued, redemption }, why);
}

/** What became of it, as the API tells it. */
export function presentUndone(
  { issued, opened, transactionId, pointsReturned }: Undone,
  { document }: Program,
): RevertResult {
  const { books, now } = opened;
  return {
    issuedReward: presentIssued(issued, { document, now }),
    balance: balanceView(books, document, now),
    transactionId,
    pointsReturned,
  };
}

function eventOf(
  ctx: ServiceContext,
  { books, now }: CurrentBooks,
  { id, terms }: IssuedRewardRow,
  note: string | undefined,
) {
  return {
    books,
    rewardId: terms.reward.id,
    issuedRewardId: id,
    ...(note === undefined ? {} : { note }),
    now,
    newId: idMaker(ctx.realNow),
  };
}

async function close(
  rows: Writes,
  before: CurrentBooks,
  issued: IssuedRewardRow,
  booking: Booking,
  actor: string | undefined,
  pointsReturned = 0,
): Promise<Undone> {
  const awaiting = before.awaiting.filter(({ id }) => id !== issued.id);
  return {
    issued: (await rows.rewards.issued(issued.id)) ?? issued,
    opened: await appendSigned(rows, { ...before, awaiting }, booking, actor),
    transactionId: booking.transaction.id,
    pointsReturned,
  };
}
