import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { effectOf, netPoints } from './books.ts';
import { checkBooks } from './check.ts';
import { earn } from './earning.ts';
import { nothingBooked, settleOrder } from './orders.ts';
import {
  countingIds,
  makeDocument,
  makeLine,
  monday,
  propertyRuns,
  propertyTimeoutMs,
  spendRule,
} from './testing/fixtures.ts';
import { naiveProgram, NaivePoints, type NaiveExpiry } from './testing/naive-points.ts';
import { Shop } from './testing/shop.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

const expiries = {
  age: { kind: 'age', months: naiveProgram.months },
  inactivity: { kind: 'inactivity', months: naiveProgram.months },
  calendar: { kind: 'calendar', month: 6, day: 30, minimumMonths: naiveProgram.months },
} as const;

const documentWith = (expiry: NaiveExpiry) =>
  makeDocument({
    timeZone: 'UTC',
    points: {
      names: { en: { other: 'points' } },
      pendingDays: naiveProgram.pendingDays,
      expiry: expiries[expiry],
    },
    earningRules: [spendRule({ points: naiveProgram.points, perMinor: naiveProgram.perMinor })],
  });

const document = documentWith('age');

type Command =
  | { readonly kind: 'pass'; readonly days: number }
  | {
      readonly kind: 'pay';
      readonly order: number;
      readonly daysAgo: number;
      readonly code: number | undefined;
    }
  | {
      readonly kind: 'refund';
      readonly order: number;
      readonly line: number;
      readonly cents: number;
    }
  | { readonly kind: 'refundAll' | 'cancel'; readonly order: number }
  | { readonly kind: 'redeem' | 'adjust'; readonly points: number }
  | { readonly kind: 'revert'; readonly redemption: number }
  | { readonly kind: 'extend'; readonly days: number };

