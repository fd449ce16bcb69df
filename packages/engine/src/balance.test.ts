import { balance as balanceShape } from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { balanceView } from './balance.ts';
import { emptyBooks } from './books.ts';
import { toInstant } from './calendar.ts';
import { nothingBooked, settleOrder } from './orders.ts';
import { booksWith, countingIds, day, makeDocument, makeLine, monday } from './testing/fixtures.ts';

const newId = countingIds();

const earnedOn = (days: readonly number[]) =>
  days.reduce(
    (books, paidOn, index) =>
      settleOrder({
        terms: { document: makeDocument(), asOf: day(paidOn) },
        facts: {
          orderId: `order-${index}`,
          paid: { at: day(paidOn), lines: [makeLine('a', 1000)] },
          refunds: [],
          cancelled: false,
        },
        booked: nothingBooked,
        books,
        now: day(paidOn),
        newId,
      }).books,
    emptyBooks,
  );

test('a balance of nothing lists nothing', () => {
  expect(balanceView(emptyBooks, makeDocument(), monday)).toEqual({
    available: 0,
    pending: 0,
    reserved: 0,
    owed: 0,
    releases: [],
    expiring: [],
  });
});

test('pending points are listed by when they become available, those of an instant together', () => {
  const view = balanceView(earnedOn([0, 1, 1]), makeDocument(), day(2));
  expect(view.pending).toBe(300);
  expect(view.releases).toEqual([
    { points: 100, availableAt: toInstant(day(14)) },
    { points: 200, availableAt: toInstant(day(15)) },
  ]);
});

test('points that lapse inside the longest warning window are listed with their last day', () => {
  const books = booksWith([
    { points: 7, expiresAt: Date.parse('2027-01-20T12:00:00Z') },
    { points: 5, expiresAt: Date.parse('2026-12-31T12:00:00Z') },
    { points: 4, expiresAt: Date.parse('2026-12-31T12:00:00Z') },
    { points: 3, expiresAt: day(61) },
    { points: 2 },
  ]);
  const view = balanceView(books, makeDocument(), monday);
  expect(view.expiring).toEqual([
    { points: 9, expiresAt: '2026-12-31T23:00:00.000Z', validThrough: '2026-12-31' },
    { points: 7, expiresAt: '2027-01-20T23:00:00.000Z', validThrough: '2027-01-20' },
  ]);
});

test('a programme that does not warn lists no expiries', () => {
  const document = makeDocument({ points: { names: { en: { other: 'points' } }, warnDays: [] } });
  expect(
    balanceView(booksWith([{ points: 5, expiresAt: day(3) }]), document, monday).expiring,
  ).toEqual([]);
});

test('at most ten releases are listed, and the view fits the contract', () => {
  const view = balanceView(
    earnedOn([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    makeDocument(),
    day(12),
  );
  expect(view.releases).toHaveLength(10);
  expect(balanceShape.parse(view)).toEqual(view);
});
