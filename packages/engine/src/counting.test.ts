import type { ProgramDocumentInput } from '@spaarkit/contract';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toInstant } from './calendar.ts';
import { orderProgress, periodOf, turnOf, unsettledBy, type RuleTally } from './counting.ts';
import { earn } from './earning.ts';
import type { EarningTerms } from './model.ts';
import { orderRules, type OrderRule } from './order-rules.ts';
import {
  day,
  makeDocument,
  makeLine,
  monday,
  propertyRuns,
  propertyTimeoutMs,
  spendRule,
} from './testing/fixtures.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

type RuleInput = NonNullable<ProgramDocumentInput['earningRules']>[number];

const common = {
  id: 'rule',
  name: { en: 'Rule' },
  grant: { kind: 'points' as const, points: 10 },
};
const everyThird: RuleInput = { ...common, kind: 'order_count', every: 3 };
const firstOrder: RuleInput = { ...common, kind: 'first_order' };
const card: RuleInput = {
  ...common,
  kind: 'stamp_card',
  stampFor: 'product',
  productIds: ['beans'],
  stamps: 4,
};

const termsOf = (rule: RuleInput, asOf = monday): EarningTerms => ({
  document: makeDocument({ earningRules: [rule] }),
  asOf,
});

function ruleOf(rule: RuleInput): OrderRule {
  const [made] = orderRules(termsOf(rule));
  if (!made) throw new Error('The rule does not run.');
  return made;
}

const held = (changes: Partial<RuleTally>): RuleTally => ({
  counted: 0,
  given: 0,
  givenInPeriod: 0,
  used: 0,
  ...changes,
});

test('a counter gives when the sum reaches it, and for as many as it reaches', () => {
  const times = (rule: RuleInput, count: number, others: Partial<RuleTally>) =>
    turnOf(ruleOf(rule), count, held(others)).times;
  expect(times(everyThird, 1, { counted: 1 })).toBe(0);
  expect(times(everyThird, 1, { counted: 2 })).toBe(1);
  expect(times(everyThird, 1, { counted: 3, given: 1 })).toBe(0);
  expect(times(card, 9, {})).toBe(2);
  expect(times(card, 9, { counted: 3 })).toBe(3);
  expect(times(firstOrder, 1, { counted: 4, given: 1 })).toBe(0);
  expect(times({ ...everyThird, onlyOnce: true }, 1, { counted: 5, given: 1 })).toBe(0);
});

test('a used reward stays given, and the next one has to be reached anew', () => {
  expect(turnOf(ruleOf(everyThird), 0, held({ used: 1 })).times).toBe(1);
  expect(turnOf(ruleOf(everyThird), 1, held({ counted: 2, given: 1 })).times).toBe(0);
  expect(turnOf(ruleOf(everyThird), 1, held({ counted: 5, given: 1 })).times).toBe(1);
});

test('a limit keeps what goes beyond it, and a full card waits for it', () => {
  const limited = ruleOf({ ...card, limit: { count: 1, per: 'month' } });
  expect(turnOf(limited, 8)).toEqual({ count: 8, times: 1, isLimited: true });
  const waiting = held({ counted: 8, given: 1, givenInPeriod: 0 });
  expect(turnOf(limited, 1, waiting)).toEqual({ count: 1, times: 1, isLimited: false });
});

test('the progress says what is there, how often it gave and when it can again', () => {
  const progress = (rule: RuleInput, tally: Partial<RuleTally>) =>
    orderProgress(termsOf(rule), new Map([['rule', held(tally)]]))[0];
  expect(progress(everyThird, { counted: 5, given: 1, givenInPeriod: 1 })).toEqual({
    ruleId: 'rule',
    have: 2,
    need: 3,
    timesGiven: 1,
  });
  expect(progress(firstOrder, { counted: 5, given: 1 })).toEqual({
    ruleId: 'rule',
    have: 0,
    need: 1,
    timesGiven: 1,
    timesLeft: 0,
  });
  const limited = { ...card, limit: { count: 2, per: 'day' as const } };
  expect(progress(limited, { counted: 14, given: 2, givenInPeriod: 2 })).toEqual({
    ruleId: 'rule',
    have: 4,
    need: 4,
    timesGiven: 2,
    timesLeft: 0,
    availableFrom: toInstant(Date.UTC(2026, 10, 23, 23)),
  });
});

test('what a counter gives is laid on the lines that were counted, and goes with them', () => {
  const lines = [
    makeLine('a', 1000, { productId: 'beans', quantity: 3 }),
    makeLine('b', 500, { productId: 'tea' }),
    makeLine('c', 900, { productId: 'beans' }),
  ];
  const earned = earn(termsOf(card), lines);
  expect(earned.lines.map(({ points }) => points)).toEqual([8, 0, 2]);
  expect(earned.counts).toEqual([{ ruleId: 'rule', count: 4, times: 1 }]);
  expect(earn(termsOf(card), lines.slice(0, 2)).points).toBe(0);
});

