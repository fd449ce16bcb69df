/** A member's books: what every booking is made of, and the rules that no booking may break. */
import { maxInteger } from '@spaarkit/contract';
import { afterActivity } from './expiry.ts';
import type { Account, Booking, Books, Entry, LedgerTransaction, Lot, LotShare } from './model.ts';

/** The books of a member who never had a point. */
export const emptyBooks: Books = {
  balance: { available: 0, pending: 0, reserved: 0, owed: 0 },
  lots: [],
  activeAt: null,
};

/** A lot about to be opened; what is in it follows from the entries. */
export type LotSeed = Omit<Lot, 'transactionId' | 'remaining' | 'lapsed'>;

/** What is to be booked. Entries of 0 points are left out by `post`. */
export interface Draft {
  readonly transaction: LedgerTransaction;
  readonly entries: readonly Entry[];
  readonly opens?: readonly LotSeed[];
  /** Pending lots that become available, by id. */
  readonly releases?: readonly string[];
}

/** Points taken out of a lot. */
export interface LotDraw {
  readonly lotId: string;
  readonly points: number;
}

/**
 * Books a draft: applies its entries to balance and lots. The one door to the books, so that what it
 * refuses cannot happen. Throws `RangeError` when entries do not sum to 0, name a lot that is not
 * there, or would leave a balance or a lot below 0 or beyond 2^53 − 1: each a mistake in the engine.
 */
export function post(books: Books, draft: Draft): Booking {
  const entries = draft.entries.filter(({ points }) => points !== 0);
  refuseUnless(sumOf(entries) === 0n, 'the entries of a transaction sum to 0', draft);
  const opened = (draft.opens ?? []).map((seed) => openLot(seed, draft.transaction.id));
  const released = new Set(draft.releases);
  const touched = new Set([...released, ...entries.flatMap(({ lotId }) => lotId ?? [])]);
  const lots = [...books.lots, ...opened].map((lot) =>
    touched.has(lot.id) ? applyTo(lot, entries, released) : lot,
  );
  const activeAt = lastActivity(books, draft.transaction);
  const after: Books = {
    balance: {
      available: books.balance.available + moved(entries, 'available'),
      pending: books.balance.pending + moved(entries, 'pending'),
      reserved: books.balance.reserved + moved(entries, 'reserved'),
      owed: books.balance.owed - moved(entries, 'owed'),
    },
    lots: afterActivity(lots, activeAt),
    activeAt,
  };
  refuseBroken(after, touched, draft);
  const openedIds = new Set(opened.map(({ id }) => id));
  const touchedLots = after.lots.filter(({ id }) => touched.has(id));
  return {
    transaction: draft.transaction,
    entries,
    openedLots: after.lots.filter(({ id }) => openedIds.has(id)),
    changedLots: touchedLots
      .filter(({ id }) => !openedIds.has(id))
      .map(({ id, remaining, lapsed, state }) => ({ id, remaining, lapsed, state })),
    books: after,
  };
}

/**
 * Entries that put points of a lot at the member's disposal: what is owed is filled first, the rest
 * is available.
 */
export function makeAvailable(owed: number, lotId: string, points: number): Entry[] {
  const filling = Math.min(owed, points);
  return [
    { account: 'owed', points: filling },
    { account: 'available', points: points - filling, lotId },
  ];
}

/** The lots that can be spent from, in the order in which they are: soonest to lapse first. */
export function spendingOrder(lots: readonly Lot[]): Lot[] {
  return lots
    .filter(({ state, remaining }) => state === 'available' && remaining > 0)
    .toSorted(compareLots);
}