const orders = fc.array(fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});
const order = fc.nat({ max: 3 });

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      days: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 120 })),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      order,
      daysAgo: fc.oneof(fc.constant(0), fc.nat({ max: 15 }), fc.nat({ max: 200 })),
      code: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('refund' as const),
      order,
      line: fc.nat({ max: 2 }),
      cents: fc.nat({ max: 200 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('refundAll' as const, 'cancel' as const), order }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('redeem' as const),
      points: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('revert' as const), redemption: fc.nat({ max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('extend' as const),
      days: fc.integer({ min: 1, max: 200 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('adjust' as const),
      points: fc.integer({ min: -30, max: 40 }).filter((points) => points !== 0),
    }),
  },
);

const commands = fc.array(command, { maxLength: 40, size: 'max' });

test.each(['age', 'inactivity', 'calendar'] as const)(
  'with expiry by %s, no sequence of events makes points appear, vanish or be spent twice',
  (expiry) => {
    fc.assert(
      fc.property(orders, commands, (lines, steps) => {
        const shop = new Shop(documentWith(expiry), monday, lines);
        const naive = new NaivePoints(monday, lines, expiry);
        for (const step of steps) {
          expect(run(shop, step)).toBe(run(naive, step));
          expect(summaryOf(shop)).toEqual(naiveSummaryOf(naive));
          expect(checkBooks(shop.books, shop.history)).toEqual([]);
        }
      }),
      { numRuns: propertyRuns(150) },
    );
  },
);

test('all that was ever issued is available, pending, owed, spent, lapsed or adjusted away', () => {
  fc.assert(
    fc.property(orders, commands, (lines, steps) => {
      const shop = new Shop(document, monday, lines);
      for (const step of steps) run(shop, step);
      const entries = shop.history.flatMap((booking) => booking.entries);
      const held = (account: string) =>
        entries
          .filter((entry) => entry.account === account)
          .reduce((all, { points }) => all + points, 0);
      const issued = 0 - held('issued');
      expect(issued).toBe(
        netPoints(shop.books) + held('redeemed') + held('expired') + held('adjusted'),
      );
      expect(held('redeemed')).toBeGreaterThanOrEqual(0);
      expect(held('expired')).toBeGreaterThanOrEqual(0);
      const spent = shop.redemptions
        .filter(({ state }) => state !== 'reverted')
        .reduce((all, { points }) => all + points, 0);
      const back = shop.orders
        .flatMap(({ booked }) => booked.spent)
        .reduce((all, { returnedPoints }) => all + returnedPoints, 0);
      expect(held('redeemed')).toBe(spent - back);
    }),
    { numRuns: propertyRuns(200) },
  );
});

test('in whatever order the events of an order arrive, the balance ends the same', () => {
  const events: Command[] = [
    { kind: 'pay', order: 0, daysAgo: 0, code: 0 },
    { kind: 'refund', order: 0, line: 0, cents: 77 },
    { kind: 'refund', order: 0, line: 1, cents: 31 },
    { kind: 'refundAll', order: 0 },
    { kind: 'cancel', order: 0 },
  ];
  // Which of the events happen at all: with a whole refund or a cancel nothing is left to compare.
  const happened = fc.constantFrom([0, 1, 2], [0, 1, 3], [0, 1, 4], [0, 1, 2, 3], [0, 1, 3, 4]);
  const before = fc.record({
    given: fc.integer({ min: 1, max: 200 }),
    owing: fc.nat({ max: 300 }),
  });
  const lines = fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }));
  const daysAgo = fc.constantFrom(0, 9, 10, 200);
  fc.assert(
    fc.property(lines, happened, before, daysAgo, (cents, chosen, { given, owing }, ago) => {
      const ends = permutations(chosen).map((arrival) => {
        const shop = new Shop(document, monday, [cents, [owing]]);
        getIntoDebt(shop, given);
        const inDebt = shop.books.balance.owed > 0;
        for (const index of arrival) {
          const event = events[index];
          if (event) run(shop, event.kind === 'pay' ? { ...event, daysAgo: ago } : event);
        }
        expect(checkBooks(shop.books, shop.history)).toEqual([]);
        // Which of two lots fills a debt depends on which comes first; how many points are left does not.
        return JSON.stringify(inDebt ? shop.books.balance : summaryOf(shop));
      });
      expect(new Set(ends).size).toBe(1);
    }),
    { numRuns: propertyRuns(60) },
  );
});

test('days between the events change nothing, while no points lapse', () => {
  const lines = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }));
  const refunds = fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }));
  const waits = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.nat({ max: 8 }));
  fc.assert(
    fc.property(
      lines,
      refunds,
      waits,
      fc.nat({ max: 300 }),
      (cents, [first, second], days, owing) => {
        const ends = permutations([0, 1, 2]).map((arrival) => {
          const shop = new Shop(document, monday, [cents, [owing]]);
          getIntoDebt(shop, 20);
          const paidAt = shop.now;
          arrival.forEach((event, index) => {
            shop.pass(days[index] ?? 0);
            if (event === 0) shop.pay(0, (shop.now - paidAt) / 86_400_000, undefined);
            else shop.refund(0, event - 1, event === 1 ? first : second);
          });
          return JSON.stringify(shop.books.balance);
        });
        expect(new Set(ends).size).toBe(1);
      },
    ),
    { numRuns: propertyRuns(100) },
  );
});

