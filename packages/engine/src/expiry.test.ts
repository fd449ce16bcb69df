import type { ExpiryPolicy } from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { adjust } from './adjust.ts';
import { balanceView } from './balance.ts';
import { emptyBooks } from './books.ts';
import { toInstant } from './calendar.ts';
import { bookDue } from './due.ts';
import { expiryOf } from './expiry.ts';
import type { Books } from './model.ts';
import { redeem } from './redemption.ts';
import { issuedTerms } from './rewards.ts';
import { countingIds, day, makeDocument, monday } from './testing/fixtures.ts';

const names = { en: { other: 'points' } };
const under = (expiry: ExpiryPolicy) => makeDocument({ points: { names, expiry } });

/** The instant of expiry of points earned and spendable at one instant. */
function lapse(expiry: ExpiryPolicy, earnedAt: number): string | null {
  const { expiresAt } = expiryOf(under(expiry), earnedAt, earnedAt);
  return expiresAt === null ? null : toInstant(expiresAt);
}

const endOfYear = { kind: 'calendar', month: 12, day: 31, minimumMonths: 12 } as const;

test('points lapse at the end of the day on which they are old enough, or never', () => {
  expect(lapse({ kind: 'age', months: 24 }, monday)).toBe('2028-11-23T23:00:00.000Z');
  expect(lapse({ kind: 'never' }, monday)).toBeNull();
});

test('on a date of the calendar, points that are too young wait for the next year', () => {
  expect(lapse(endOfYear, monday)).toBe('2027-12-31T23:00:00.000Z');
  // On the very date they are a year old, so they are old enough.
  expect(lapse(endOfYear, Date.UTC(2026, 11, 31, 12))).toBe('2027-12-31T23:00:00.000Z');
  expect(lapse(endOfYear, Date.UTC(2027, 0, 1, 12))).toBe('2028-12-31T23:00:00.000Z');
  expect(lapse({ ...endOfYear, minimumMonths: 0 }, monday)).toBe('2026-12-31T23:00:00.000Z');
});

const idle = under({ kind: 'inactivity', months: 6 });

function given(points: number, books: Books, now: number): Books {
  const newId = countingIds(`g${now}`);
  const result = adjust({ books, points, note: 'test', document: idle, now, newId });
  if (!result.ok) throw new Error(result.refusal);
  return result.booking.books;
}

const expiring = (books: Books, now: number) =>
  balanceView(books, idle, now).expiring.map(({ points, validThrough }) => [points, validThrough]);

test('by inactivity, redeeming prolongs all points, and a gift prolongs none but itself', () => {
  const first = given(100, emptyBooks, monday);
  expect(first.activeAt).toBeNull();
  expect(expiring(first, day(150))).toEqual([[100, '2027-05-23']]);

  const second = given(50, first, day(30));
  expect(expiring(second, day(150))).toEqual([[100, '2027-05-23']]);

  const reward = {
    kind: 'amount_discount',
    id: 'r',
    name: { en: 'R' },
    cost: { kind: 'fixed', points: 40 },
    amountMinor: 100,
  } as const;
  const [parsed] = makeDocument({ rewards: [reward] }).rewards;
  if (!parsed) throw new Error('There is a reward.');
  const now = day(160);
  const { books } = redeem({
    books: second,
    terms: issuedTerms(idle, parsed, 40, now),
    issuedRewardId: 'isr',
    now,
    newId: countingIds('r'),
  });
  expect(books.activeAt).toBe(now);
  expect(expiring(books, day(320))).toEqual([[110, '2027-11-02']]);
});

test('without activity the points lapse together, once', () => {
  const books = given(50, given(100, emptyBooks, monday), day(10));
  const bookings = bookDue(books, day(400), countingIds('d'));
  expect(bookings.map(({ transaction: { kind, at } }) => [kind, toInstant(at)])).toEqual([
    ['expire', '2027-05-23T22:00:00.000Z'],
    ['expire', '2027-06-03T22:00:00.000Z'],
  ]);
  expect(bookings.at(-1)?.books.balance.available).toBe(0);
});
