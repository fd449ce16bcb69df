import { expect, test } from 'vitest';
import { adjust } from './adjust.ts';
import { emptyBooks } from './books.ts';
import { toInstant } from './calendar.ts';
import { checkBooks } from './check.ts';
import { effectOf } from './books.ts';
import { extend, type ExtendInput } from './extend.ts';
import type { Booking } from './model.ts';
import { countingIds, day, makeDocument, monday } from './testing/fixtures.ts';

const document = makeDocument();
const newId = countingIds('x');

function give(points: number, expiresAt: number, before?: Booking): Booking {
  const books = before?.books ?? emptyBooks;
  const result = adjust({ books, points, note: 'n', expiresAt, document, now: monday, newId });
  if (!result.ok) throw new Error(result.refusal);
  return result.booking;
}

const short = give(100, day(10));
const both = give(50, day(100), short);

const extended = (changes: Partial<ExtendInput> = {}) =>
  extend({
    books: both.books,
    until: day(60),
    note: 'Sorry',
    timeZone: document.timeZone,
    now: day(1),
    newId,
    ...changes,
  });

test('points that would lapse sooner last until the end of that day, and no point comes or goes', () => {
  const result = extended();
  if (!result.ok) throw new Error(result.refusal);
  const { booking, points } = result;
  expect(points).toBe(100);
  expect(effectOf(booking.entries)).toBe(0);
  expect(booking.books.balance).toEqual(both.books.balance);
  const left = booking.books.lots.filter(({ remaining }) => remaining > 0);
  expect(left.map((lot) => [lot.remaining, toInstant(lot.expiresAt ?? 0)])).toEqual([
    [50, '2027-03-03T23:00:00.000Z'],
    [100, '2027-01-22T23:00:00.000Z'],
  ]);
  expect(checkBooks(booking.books, [short, both, booking])).toEqual([]);
});

test('one transaction can be named, and what lapses later is left alone', () => {
  expect(extended({ transactionId: both.transaction.id })).toMatchObject({
    refusal: 'nothing_to_extend',
  });
  expect(extended({ transactionId: short.transaction.id })).toMatchObject({ points: 100 });
  expect(extended({ until: day(1) - 86_400_000 })).toMatchObject({ refusal: 'ends_in_past' });
});

test('an extended lot still belongs to its order, and one that lapses by inactivity goes on to', () => {
  const idle = { months: 2, timeZone: document.timeZone };
  const lots = both.books.lots.map((lot) => ({ ...lot, orderId: 'o', idle }));
  const result = extended({ books: { ...both.books, lots }, until: day(300) });
  if (!result.ok) throw new Error(result.refusal);
  expect(result.booking.openedLots).toMatchObject([
    { orderId: 'o', idle: { months: 2, notBefore: result.booking.openedLots[0]?.expiresAt } },
    { orderId: 'o' },
  ]);
});
