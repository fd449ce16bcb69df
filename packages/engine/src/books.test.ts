import { expect, test } from 'vitest';
import {
  compareLots,
  draw,
  effectOf,
  emptyBooks,
  makeAvailable,
  netPoints,
  post,
  roomIn,
  spendingOrder,
} from './books.ts';
import type { Draft, LotSeed } from './books.ts';
import { checkBooks } from './check.ts';
import type { Books, Entry, LedgerTransaction, Lot } from './model.ts';
import { booksWith, day, monday } from './testing/fixtures.ts';

const transaction: LedgerTransaction = {
  id: 'txn_1',
  kind: 'adjust',
  at: monday,
  reason: { kind: 'adjustment', note: 'test' },
};
const seed = (points: number, changes: Partial<LotSeed> = {}): LotSeed => ({
  id: 'lot_1',
  points,
  state: 'available',
  availableAt: monday,
  expiresAt: null,
  ...changes,
});
const draftOf = (entries: Entry[], changes: Partial<Draft> = {}): Draft => ({
  transaction,
  entries,
  ...changes,
});

const give = (points: number, books: Books = emptyBooks) =>
  post(
    books,
    draftOf(
      [
        { account: 'adjusted', points: -points },
        ...makeAvailable(books.balance.owed, 'lot_1', points),
      ],
      {
        opens: [seed(points)],
      },
    ),
  );

const inDebt = (owed: number) =>
  post(
    emptyBooks,
    draftOf([
      { account: 'issued', points: owed },
      { account: 'owed', points: -owed },
    ]),
  ).books;

test('a booking moves the balance and opens its lots', () => {
  const { books, changedLots, openedLots } = give(70);
  expect(books.balance).toEqual({ available: 70, pending: 0, reserved: 0, owed: 0 });
  expect(openedLots).toEqual(books.lots);
  expect(openedLots[0]).toMatchObject({
    id: 'lot_1',
    transactionId: 'txn_1',
    points: 70,
    remaining: 70,
    lapsed: 0,
  });
  expect(changedLots).toEqual([]);
  expect(checkBooks(books)).toEqual([]);
});

test('a booking tells the new state of lots that were there', () => {
  const before = give(70).books;
  const spent = post(
    before,
    draftOf([
      { account: 'available', points: -20, lotId: 'lot_1' },
      { account: 'redeemed', points: 20 },
    ]),
  );
  expect(spent.openedLots).toEqual([]);
  expect(spent.changedLots).toEqual([
    { id: 'lot_1', remaining: 50, lapsed: 0, state: 'available' },
  ]);
  expect(before.lots[0]?.remaining).toBe(70);
});

test('what comes in fills what is owed first', () => {
  expect(give(70, inDebt(50)).books.balance).toEqual({
    available: 20,
    pending: 0,
    reserved: 0,
    owed: 0,
  });
  const short = give(30, inDebt(50));
  expect(short.books.balance).toEqual({ available: 0, pending: 0, reserved: 0, owed: 20 });
  expect(short.openedLots[0]).toMatchObject({ points: 30, remaining: 0 });
});

test('entries of no points are not booked', () => {
  expect(give(70).entries.map(({ account }) => account)).toEqual(['adjusted', 'available']);
});

test('entries that do not sum to 0 are refused', () => {
  expect(() => post(emptyBooks, draftOf([{ account: 'issued', points: 1 }]))).toThrow('sum to 0');
});

test('a balance below 0 is refused, and so is a number no database could carry', () => {
  const take: Entry[] = [
    { account: 'available', points: -1 },
    { account: 'redeemed', points: 1 },
  ];
  expect(() => post(emptyBooks, draftOf(take))).toThrow('between 0 and 2^53');
  const full = give(Number.MAX_SAFE_INTEGER).books;
  const more = draftOf([{ account: 'adjusted', points: -1 }, ...makeAvailable(0, 'lot_2', 1)], {
    opens: [seed(1, { id: 'lot_2' })],
  });
  expect(() => post(full, more)).toThrow('between 0 and 2^53');
  expect(roomIn(full)).toBe(0);
});

test('a lot that is not there, or has too little, is refused', () => {
  const takeFrom = (lotId: string, points: number) =>
    draftOf([
      { account: 'available', points: -points, lotId },
      { account: 'redeemed', points },
    ]);
  const two = booksWith([{ points: 5 }, { points: 5 }]);
  expect(() => post(two, takeFrom('lot_nowhere', 1))).toThrow('names a lot');
  expect(() => post(two, takeFrom(two.lots[0]?.id ?? '', 6))).toThrow('left of a lot');
});

test('points are spent soonest to lapse first, those that never do last', () => {
  const lot = (id: string, expiresAt: number | null, availableAt = monday): Lot => ({
    id,
    transactionId: 'txn_1',
    points: 1,
    remaining: 1,
    lapsed: 0,
    state: 'available',
    availableAt,
    expiresAt,
  });
  const lots = [
    lot('e', null),
    lot('d', day(9), day(2)),
    lot('c', day(9), day(1)),
    lot('b', day(9), day(1)),
    lot('a', day(3)),
  ];
  expect(lots.toSorted(compareLots).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  const pending = { ...lot('p', day(1)), state: 'pending' as const };
  const empty = { ...lot('q', day(1)), remaining: 0 };
  expect(spendingOrder([...lots, pending, empty]).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ]);
});

test('drawing takes from each lot what it has and says what is missing', () => {
  const { lots } = booksWith([{ points: 30 }, { points: 20 }]);
  expect(draw(lots, 40).taken.map(({ points }) => points)).toEqual([30, 10]);
  expect(draw(lots, 60)).toMatchObject({ missing: 10 });
  expect(draw(lots, 0)).toEqual({ taken: [], missing: 0 });
});

test('net points count what is promised, less what is owed', () => {
  expect(netPoints(inDebt(50))).toBe(-50);
  expect(netPoints(give(70, inDebt(50)).books)).toBe(20);
});

test('the effect of entries leaves the accounts of the programme out', () => {
  expect(effectOf(give(70, inDebt(50)).entries)).toBe(70);
});
