/** Two members who turn out to be one. */
import {
  draw,
  netPoints,
  post,
  roomIn,
  spendingOrder,
  takeAvailable,
  type LotSeed,
} from './books.ts';
import type { Booking, Books, Entry, Lot, NewId } from './model.ts';

export interface MergeInput {
  /** Of the member who goes, with every lot of which something is left or lapsed. */
  readonly from: Books;
  /** Of the member who stays. */
  readonly into: Books;
  readonly now: number;
  readonly newId: NewId;
}

export type MergeResult =
  | { readonly ok: true; readonly out: Booking; readonly into: Booking }
  | { readonly ok: false; readonly refusal: 'redemption_in_flight' | 'too_many_points' };

/** A lot on its way: as it was, and as it will be. */
interface Moved {
  readonly lot: Lot;
  readonly seed: LotSeed;
}

/**
 * Moves all that a member has, waits for and owes to another, in two bookings that name each other.
 * Points keep their expiry and the order they came from, also those that lapsed, so that a later
 * return finds them; what either owes is filled from what both have together.
 */
export function merge({ from, into, now, newId }: MergeInput): MergeResult {
  if (from.balance.reserved > 0) return { ok: false, refusal: 'redemption_in_flight' };
  if (netPoints(from) + from.balance.owed > roomIn(into))
    return { ok: false, refusal: 'too_many_points' };
  const ids = { out: newId('txn'), into: newId('txn') };
  const moved = from.lots
    .filter(({ lapsed, remaining }) => remaining + lapsed > 0)
    .map((lot): Moved => ({ lot, seed: movedLot(lot, newId) }));
  const { owed } = from.balance;
  const transfer = { kind: 'transfer', at: now } as const;
  const out = post(from, {
    transaction: {
      ...transfer,
      id: ids.out,
      reason: { kind: 'merge', transactionId: ids.into },
    },
    entries: balanced([...moved.flatMap(takeOut), { account: 'owed', points: owed }]),
  });
  const received = post(withActivity(into, from), {
    transaction: {
      ...transfer,
      id: ids.into,
      reason: { kind: 'merge', transactionId: ids.out },
    },
    entries: balanced([
      ...moved.flatMap(putIn),
      { account: 'owed', points: -owed },
      ...fillDebt(into, from, moved),
    ]),
    opens: moved.map(({ seed }) => seed),
  });
  return { ok: true, out, into: received };
}

function movedLot(lot: Lot, newId: NewId): LotSeed {
  const { lapsed, remaining, transactionId: _, ...kept } = lot;
  return { ...kept, id: newId('lot'), points: remaining + lapsed };
}

/** Who is active for one of them is active for both. */
function withActivity(into: Books, { activeAt }: Books): Books {
  if (activeAt === null) return into;
  return { ...into, activeAt: Math.max(activeAt, into.activeAt ?? activeAt) };
}

function takeOut({ lot: { id, lapsed, remaining, state } }: Moved): Entry[] {
  return [
    { account: state, points: -remaining, lotId: id },
    { account: 'expired', points: -lapsed, lotId: id },
  ];
}

function putIn({ lot: { lapsed, remaining, state }, seed: { id } }: Moved): Entry[] {
  return [
    { account: state, points: remaining, lotId: id },
    { account: 'expired', points: lapsed, lotId: id },
  ];
}

/** One of them may owe what the other has. */
function fillDebt(into: Books, from: Books, moved: readonly Moved[]): Entry[] {
  const arriving = moved.map(({ lot, seed }): Lot => ({ ...lot, id: seed.id }));
  const debt = into.balance.owed + from.balance.owed;
  const { taken, missing } = draw(spendingOrder([...into.lots, ...arriving]), debt);
  return [...takeAvailable(taken), { account: 'owed', points: debt - missing }];
}

/** What goes out of one member's books comes into the other's through the account between them. */
function balanced(entries: readonly Entry[]): Entry[] {
  const sum = entries.reduce((all, { points }) => all + points, 0);
  return [...entries, { account: 'merged', points: -sum }];
}
