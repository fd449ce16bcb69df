/** What time does to the books: pending points become available, old points lapse. */
import { compareLots, makeAvailable, post, spendingOrder } from './books.ts';
import type { Booking, Books, Entry, Lot, NewId } from './model.ts';

/**
 * Books all that has become due by `now`, each at its due instant and in that order; at the same
 * instant releases come before expiries, so that points fill what is owed before they lapse. Lots
 * that are due together share a transaction: a `transfer` (which history hides) or an `expire`.
 *
 * A lot whose expiry passes while it is pending lapses when it is released, not before: what the
 * return period held back still fills what is owed.
 */
export function bookDue(books: Books, now: number, newId: NewId): Booking[] {
  const bookings: Booking[] = [];
  let current = books;
  for (let at = nextDue(books); at <= now; at = nextDue(current)) {
    const booking = bookNext(current, at, newId);
    bookings.push(booking);
    current = booking.books;
  }
  return bookings;
}

/**
 * The books as they stand at an instant, for reads that book nothing. The ids of what has become due
 * are placeholders.
 */
export function booksAt(books: Books, now: number): Books {
  return bookDue(books, now, (prefix) => `${prefix}_due`).at(-1)?.books ?? books;
}

/** When something next becomes due; `Infinity` when nothing ever will. For the sweeping worker. */
export function nextDue({ lots }: Books): number {
  return lots.reduce((soonest, lot) => Math.min(soonest, dueAt(lot)), Infinity);
}

/** Lets what is left of lots lapse at an instant, by their expiry or because their member leaves. */
export function lapse(
  books: Books,
  lots: readonly Lot[],
  at: number,
  newId: NewId,
  kind: 'expiry' | 'left' = 'expiry',
): Booking {
  return post(books, {
    transaction: { id: newId('txn'), kind: 'expire', at, reason: { kind } },
    entries: lots.flatMap(({ id, remaining, state }): Entry[] => [
      { account: state, points: -remaining, lotId: id },
      { account: 'expired', points: remaining, lotId: id },
    ]),
  });
}

/**
 * When a lot lapses; `Infinity` for never. What outlived its expiry while pending lapses when it is
 * released: history does not go back.
 */
export function lapsesAt({
  availableAt,
  expiresAt,
}: Pick<Lot, 'availableAt' | 'expiresAt'>): number {
  return expiresAt === null ? Infinity : Math.max(expiresAt, availableAt);
}

function dueAt(lot: Lot): number {
  if (lot.remaining === 0) return Infinity;
  return lot.state === 'pending' ? lot.availableAt : lapsesAt(lot);
}

function bookNext(books: Books, at: number, newId: NewId): Booking {
  const matured = books.lots.filter((lot) => lot.state === 'pending' && dueAt(lot) <= at);
  if (matured.length > 0) return release(books, matured.toSorted(compareLots), at, newId);
  const lapsing = spendingOrder(books.lots).filter((lot) => lapsesAt(lot) <= at);
  return lapse(books, lapsing, at, newId);
}

function release(books: Books, lots: readonly Lot[], at: number, newId: NewId): Booking {
  let { owed } = books.balance;
  const entries = lots.flatMap(({ id, remaining }): Entry[] => {
    const available = makeAvailable(owed, id, remaining);
    owed -= Math.min(owed, remaining);
    return [{ account: 'pending', points: -remaining, lotId: id }, ...available];
  });
  return post(books, {
    // Time is the reason here as with an expiry; nobody is shown it.
    transaction: { id: newId('txn'), kind: 'transfer', at, reason: { kind: 'expiry' } },
    entries,
    releases: lots.map(({ id }) => id),
  });
}
