/** Earned points on their way into the books, and back out of them. */
import type { ProgramDocument } from '@spaarkit/contract';
import {
  compareLots,
  draw,
  makeAvailable,
  spendingOrder,
  takeAvailable,
  type LotSeed,
} from './books.ts';
import { lapsesAt } from './due.ts';
import { expiryOf } from './expiry.ts';
import type { Books, Entry, Lot, NewId } from './model.ts';

/** Points that are earned: for what, when, and when they may be spent. */
export interface EarnedPoints {
  readonly orderId?: string;
  readonly points: number;
  readonly earnedAt: number;
  readonly availableAt: number;
}

/** The lot that earned points come in. */
export function earnedLot(
  document: ProgramDocument,
  { earnedAt, ...earned }: EarnedPoints,
  now: number,
  newId: NewId,
): LotSeed {
  const { availableAt } = earned;
  const expiry = expiryOf(document, earnedAt, availableAt);
  // What is told so late that its points have lapsed never makes them available: they fill no debt.
  // By inactivity they have not: earning is activity.
  const hasLapsed = !expiry.idle && lapsesAt({ availableAt, ...expiry }) <= now;
  const spendable = availableAt <= now && !hasLapsed;
  return { id: newId('lot'), ...earned, state: spendable ? 'available' : 'pending', ...expiry };
}

/** The entries that put earned points into their lot. */
export function creditEntries(owed: number, { id, points, state }: LotSeed): Entry[] {
  return state === 'pending'
    ? [{ account: 'pending', points, lotId: id }]
    : makeAvailable(owed, id, points);
}

/**
 * Takes back earned points: what is left of the lots they came in, then what lapsed of those (the
 * member has lost that already and must not lose it twice), then other points, soonest to lapse
 * first. What is not there is owed.
 */
export function takeBack(books: Books, isOwn: (lot: Lot) => boolean, points: number): Entry[] {
  const own = books.lots.filter(isOwn).toSorted(compareLots);
  const others = spendingOrder(books.lots).filter((lot) => !isOwn(lot));
  const fromOwn = draw(own, points);
  const fromLapsed = draw(
    own.map((lot) => ({ ...lot, remaining: lot.lapsed })),
    fromOwn.missing,
  );
  const fromOthers = draw(others, fromLapsed.missing);
  const pending = new Set(own.filter(({ state }) => state === 'pending').map(({ id }) => id));
  return [
    ...fromOwn.taken.map(({ lotId, points: part }): Entry => ({
      account: pending.has(lotId) ? 'pending' : 'available',
      points: -part,
      lotId,
    })),
    ...fromLapsed.taken.map(({ lotId, points: part }): Entry => ({
      account: 'expired',
      points: -part,
      lotId,
    })),
    ...takeAvailable(fromOthers.taken),
    { account: 'owed', points: -fromOthers.missing },
  ];
}
