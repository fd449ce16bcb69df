/** Spending points, and giving them back. */
import {
  compareExpiry,
  draw,
  makeAvailable,
  post,
  sharesTaken,
  spendingOrder,
  takeAvailable,
} from './books.ts';
import type { LotSeed } from './books.ts';
import { endAfterDays } from './calendar.ts';
import { idleExpiry, type LotExpiry } from './expiry.ts';
import type {
  Booking,
  Books,
  Entry,
  IssuedTerms,
  LedgerTransaction,
  Lot,
  LotShare,
  NewId,
} from './model.ts';

/** Returned points can be used for this many days at least, however old they were. */
export const returnedValidDays = 30;

export interface RedeemInput {
  /** With everything booked that is due by `now`. */
  readonly books: Books;
  readonly terms: IssuedTerms;
  readonly issuedRewardId: string;
  /** Where it is redeemed, when that is a shop with a till. */
  readonly locationId?: string | undefined;
  readonly now: number;
  readonly newId: NewId;
}

/**
 * Spends points on a reward, those that lapse soonest first. Throws `RangeError` when there are too
 * few: ask `judgeReward` before.
 */
export function redeem(input: RedeemInput): Booking {
  const { books, terms, issuedRewardId, locationId, now, newId } = input;
  const { taken, missing } = draw(spendingOrder(books.lots), terms.points);
  if (missing > 0)
    throw new RangeError(`Too few points to redeem ${terms.reward.id}: ${missing} are missing.`);
  return post(books, {
    transaction: {
      id: newId('txn'),
      kind: 'redeem',
      at: now,
      reason: { kind: 'reward', rewardId: terms.reward.id, issuedRewardId },
      ...(locationId !== undefined && { locationId }),
    },
    entries: [...takeAvailable(taken), { account: 'redeemed', points: terms.points }],
  });
}

/**
 * The shares a redemption was paid from, in the order they were used; kept with it, because a return
 * goes by them. `lots` are those that the books held before it.
 */
export function paidFromOf(booking: Pick<Booking, 'entries'>, lots: readonly Lot[]): LotShare[] {
  return sharesTaken(booking.entries, lots);
}

/** A redemption whose points, or a part of them, come back. */
export interface ReturnPointsInput {
  /** With everything booked that is due by `now`. */
  readonly books: Books;
  readonly redeemTransactionId: string;
  readonly rewardId: string;
  readonly issuedRewardId: string;
  readonly paidFrom: readonly LotShare[];
  /** What came back of it before; 0 when left out. */
  readonly returnedPoints?: number;
  /** What comes back now. */
  readonly points: number;
  /** Why, when it is the shop that takes the reward back. */
  readonly note?: string;
  /** The programme's, for the end of the last valid day. */
  readonly timeZone: string;
  readonly locationId?: string;
  readonly now: number;
  readonly newId: NewId;
}

/**
 * Gives back points that were spent: on revert, when a cart's time runs out, when an order is
 * returned. They fill what is owed first; the rest opens a lot for each expiry they had, with at
 * least 30 days to use them. A part comes back from the end of `paidFrom`: had less been spent,
 * those lots would not have been touched. Throws `RangeError` for more points than were spent.
 */
export function returnPoints(input: ReturnPointsInput): Booking {
  const { books, now, newId, points } = input;
  const shares = sharesToReturn(input.paidFrom, input.returnedPoints ?? 0, points);
  const soonest = endAfterDays(now, returnedValidDays, input.timeZone);
  const seeds = byExpiry(
    shares.map((share) => ({ ...share, ...lasting(share, soonest, now) })),
  ).map((share): LotSeed => ({ id: newId('lot'), ...share, state: 'available', availableAt: now }));
  const returned: Entry = { account: 'redeemed', points: -points };
  return post(books, {
    transaction: returnTransaction(input),
    entries: [returned, ...fillThenOpen(books.balance.owed, seeds)],
    opens: seeds,
  });
}

function returnTransaction(input: ReturnPointsInput): LedgerTransaction {
  const { rewardId, issuedRewardId, redeemTransactionId, locationId, note } = input;
  return {
    id: input.newId('txn'),
    kind: 'refund',
    at: input.now,
    reason: { kind: 'reward', rewardId, issuedRewardId, ...(note !== undefined && { note }) },
    undoes: redeemTransactionId,
    ...(locationId !== undefined && { locationId }),
  };
}

/** The last `points` of the shares, after leaving out the `returned` ones at their very end. */
function sharesToReturn(
  paidFrom: readonly LotShare[],
  returned: number,
  points: number,
): LotShare[] {
  let skip = returned;
  let wanted = points;
  const shares: LotShare[] = [];
  for (const share of paidFrom.toReversed()) {
    const skipped = Math.min(skip, share.points);
    const part = Math.min(wanted, share.points - skipped);
    skip -= skipped;
    wanted -= part;
    if (part > 0) shares.push({ ...share, points: part });
  }
  if (wanted > 0) throw new RangeError(`${wanted} more points would come back than were spent.`);
  return shares;
}

/** The expiry that points had, none before `soonest`; by inactivity it runs anew. */
function lasting({ expiresAt, idle }: LotShare, soonest: number, now: number): LotExpiry {
  if (idle) {
    const notBefore = Math.max(soonest, idle.notBefore ?? 0);
    return idleExpiry({ ...idle, notBefore }, now);
  }
  return { expiresAt: expiresAt === null ? null : Math.max(expiresAt, soonest) };
}

/** Adds up shares that lapse together, soonest first. */
function byExpiry(shares: readonly LotShare[]): LotShare[] {
  const sums = new Map<string, LotShare>();
  for (const share of shares) {
    const key = JSON.stringify([share.expiresAt, share.idle]);
    sums.set(key, { ...share, points: share.points + (sums.get(key)?.points ?? 0) });
  }
  return [...sums.values()].toSorted((a, b) => compareExpiry(a.expiresAt, b.expiresAt));
}

function fillThenOpen(owed: number, seeds: readonly LotSeed[]): Entry[] {
  let left = owed;
  return seeds.flatMap(({ id, points }) => {
    const entries = makeAvailable(left, id, points);
    left -= Math.min(left, points);
    return entries;
  });
}
