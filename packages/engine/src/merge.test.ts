import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { netPoints } from './books.ts';
import { checkBooks } from './check.ts';
import { merge } from './merge.ts';
import {
  countingIds,
  makeDocument,
  monday,
  propertyRuns,
  propertyTimeoutMs,
} from './testing/fixtures.ts';
import { Shop } from './testing/shop.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

const document = makeDocument({ timeZone: 'UTC' });

/** What happens to a member before the merge: points given, an order paid, returned, points spent, days. */
const life = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('give' as const), points: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ kind: fc.constant('redeem' as const), points: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ kind: fc.constantFrom('pay' as const, 'cancel' as const), order: fc.nat(2) }),
    fc.record({ kind: fc.constant('pass' as const), days: fc.constantFrom(1, 20, 400, 800) }),
  ),
  { maxLength: 12 },
);

type Life = ReturnType<typeof life.generate>['value'];

function lived(events: Life): Shop {
  const shop = new Shop(document, monday, [[5000], [3000], [700]]);
  for (const event of events) {
    if (event.kind === 'give') shop.adjust(event.points);
    else if (event.kind === 'redeem') shop.redeem(event.points);
    else if (event.kind === 'pay') shop.pay(event.order, 0, undefined);
    else if (event.kind === 'pass') shop.pass(event.days);
    else shop.cancel(event.order);
  }
  return shop;
}

test('a merge loses no point, makes none, and leaves books that can be proved', () => {
  fc.assert(
    fc.property(life, life, (one, other) => {
      const from = lived(one);
      const into = lived(other);
      const now = Math.max(from.now, into.now);
      const result = merge({ from: from.books, into: into.books, now, newId: countingIds('m') });
      if (!result.ok) throw new Error(result.refusal);
      const { out, into: received } = result;
      expect(netPoints(out.books)).toBe(0);
      expect(netPoints(received.books)).toBe(netPoints(from.books) + netPoints(into.books));
      expect(received.books.balance.pending).toBe(
        from.books.balance.pending + into.books.balance.pending,
      );
      expect(checkBooks(out.books, [...from.history, out])).toEqual([]);
      expect(checkBooks(received.books, [...into.history, received])).toEqual([]);
      const between = [...out.entries, ...received.entries]
        .filter(({ account }) => account === 'merged')
        .reduce((sum, { points }) => sum + points, 0);
      expect(between).toBe(0);
    }),
    { numRuns: propertyRuns(200) },
  );
});

test('points keep their expiry and their order, and what one owes the other pays', () => {
  const from = new Shop(document, monday, [[5000]]);
  from.pay(0, 14, undefined);
  from.redeem(500);
  from.cancel(0);
  const into = new Shop(document, monday, [[2000]]);
  into.pay(0, 0, undefined);
  into.adjust(300);
  expect(from.books.balance.owed).toBe(500);
  const result = merge({
    from: from.books,
    into: into.books,
    now: monday,
    newId: countingIds('m'),
  });
  if (!result.ok) throw new Error(result.refusal);
  expect(result.into.books.balance).toEqual({ available: 0, pending: 200, reserved: 0, owed: 200 });

  const back = merge({
    from: into.books,
    into: from.books,
    now: monday,
    newId: countingIds('n'),
  });
  if (!back.ok) throw new Error(back.refusal);
  expect(back.into.books.balance).toEqual({ available: 0, pending: 200, reserved: 0, owed: 200 });
  const [order] = back.into.books.lots.filter(({ state }) => state === 'pending');
  const [before] = into.books.lots.filter(({ state }) => state === 'pending');
  expect([order?.orderId, order?.expiresAt]).toEqual([before?.orderId, before?.expiresAt]);
  expect([back.out.transaction.reason, back.into.transaction.reason]).toEqual([
    { kind: 'merge', transactionId: back.into.transaction.id },
    { kind: 'merge', transactionId: back.out.transaction.id },
  ]);
});

test('a redemption that is under way is waited for', () => {
  const { books } = new Shop(document, monday, []);
  const reserved = { ...books, balance: { ...books.balance, reserved: 5 } };
  expect(merge({ from: reserved, into: books, now: monday, newId: countingIds('m') })).toEqual({
    ok: false,
    refusal: 'redemption_in_flight',
  });
});
