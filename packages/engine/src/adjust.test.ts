import { expect, test } from 'vitest';
import { adjust, type AdjustInput } from './adjust.ts';
import { emptyBooks } from './books.ts';
import { validThrough } from './calendar.ts';
import { checkBooks } from './check.ts';
import { bookDue } from './due.ts';
import { booksWith, countingIds, day, makeDocument, monday } from './testing/fixtures.ts';

const adjustBy = (points: number, changes: Partial<AdjustInput> = {}) =>
  adjust({
    books: emptyBooks,
    points,
    note: 'Sorry',
    document: makeDocument(),
    now: monday,
    newId: countingIds(),
    ...changes,
  });

const lotOf = (result: ReturnType<typeof adjust>) =>
  result.ok ? result.booking.openedLots[0] : undefined;

test('given points can be spent at once and lapse as the programme says', () => {
  const result = adjustBy(50);
  expect(result).toMatchObject({
    ok: true,
    booking: { transaction: { kind: 'adjust', reason: { kind: 'adjustment', note: 'Sorry' } } },
  });
  expect(lotOf(result)).toMatchObject({ remaining: 50, state: 'available' });
  expect(validThrough(lotOf(result)?.expiresAt ?? 0, 'Europe/Amsterdam')).toBe('2028-11-23');
});

test('given points lapse at the end of the day that is named', () => {
  const lot = lotOf(adjustBy(50, { expiresAt: Date.parse('2027-01-31T10:00:00Z') }));
  expect(validThrough(lot?.expiresAt ?? 0, 'Europe/Amsterdam')).toBe('2027-01-31');
});

test('taken points are those that lapse soonest', () => {
  const books = booksWith([{ points: 30 }, { points: 20, expiresAt: day(100) }]);
  const result = adjustBy(-25, { books });
  expect(result.ok && result.booking.books.lots.map(({ remaining }) => remaining)).toEqual([25, 0]);
});

test('more than there is cannot be taken', () => {
  const books = booksWith([{ points: 30 }]);
  expect(adjustBy(-31, { books })).toEqual({
    ok: false,
    refusal: 'insufficient_points',
    missingPoints: 1,
  });
});

test('points that have lapsed already cannot be given', () => {
  expect(adjustBy(5, { expiresAt: day(-2) })).toEqual({ ok: false, refusal: 'expires_in_past' });
});

test('more than the books can hold cannot be given', () => {
  const books = booksWith([{ points: Number.MAX_SAFE_INTEGER - 1 }]);
  expect(adjustBy(2, { books })).toEqual({ ok: false, refusal: 'too_many_points' });
  expect(adjustBy(1, { books }).ok).toBe(true);
});

test('points that can be spent later are pending until then', () => {
  const result = adjustBy(50, { availableAt: day(14), expiresAt: null });
  expect(lotOf(result)).toMatchObject({ state: 'pending', availableAt: day(14), expiresAt: null });
  const books = result.ok ? result.booking.books : emptyBooks;
  expect(books.balance).toMatchObject({ available: 0, pending: 50 });
  expect(checkBooks(books)).toEqual([]);
  const released = bookDue(books, day(14), countingIds()).at(-1)?.books.balance;
  expect(released).toMatchObject({ available: 50, pending: 0 });
});

test('what may be owed is taken from what there is, and the rest is owed', () => {
  const result = adjustBy(-50, { books: booksWith([{ points: 30 }]), mayOwe: true });
  const books = result.ok ? result.booking.books : emptyBooks;
  expect(books.balance).toMatchObject({ available: 0, owed: 20 });
  expect(checkBooks(books)).toEqual([]);
});
