/** Rewards that members get without points: from a rule, a campaign, a tier or the shop itself. */
import type { GrantSource, RewardDefinition } from '@spaarkit/contract';
import { grant as bookGrant, issuedTerms, placesOf, stockOf } from '@spaarkit/engine';
import type { IssuedRewardRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { appendSigned, type CurrentBooks } from './books.ts';
import { idMaker } from './ids.ts';
import { addIssued, newIssued } from './issue.ts';
import type { Program } from './program.ts';
import { takeStock } from './stock.ts';

/** What is given, and who gives it. */
export interface Grant {
  readonly reward: RewardDefinition;
  readonly source: GrantSource;
  /** With a variable cost: what it would have cost, which says what it is worth. */
  readonly points?: number;
  /** With a donation: which cause; the first when left out. */
  readonly causeId?: string;
  /** Until when it can be used; by the reward's `validDays` when left out. */
  readonly expiresAt?: number;
  /** Who in the shop gives it. */
  readonly actor?: string;
}

/** What came of it. `opened` are the member's books afterwards, for what is booked next. */
export interface Granted {
  readonly issued: IssuedRewardRow;
  readonly opened: CurrentBooks;
}

/**
 * Hands a reward to a held member: issues it with its code, takes it out of stock, and books a row of
 * 0 points in the history. Limits, tiers and windows of the catalogue do not count: they are for
 * members who choose. Undefined, and nothing done, when it is sold out.
 */
export async function grantReward(
  ctx: ServiceContext,
  rows: Writes,
  { document }: Program,
  opened: CurrentBooks,
  { reward, source, points = 0, causeId, expiresAt, actor }: Grant,
): Promise<Granted | undefined> {
  // An invitation takes a place when it is accepted.
  if (placesOf(reward) === undefined && !(await takeStock(rows, reward))) return undefined;
  const { books, member, now } = opened;
  const newId = idMaker(ctx.realNow);
  const id = newId('isr');
  const event = { books, rewardId: reward.id, issuedRewardId: id, now, newId };
  const booking = bookGrant({ ...event, source });
  const promised = issuedTerms(document, reward, points, now);
  const draft = newIssued({
    id,
    memberId: member.id,
    terms: expiresAt === undefined ? promised : { ...promised, expiresAt },
    source,
    transactionId: booking.transaction.id,
    issuedAt: now,
    causeId: causeOf(reward, causeId),
  });
  const issued = await addIssued(ctx, rows, draft);
  if (!issued) {
    if (stockOf(reward) !== undefined) await rows.rewards.giveStockBack(reward.id);
    return undefined;
  }
  return { issued, opened: await appendSigned(rows, opened, booking, actor) };
}

function causeOf(reward: RewardDefinition, chosen: string | undefined): string | undefined {
  if (reward.kind !== 'donation') return undefined;
  return (reward.causes.find(({ id }) => id === chosen) ?? reward.causes[0])?.id;
}
