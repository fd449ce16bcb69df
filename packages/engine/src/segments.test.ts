import type { ProgramDocumentInput, SegmentCondition } from '@spaarkit/contract';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Qualifier } from './model.ts';
import { segmentsOf, segmentsSince, type SegmentFacts } from './segments.ts';
import { makeDocument, propertyRuns, propertyTimeoutMs } from './testing/fixtures.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

type SegmentInput = NonNullable<ProgramDocumentInput['segments']>[number];

const at = (date: string) => Date.parse(`${date}T12:00:00Z`);

const order = (date: string, changes: Partial<Qualifier> = {}): Qualifier => ({
  at: at(date),
  spendMinor: 100,
  points: 0,
  orders: 1,
  products: [],
  pending: false,
  ...changes,
});

const withSegments = (...conditions: SegmentInput['all'][number][][]) =>
  makeDocument({
    segments: conditions.map((all, index) => ({ id: `s${index}`, name: { en: 'S' }, all })),
  });

const factsOf = (changes: Partial<SegmentFacts> = {}): SegmentFacts => ({
  qualifiers: [],
  tags: [],
  joinedAt: at('2025-01-01'),
  ...changes,
});

/** Whether a member belongs to the one segment of this condition on a day. */
const belongs = (
  condition: SegmentInput['all'][number],
  today: string,
  facts: Partial<SegmentFacts>,
) => segmentsOf(withSegments([condition]), factsOf(facts), at(today)).length === 1;

test('a programme without segments has none, and asks for no orders', () => {
  expect(segmentsOf(makeDocument(), factsOf(), at('2026-01-01'))).toEqual([]);
  expect(segmentsSince(makeDocument(), at('2026-01-01'))).toBe(at('2026-01-01'));
});

test('spend counts over the window, to its last day', () => {
  const condition = { kind: 'spend', minimumMinor: 200, withinDays: 30 } as const;
  const facts = { qualifiers: [order('2026-01-01'), order('2026-01-20')] };
  expect(belongs(condition, '2026-01-31', facts)).toBe(true);
  expect(belongs(condition, '2026-02-01', facts)).toBe(false);
  expect(belongs({ kind: 'spend', minimumMinor: 200 }, '2030-01-01', facts)).toBe(true);
  expect(belongs({ kind: 'spend', minimumMinor: 201 }, '2030-01-01', facts)).toBe(false);
});

test('an order that was returned is no order', () => {
  const condition = { kind: 'orders', minimum: 2 } as const;
  const kept = order('2026-01-01');
  expect(belongs(condition, '2026-02-01', { qualifiers: [kept, order('2026-01-02')] })).toBe(true);
  const returned = order('2026-01-02', { orders: 0, spendMinor: 0 });
  expect(belongs(condition, '2026-02-01', { qualifiers: [kept, returned] })).toBe(false);
});

test('products are counted by the piece, all of them or some', () => {
  const products = [
    { productId: 'tea', quantity: 3 },
    { productId: 'cup', quantity: 1 },
    { quantity: 2 },
  ];
  const qualifiers = [order('2026-01-01', { products })];
  const have = (minimum: number, productIds?: string[]) =>
    belongs({ kind: 'products', minimum, ...(productIds && { productIds }) }, '2026-02-01', {
      qualifiers,
    });
  expect([have(6), have(7), have(3, ['tea']), have(4, ['tea']), have(4, ['tea', 'cup'])]).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});

test('whoever is not active within some days has been quiet for them', () => {
  const active = { kind: 'recency', lastOrderWithinDays: 30 } as const;
  const quiet = { kind: 'recency', noOrderForDays: 30 } as const;
  const facts = { qualifiers: [order('2026-01-01')] };
  const both = (today: string) => [belongs(active, today, facts), belongs(quiet, today, facts)];
  expect(both('2026-01-31')).toEqual([true, false]);
  expect(both('2026-02-01')).toEqual([false, true]);
});

test('who never ordered is quiet from joining on', () => {
  const quiet = { kind: 'recency', noOrderForDays: 30 } as const;
  const joinedAt = at('2026-01-01');
  expect(belongs(quiet, '2026-01-31', { joinedAt })).toBe(false);
  expect(belongs(quiet, '2026-02-01', { joinedAt })).toBe(true);
  expect(belongs({ kind: 'recency', lastOrderWithinDays: 30 }, '2026-01-02', { joinedAt })).toBe(
    false,
  );
});

test('a member belongs when every condition holds, in the order of the document', () => {
  const document = withSegments(
    [{ kind: 'tag', tag: 'vip' }],
    [
      { kind: 'tag', tag: 'vip' },
      { kind: 'orders', minimum: 1 },
    ],
    [{ kind: 'orders', minimum: 1 }],
  );
  const of = (facts: Partial<SegmentFacts>) =>
    segmentsOf(document, factsOf(facts), at('2026-02-01'));
  expect(of({ tags: ['vip'] })).toEqual(['s0']);
  expect(of({ qualifiers: [order('2026-01-01')] })).toEqual(['s2']);
  expect(of({ tags: ['vip'], qualifiers: [order('2026-01-01')] })).toEqual(['s0', 's1', 's2']);
});

test('an order in the future does not count yet', () => {
  const facts = { qualifiers: [order('2026-03-01')] };
  expect(belongs({ kind: 'orders', minimum: 1 }, '2026-02-01', facts)).toBe(false);
});

const days = fc.integer({ min: 1, max: 400 });
const withinDays = fc.option(days, { nil: undefined });
const conditions: fc.Arbitrary<SegmentCondition> = fc.oneof(
  fc.record({
    kind: fc.constant('spend' as const),
    minimumMinor: fc.integer({ min: 1, max: 500 }),
    withinDays,
  }),
  fc.record({
    kind: fc.constant('orders' as const),
    minimum: fc.integer({ min: 1, max: 4 }),
    withinDays,
  }),
  fc.record({ kind: fc.constant('recency' as const), lastOrderWithinDays: days }),
  fc.record({ kind: fc.constant('recency' as const), noOrderForDays: days }),
);
const instants = fc.integer({ min: at('2025-01-01'), max: at('2027-12-31') });
const orders = fc.array(
  fc.tuple(instants, fc.integer({ min: 0, max: 200 })).map(([when, spendMinor]) => ({
    ...order('2025-01-01', { spendMinor }),
    at: when,
  })),
  { maxLength: 8 },
);

test('orders before the instant that is asked from change nothing', () => {
  fc.assert(
    fc.property(conditions, orders, instants, instants, (condition, made, joinedAt, now) => {
      const document = withSegments([condition]);
      const since = segmentsSince(document, now);
      const recent = made.filter((each) => each.at >= since);
      expect(segmentsOf(document, factsOf({ qualifiers: recent, joinedAt }), now)).toEqual(
        segmentsOf(document, factsOf({ qualifiers: made, joinedAt }), now),
      );
    }),
    { numRuns: propertyRuns(500) },
  );
});
