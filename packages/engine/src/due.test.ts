import { expect, test } from 'vitest';
import { emptyBooks, post } from './books.ts';
import { toInstant } from './calendar.ts';
import { checkBooks } from './check.ts';
import { bookDue, booksAt, nextDue } from './due.ts';
import type { Books } from './model.ts';
import { after, booksWith, countingIds, day, monday } from './testing/fixtures.ts';

interface PendingLot {
  readonly points: number;
  readonly availableAt: number;
  readonly expiresAt: number | null;
}

const pendingBooks = (lots: readonly PendingLot[], owed = 0): Books =>
  lots.reduce(
    (books, { availableAt, expiresAt, points }, index) =>
      post(books, {
        transaction: { id: `txn_p${index}`, kind: 'earn', at: monday, reason: { kind: 'expiry' } },
        entries: [
          { account: 'issued', points: -points },
          { account: 'pending', points, lotId: `lot_p${index}` },
        ],
        opens: [{ id: `lot_p${index}`, points, state: 'pending', availableAt, expiresAt }],
      }).books,
    post(emptyBooks, {
      transaction: { id: 'txn_d', kind: 'reverse', at: monday, reason: { kind: 'expiry' } },
      entries: [
        { account: 'issued', points: owed },
        { account: 'owed', points: -owed },
      ],
    }).books,
  );

test('nothing is booked before its instant', () => {
  const books = pendingBooks([{ points: 10, availableAt: day(14), expiresAt: null }]);
  expect(bookDue(books, day(14) - 1, countingIds())).toEqual([]);
  expect(nextDue(books)).toBe(day(14));
  expect(nextDue(emptyBooks)).toBe(Infinity);
});

test('pending points become available at their instant, however late it is booked', () => {
  const books = pendingBooks([{ points: 10, availableAt: day(14), expiresAt: day(700) }]);
  const [released, ...rest] = bookDue(books, day(60), countingIds());
  expect(rest).toEqual([]);
  expect(released?.transaction).toMatchObject({ kind: 'transfer', at: day(14) });
  expect(released?.books.balance).toEqual({ available: 10, pending: 0, reserved: 0, owed: 0 });
  expect(released?.changedLots).toEqual([
    { id: 'lot_p0', remaining: 10, lapsed: 0, state: 'available' },
  ]);
});

test('released points fill what is owed first', () => {
  const lots = [10, 10, 10].map((points) => ({ points, availableAt: day(14), expiresAt: null }));
  const books = after(bookDue(pendingBooks(lots, 15), day(14), countingIds()));
  expect(books.balance).toEqual({ available: 15, pending: 0, reserved: 0, owed: 0 });
  expect(books.lots.map(({ remaining, state }) => [remaining, state])).toEqual([
    [0, 'available'],
    [5, 'available'],
    [10, 'available'],
  ]);
});

test('of points released together those that lapse soonest fill what is owed, in whatever order they were earned', () => {
  const lots = [null, day(700), day(300)].map((expiresAt) => ({
    points: 10,
    availableAt: day(14),
    expiresAt,
  }));
  const books = after(bookDue(pendingBooks(lots, 15), day(14), countingIds()));
  expect(books.lots.map(({ remaining }) => remaining)).toEqual([10, 5, 0]);
});

test('points lapse at the end of their last day, and that is kept with the lot', () => {
  const books = booksWith([
    { points: 10, expiresAt: Date.parse('2026-12-31T12:00:00Z') },
    { points: 5 },
  ]);
  const [lapsed, ...rest] = bookDue(books, day(90), countingIds());
  expect(rest).toEqual([]);
  expect(toInstant(lapsed?.transaction.at ?? 0)).toBe('2026-12-31T23:00:00.000Z');
  expect(lapsed?.transaction).toMatchObject({ kind: 'expire', reason: { kind: 'expiry' } });
  expect(lapsed?.books.balance.available).toBe(5);
  expect(lapsed?.changedLots).toEqual([expect.objectContaining({ remaining: 0, lapsed: 10 })]);
});

test('points that lapse together share a transaction', () => {
  const at = Date.parse('2026-12-31T12:00:00Z');
  const books = booksWith([
    { points: 10, expiresAt: at },
    { points: 5, expiresAt: at },
  ]);
  const bookings = bookDue(books, day(90), countingIds());
  expect(bookings).toHaveLength(1);
  expect(bookings[0]?.books.balance.available).toBe(0);
});

test('what is due is booked in the order of its instants', () => {
  const lots = [
    { points: 1, availableAt: day(3), expiresAt: day(5) },
    { points: 2, availableAt: day(1), expiresAt: day(4) },
    { points: 4, availableAt: day(9), expiresAt: null },
  ];
  const bookings = bookDue(pendingBooks(lots), day(8), countingIds());
  expect(bookings.map(({ transaction: { at, kind } }) => [kind, at])).toEqual([
    ['transfer', day(1)],
    ['transfer', day(3)],
    ['expire', day(4)],
    ['expire', day(5)],
  ]);
  expect(checkBooks(after(bookings))).toEqual([]);
  expect(after(bookings).balance).toEqual({ available: 0, pending: 4, reserved: 0, owed: 0 });
});

test('at the same instant points are released before others lapse', () => {
  const lots = [
    { points: 5, availableAt: day(1), expiresAt: day(14) },
    { points: 10, availableAt: day(14), expiresAt: null },
  ];
  const bookings = bookDue(pendingBooks(lots), day(14), countingIds());
  expect(bookings.map(({ transaction }) => transaction.kind)).toEqual([
    'transfer',
    'transfer',
    'expire',
  ]);
});

test('a lot that outlived its expiry while pending fills what is owed, then lapses', () => {
  const lots = [{ points: 10, availableAt: day(14), expiresAt: day(7) }];
  const bookings = bookDue(pendingBooks(lots, 4), day(30), countingIds());
  expect(bookings.map(({ transaction: { at, kind } }) => [kind, at])).toEqual([
    ['transfer', day(14)],
    ['expire', day(14)],
  ]);
  expect(after(bookings).balance).toEqual({ available: 0, pending: 0, reserved: 0, owed: 0 });
  expect(after(bookings).lots[0]?.lapsed).toBe(6);
});

test('booking what is due in steps or at once comes to the same', () => {
  const lots = [1, 2, 3].map((points) => ({
    points,
    availableAt: day(points),
    expiresAt: day(points + 2),
  }));
  const books = pendingBooks(lots, 2);
  const steps = [1, 2, 3, 4, 5].reduce(
    (then, at) => after(bookDue(then, day(at), countingIds()), then),
    books,
  );
  expect(steps).toEqual(booksAt(books, day(5)));
});

test('booking what is due twice books it once', () => {
  const books = after(
    bookDue(
      pendingBooks([{ points: 1, availableAt: day(1), expiresAt: day(2) }]),
      day(9),
      countingIds(),
    ),
  );
  expect(bookDue(books, day(9), countingIds())).toEqual([]);
});