interface Counted {
  readonly at: number;
  count: number;
  times: number;
}

/** A member's orders with one rule, kept as the server keeps them. */
class Orders {
  readonly all: Counted[];
  readonly #rule: OrderRule;
  readonly #terms: EarningTerms;

  constructor(rule: RuleInput, instants: readonly number[]) {
    this.#rule = ruleOf(rule);
    this.#terms = termsOf(rule);
    this.all = instants.map((at) => ({ at, count: 0, times: 0 }));
  }

  /** An order now counts so much: it was paid, or something of it came back. */
  set(index: number, count: number): void {
    const order = this.all[index];
    if (!order) return;
    const before = { ...order };
    const others = this.#othersOf(order);
    Object.assign(order, turnOf(this.#rule, count, others));
    const { losing, gaining } = unsettledBy(this.#rule, before, order, others);
    const latest = this.all
      .filter((other) => other !== order)
      .toSorted((a, b) => b.at - a.at)
      .filter((other) => this.#samePeriod(other, order));
    const touched = [
      ...latest.filter(({ times }) => times > 0).slice(0, losing),
      ...latest.filter((other) => other.count > other.times).slice(0, gaining),
    ];
    for (const other of touched)
      Object.assign(other, turnOf(this.#rule, other.count, this.#othersOf(other)));
  }

  timesIn(orders: readonly Counted[]): number {
    return orders.reduce((sum, { times }) => sum + times, 0);
  }

  #othersOf(order: Counted): RuleTally {
    const others = this.all.filter((other) => other !== order);
    return held({
      counted: others.reduce((sum, { count }) => sum + count, 0),
      given: this.timesIn(others),
      givenInPeriod: this.timesIn(others.filter((other) => this.#samePeriod(other, order))),
    });
  }

  #samePeriod(one: Counted, other: Counted): boolean {
    const period = periodOf(this.#rule, this.#terms, other.at);
    return !period || (one.at >= period.start && one.at < period.end);
  }
}

/** Orders come, come late, come back in part or whole: each step sets what one of six counts. */
const steps = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 6 })), { maxLength: 30 });
const sixOrders = [day(0), day(0) + 1, day(0) + 2, day(1), day(1) + 1, day(2)];

test('a counter gives as often as its sum says, whatever came and went before', () => {
  const rule = fc.oneof(
    fc.integer({ min: 1, max: 5 }).map((stamps): RuleInput => ({ ...card, stamps })),
    fc
      .integer({ min: 1, max: 3 })
      .map((count): RuleInput => ({ ...card, stamps: 2, limit: { count, per: 'lifetime' } })),
    fc.constant<RuleInput>(firstOrder),
  );
  fc.assert(
    fc.property(rule, steps, (input, sequence) => {
      const orders = new Orders(input, sixOrders);
      const needed = input.kind === 'stamp_card' ? input.stamps : 1;
      const most = input.kind === 'first_order' ? 1 : (input.limit?.count ?? Infinity);
      for (const [index, count] of sequence) {
        orders.set(index, input.kind === 'first_order' ? Math.min(count, 1) : count);
        const sum = orders.all.reduce((all, order) => all + order.count, 0);
        expect(orders.timesIn(orders.all)).toBe(Math.min(most, Math.floor(sum / needed)));
        for (const order of orders.all) expect(order.times).toBeLessThanOrEqual(order.count);
      }
    }),
    { numRuns: propertyRuns(300) },
  );
});

test('a limit gives as often as it may in each period, whatever came and went before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), steps, (count, sequence) => {
      const limit = { count, per: 'day' as const };
      const rule: RuleInput = { ...common, kind: 'product', productIds: ['beans'], limit };
      const orders = new Orders(rule, sixOrders);
      for (const [index, units] of sequence) {
        orders.set(index, units);
        for (const [from, to] of [
          [0, 3],
          [3, 5],
          [5, 6],
        ]) {
          const ofDay = orders.all.slice(from, to);
          const wanted = ofDay.reduce((all, order) => all + order.count, 0);
          expect(orders.timesIn(ofDay)).toBe(Math.min(count, wanted));
        }
      }
    }),
    { numRuns: propertyRuns(300) },
  );
});

test('an amount rule with a limit gives for whole orders', () => {
  const rule = spendRule({ limit: { count: 1, per: 'week' } });
  const lines = [makeLine('a', 1000)];
  const others = new Map([['spend', held({ counted: 1, given: 1, givenInPeriod: 1 })]]);
  const document = makeDocument({ earningRules: [rule] });
  expect(earn({ document, asOf: monday }, lines).points).toBe(100);
  const second = earn({ document, asOf: monday }, lines, { tallies: others });
  expect([second.points, second.withheld]).toEqual([
    0,
    [{ ruleId: 'spend', reason: 'limit_reached' }],
  ]);
});
