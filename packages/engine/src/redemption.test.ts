import { rewardDefinition } from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { validThrough } from './calendar.ts';
import { checkBooks } from './check.ts';
import type { Books } from './model.ts';
import { paidFromOf, redeem, returnPoints, type ReturnPointsInput } from './redemption.ts';
import { issuedTerms } from './rewards.ts';
import { nothingBooked, settleOrder } from './orders.ts';
import { booksWith, countingIds, day, makeDocument, makeLine, monday } from './testing/fixtures.ts';

const reward = rewardDefinition.parse({
  kind: 'amount_discount',
  id: 'any',
  name: { en: 'Any' },
  cost: { kind: 'variable', stepPoints: 1, minorPerStep: 1, minimumPoints: 1 },
});

const newId = countingIds();

const spend = (books: Books, points: number) =>
  redeem({
    books,
    terms: issuedTerms(makeDocument(), reward, points, monday),
    issuedRewardId: 'isr_1',
    now: monday,
    newId,
  });

const giveBack = (
  input: Pick<ReturnPointsInput, 'books' | 'paidFrom' | 'points'> & Partial<ReturnPointsInput>,
) =>
  returnPoints({
    redeemTransactionId: 'txn_r',
    rewardId: 'any',
    issuedRewardId: 'isr_1',
    timeZone: 'Europe/Amsterdam',
    now: monday,
    newId,
    ...input,
  });

const threeLots = booksWith([
  { points: 30, expiresAt: day(400) },
  { points: 20, expiresAt: day(100) },
  { points: 10, expiresAt: day(200) },
]);

test('points that lapse soonest are spent first', () => {
  const booking = spend(threeLots, 25);
  expect(booking.books.lots.map(({ remaining }) => remaining)).toEqual([30, 0, 5]);
  expect(booking.books.balance.available).toBe(35);
  expect(booking.transaction).toMatchObject({
    kind: 'redeem',
    reason: { kind: 'reward', rewardId: 'any', issuedRewardId: 'isr_1' },
  });
});

test('what a redemption was paid from is known by its entries', () => {
  const paidFrom = paidFromOf(spend(threeLots, 25), threeLots.lots);
  expect(paidFrom.map(({ points }) => points)).toEqual([20, 5]);
  expect(paidFrom.map(({ expiresAt }) => validThrough(expiresAt ?? 0, 'Europe/Amsterdam'))).toEqual(
    ['2027-03-03', '2027-06-11'],
  );
});

test('more points than are available cannot be spent', () => {
  expect(() => spend(threeLots, 61)).toThrow('1 are missing');
});

test('a reward that costs nothing moves nothing', () => {
  const booking = spend(threeLots, 0);
  expect(booking.entries).toEqual([]);
  expect(booking.books.balance).toEqual(threeLots.balance);
});

test('returned points come back with their old expiry', () => {
  const spent = spend(threeLots, 60);
  const paidFrom = paidFromOf(spent, threeLots.lots);
  const back = giveBack({ books: spent.books, paidFrom, points: 60 });
  expect(back.transaction).toMatchObject({ kind: 'refund', undoes: 'txn_r' });
  const expiries = (books: Books) =>
    books.lots
      .filter(({ remaining }) => remaining > 0)
      .map(({ expiresAt, remaining }) => ({ expiresAt, remaining }));
  expect(expiries(back.books)).toEqual(expect.arrayContaining(expiries(threeLots)));
  expect(back.books.balance).toEqual(threeLots.balance);
  expect(checkBooks(back.books)).toEqual([]);
});

test('returned points can be used for 30 days at least', () => {
  const back = giveBack({
    books: threeLots,
    paidFrom: [{ points: 5, expiresAt: day(-3) }],
    points: 5,
  });
  expect(validThrough(back.openedLots[0]?.expiresAt ?? 0, 'Europe/Amsterdam')).toBe('2026-12-23');
});

test('points that never lapse come back so', () => {
  const back = giveBack({
    books: threeLots,
    paidFrom: [{ points: 5, expiresAt: null }],
    points: 5,
  });
  expect(back.openedLots).toEqual([expect.objectContaining({ expiresAt: null, remaining: 5 })]);
});

test('a part comes back from the lots that were used last', () => {
  const paidFrom = [
    { points: 20, expiresAt: day(100) },
    { points: 10, expiresAt: day(200) },
  ];
  const expiriesOf = (returnedPoints: number, points: number) =>
    giveBack({ books: threeLots, paidFrom, returnedPoints, points }).openedLots.map((lot) => [
      lot.points,
      lot.expiresAt,
    ]);
  expect(expiriesOf(0, 4)).toEqual([[4, day(200)]]);
  expect(expiriesOf(4, 10)).toEqual([
    [4, day(100)],
    [6, day(200)],
  ]);
  expect(expiriesOf(14, 16)).toEqual([[16, day(100)]]);
});

test('returned points fill what is owed first', () => {
  const spent = spend(threeLots, 60);
  const facts = {
    orderId: 'o',
    paid: { at: monday, lines: [makeLine('a', 400)] },
    refunds: [],
    cancelled: true,
  };
  const owing = settleOrder({
    terms: { document: makeDocument(), asOf: monday },
    facts,
    booked: {
      ...nothingBooked,
      earnedPoints: 40,
      earnedBy: [{ ruleId: 'spend', points: 40 }],
    },
    books: spent.books,
    now: monday,
    newId,
  }).books;
  expect(owing.balance).toEqual({ available: 0, pending: 0, reserved: 0, owed: 40 });
  const back = giveBack({ books: owing, paidFrom: paidFromOf(spent, threeLots.lots), points: 60 });
  expect(back.books.balance).toEqual({ available: 20, pending: 0, reserved: 0, owed: 0 });
  expect(checkBooks(back.books)).toEqual([]);
});

test('more points than were spent cannot come back', () => {
  const paidFrom = [{ points: 20, expiresAt: null }];
  expect(() => giveBack({ books: threeLots, paidFrom, points: 21 })).toThrow('1 more');
  expect(() => giveBack({ books: threeLots, paidFrom, returnedPoints: 15, points: 6 })).toThrow(
    '1 more',
  );
});