test('what a preview says is what the order books, whatever changed meanwhile', () => {
  const lines = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 6 });
  const rules = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 500 })),
    { maxLength: 3 },
  );
  const daysAgo = fc.nat({ max: 20 });
  fc.assert(
    fc.property(lines, rules, daysAgo, fc.nat({ max: 500 }), (cents, rates, ago, owing) => {
      const earningRules = rates.map(([points, perMinor], index) =>
        spendRule({ id: `rule-${index}`, points, perMinor }),
      );
      const terms = { document: makeDocument({ earningRules }), asOf: monday };
      const cart = cents.map((grossMinor, index) => makeLine(`${index}`, grossMinor));
      const preview = earn(terms, cart);
      const shop = new Shop(document, monday, [[owing]]);
      getIntoDebt(shop, 10);
      const settled = settleOrder({
        terms,
        facts: {
          orderId: 'o',
          paid: { at: shop.now - ago * 86_400_000, lines: cart },
          refunds: [],
          cancelled: false,
        },
        booked: nothingBooked,
        books: shop.books,
        now: shop.now,
        newId: countingIds('b'),
      });
      expect(settled.earnings).toEqual(preview);
      expect(netPoints(settled.books) - netPoints(shop.books)).toBe(preview.points);
      const earned = settled.bookings.at(0);
      expect(earned ? effectOf(earned.entries) : 0).toBe(preview.points);
      expect(earned?.transaction.breakdown ?? []).toEqual(
        preview.rules.filter(({ points }) => earned && points > 0),
      );
    }),
    { numRuns: propertyRuns(200) },
  );
});

test('a whole refund or a cancellation restores exactly what was there before', () => {
  const lines = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 3 });
  const parts = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 100 })), { maxLength: 4 });
  const end = fc.constantFrom('refundAll' as const, 'cancel' as const);
  const daysAgo = fc.nat({ max: 15 });
  fc.assert(
    fc.property(
      lines,
      parts,
      end,
      daysAgo,
      fc.integer({ min: 1, max: 100 }),
      fc.nat({ max: 20 }),
      (cents, refunds, last, ago, given, days) => {
        const shop = new Shop(document, monday, [cents]);
        shop.adjust(given);
        const before = summaryOf(shop);
        shop.redeem(Math.ceil(given / 2));
        shop.pay(0, ago, 0);
        shop.pass(days);
        for (const [line, amount] of refunds) shop.refund(0, line, amount);
        run(shop, { kind: last, order: 0 });
        expect(summaryOf(shop)).toEqual(before);
      },
    ),
    { numRuns: propertyRuns(200) },
  );
});

/** Leaves the member with a code of 10 points (the first redemption) and, when `owing` is more than was given, in debt. */
function getIntoDebt(shop: Shop, given: number): void {
  const last = shop.orders.length - 1;
  shop.adjust(given + 10);
  shop.redeem(10);
  shop.pay(last, 10, undefined);
  shop.redeem(shop.books.balance.available);
  shop.cancel(last);
}

function run(target: Shop | NaivePoints, step: Command): boolean {
  switch (step.kind) {
    case 'pass':
      target.pass(step.days);
      return true;
    case 'pay':
      target.pay(step.order, step.daysAgo, step.code);
      return true;
    case 'refund':
      target.refund(step.order, step.line, step.cents);
      return true;
    case 'refundAll':
    case 'cancel':
      if (target instanceof NaivePoints) target.undo(step.order);
      else if (step.kind === 'cancel') target.cancel(step.order);
      else target.refundAll(step.order);
      return true;
    case 'redeem':
      return target.redeem(step.points);
    case 'revert':
      return target.revert(step.redemption);
    case 'adjust':
      return target.adjust(step.points);
    case 'extend':
      return target.extend(step.days);
  }
}

function summaryOf({ books: { balance, lots } }: Shop) {
  const lapsing = new Map<number, number>();
  for (const { expiresAt, remaining, state } of lots) {
    const at = expiresAt ?? Infinity;
    if (state === 'available' && remaining > 0) lapsing.set(at, (lapsing.get(at) ?? 0) + remaining);
  }
  return { ...balance, lapsing: [...lapsing].toSorted((a, b) => a[0] - b[0]) };
}

function naiveSummaryOf(naive: NaivePoints): ReturnType<typeof summaryOf> {
  return {
    available: naive.count('available'),
    pending: naive.count('pending'),
    reserved: 0,
    owed: naive.debt,
    lapsing: naive.lapsing(),
  };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
