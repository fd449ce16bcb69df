import { expect, test } from 'vitest';
import { checkBooks, type BookedHistory } from './check.ts';
import { adjust } from './adjust.ts';
import { emptyBooks } from './books.ts';
import type { Books } from './model.ts';
import { countingIds, day, makeDocument, monday } from './testing/fixtures.ts';

const newId = countingIds();

function give(books: Books, points: number, now: number) {
  const result = adjust({ books, points, note: 'test', document: makeDocument(), now, newId });
  if (!result.ok) throw new Error(result.refusal);
  return result.booking;
}

const first = give(emptyBooks, 30, monday);
const second = give(first.books, -10, day(1));
const history: BookedHistory = [first, second];
const { books } = second;

test('books that follow from their history have nothing wrong with them', () => {
  expect(checkBooks(books)).toEqual([]);
  expect(checkBooks(books, history)).toEqual([]);
  expect(checkBooks(emptyBooks, [])).toEqual([]);
});

test('a balance that is not what its lots hold is found', () => {
  expect(checkBooks({ ...books, balance: { ...books.balance, available: 21 } })).toEqual([
    'available is 21, its lots hold 20',
  ]);
});

test('a negative balance, and debt beside points, are found', () => {
  expect(checkBooks({ ...books, balance: { ...books.balance, reserved: -1 } })).toEqual([
    'reserved is -1, not a whole number of 0 or more',
  ]);
  expect(checkBooks({ ...books, balance: { ...books.balance, owed: 3 } })).toEqual([
    '3 are owed while 20 are available',
  ]);
});

test('a lot with more than came in is found', () => {
  const lots = books.lots.map((lot) => ({ ...lot, lapsed: 11 }));
  expect(checkBooks({ ...books, lots })).toEqual([
    expect.stringContaining('has 20 left and 11 lapsed'),
  ]);
});

test('a changed, missing or misplaced row of the history is found', () => {
  const [entry, ...rest] = first.entries;
  const changed = {
    ...first,
    entries: entry ? [{ ...entry, points: entry.points - 1 }, ...rest] : [],
  };
  expect(checkBooks(books, [changed, second])).toEqual([expect.stringContaining('sum to -1')]);
  expect(checkBooks(books, [first])).toEqual([
    'available holds 20, its entries sum to 30',
    expect.stringContaining('by its entries 30 and 0'),
  ]);
  expect(checkBooks(books, [second, first])).toEqual([expect.stringContaining('is earlier than')]);
});