/** Soonest to lapse first, those that never do last; then the longest available; then by id. */
export function compareLots(a: Lot, b: Lot): number {
  return (
    compareExpiry(a.expiresAt, b.expiresAt) ||
    a.availableAt - b.availableAt ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Sorts instants of expiry, null (never) last. */
export function compareExpiry(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

/** Takes points from lots, in the order given, until there are enough or the lots are empty. */
export function draw(lots: readonly Lot[], points: number): { taken: LotDraw[]; missing: number } {
  const taken: LotDraw[] = [];
  let missing = points;
  for (const { id, remaining } of lots) {
    const part = Math.min(remaining, missing);
    if (part > 0) taken.push({ lotId: id, points: part });
    missing -= part;
  }
  return { taken, missing };
}

/** Entries that take drawn points out of `available`. */
export function takeAvailable(taken: readonly LotDraw[]): Entry[] {
  return taken.map(({ lotId, points }) => ({ account: 'available', points: -points, lotId }));
}

/** All that a member has or is promised, less what is owed; below 0 for a member in debt. */
export function netPoints({ balance }: Books): number {
  return balance.available + balance.pending + balance.reserved - balance.owed;
}

/** How many points can still be credited before the books would pass the largest safe number. */
export function roomIn(books: Books): number {
  const { available, pending, reserved } = books.balance;
  return maxInteger - available - pending - reserved;
}

/** What a booking did to a member: the change of available, pending and reserved less owed. */
export function effectOf(entries: readonly Entry[]): number {
  const own = new Set<Account>(['available', 'pending', 'reserved', 'owed']);
  return entries.reduce((all, { account, points }) => (own.has(account) ? all + points : all), 0);
}

/** What a booking took out of available lots, with their expiry, in the order they were used. */
export function sharesTaken(entries: readonly Entry[], lots: readonly Lot[]): LotShare[] {
  return entries
    .filter(({ account, points }) => account === 'available' && points < 0)
    .map(({ lotId, points }) => {
      const lot = lots.find(({ id }) => id === lotId);
      if (!lot) throw new RangeError(`The lot ${lotId ?? ''} is not among those given.`);
      return { points: -points, expiresAt: lot.expiresAt, ...(lot.idle && { idle: lot.idle }) };
    });
}

/** Earning and redeeming are what a member does; nothing else counts as a sign of life. */
function lastActivity({ activeAt }: Books, { at, kind }: LedgerTransaction): number | null {
  return kind === 'earn' || kind === 'redeem' ? Math.max(at, activeAt ?? at) : activeAt;
}

function openLot(seed: LotSeed, transactionId: string): Lot {
  return { ...seed, transactionId, remaining: 0, lapsed: 0 };
}

function applyTo(lot: Lot, entries: readonly Entry[], released: ReadonlySet<string>): Lot {
  const own = entries.filter(({ lotId }) => lotId === lot.id);
  return {
    ...lot,
    remaining: lot.remaining + moved(own, 'available') + moved(own, 'pending'),
    lapsed: lot.lapsed + moved(own, 'expired'),
    state: released.has(lot.id) ? 'available' : lot.state,
  };
}

function moved(entries: readonly Entry[], account: Account): number {
  return entries.reduce((all, entry) => (entry.account === account ? all + entry.points : all), 0);
}

function sumOf(entries: readonly Entry[]): bigint {
  return entries.reduce((all, { points }) => all + BigInt(points), 0n);
}

function refuseBroken(after: Books, touched: ReadonlySet<string>, draft: Draft): void {
  const { available, pending, reserved, owed } = after.balance;
  const counts = [available, pending, reserved, owed, available + pending + reserved];
  refuseUnless(counts.every(isCount), 'a balance stays between 0 and 2^53 − 1', draft);
  const lots = after.lots.filter(({ id }) => touched.has(id));
  refuseUnless(touched.size === lots.length, 'an entry names a lot of the member', draft);
  refuseUnless(
    lots.every(
      (lot) => isCount(lot.remaining) && isCount(lot.lapsed) && lot.remaining <= lot.points,
    ),
    'what is left of a lot stays between 0 and what came in',
    draft,
  );
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function refuseUnless(holds: boolean, rule: string, { transaction }: Draft): void {
  if (!holds)
    throw new RangeError(`Refused to book the ${transaction.kind} ${transaction.id}: ${rule}.`);
}
