import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dayMs } from './calendar.ts';
import type { Qualifier } from './model.ts';
import { segmentsOf } from './segments.ts';
import { reviewAt, tierChanges, type StandingFacts } from './standing.ts';
import { makeDocument, propertyRuns, propertyTimeoutMs } from './testing/fixtures.ts';
import { giftsChangeAt, giftsDue, type GiftFacts } from './tier-gifts.ts';
import { tierIdAt } from './tiers.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

const at = (date: string) => Date.parse(`${date}T12:00:00Z`);
const name = { en: 'Name' };

const document = makeDocument({
  tiers: {
    basis: 'spend',
    period: { kind: 'rolling', months: 3 },
    graceDays: 5,
    levels: [
      { id: 'bronze', name, threshold: 0 },
      {
        id: 'silver',
        name,
        threshold: 100,
        entryRewardIds: ['gift'],
        benefits: [
          { kind: 'bonus_reward', id: 'bonus', name, rewardId: 'gift', every: 'quarter' },
          { kind: 'birthday_present', id: 'cake', name, rewardId: 'gift' },
        ],
      },
      { id: 'gold', name, threshold: 200 },
    ],
  },
  segments: [
    { id: 'active', name, all: [{ kind: 'recency', lastOrderWithinDays: 40 }] },
    { id: 'quiet', name, all: [{ kind: 'recency', noOrderForDays: 70 }] },
    { id: 'big', name, all: [{ kind: 'spend', minimumMinor: 150, withinDays: 20 }] },
  ],
});

const order = (when: number, spendMinor: number): Qualifier => ({
  at: when,
  spendMinor,
  points: 0,
  orders: 1,
  products: [],
  pending: false,
});

const factsOf = (...qualifiers: Qualifier[]): StandingFacts => ({
  qualifiers,
  joinedAt: at('2026-01-01'),
  tags: [],
});

const before = { tierId: 'silver', checkedAt: at('2026-02-01') };

test('what time did is told at the start of its day, before what happened now', () => {
  const facts = factsOf(order(at('2026-01-10'), 100), order(at('2026-06-01'), 200));
  const changes = tierChanges(document, facts, before, at('2026-06-01'), 'order');
  expect(changes).toMatchObject([
    { at: Date.parse('2026-04-15T22:00:00Z'), from: 'silver', to: 'bronze', cause: 'time' },
    { at: at('2026-06-01'), from: 'bronze', to: 'gold', cause: 'order' },
  ]);
});

test('what time does at the very instant of a look is told as its doing, whatever the look is for', () => {
  const facts = factsOf(order(at('2026-01-10'), 100));
  const end = Date.parse('2026-04-15T22:00:00Z');
  for (const now of [end, end + 1]) {
    expect(tierChanges(document, facts, before, now, 'programme')).toMatchObject([
      { at: end, from: 'silver', to: 'bronze', cause: 'time' },
    ]);
  }
});

test('a fall that comes of an order is a return', () => {
  expect(tierChanges(document, factsOf(), before, at('2026-02-02'), 'order')).toMatchObject([
    { from: 'silver', to: 'bronze', cause: 'return' },
  ]);
});

test('nothing changes between now and the next review', () => {
  const start = at('2026-01-01');
  const instants = fc.integer({ min: start, max: start + 300 * dayMs });
  const orders = fc.array(fc.tuple(instants, fc.integer({ min: 0, max: 250 })), { maxLength: 6 });
  fc.assert(
    fc.property(orders, fc.integer({ min: 0, max: 400 }), (made, later) => {
      const facts = factsOf(...made.map(([when, amount]) => order(when, amount)));
      const now = Math.max(start, ...made.map(([when]) => when));
      const standingOn = (when: number) => [
        tierIdAt(document, facts, when),
        segmentsOf(document, facts, when),
      ];
      const next = reviewAt(document, facts, now) ?? Infinity;
      const unchanged = Math.min(next - 1, now + later * dayMs);
      expect(standingOn(unchanged)).toEqual(standingOn(now));
    }),
    { numRuns: propertyRuns(300) },
  );
});

const giftFacts = (changes: Partial<GiftFacts> = {}): GiftFacts => ({
  tierId: 'silver',
  entered: false,
  given: [],
  birthday: null,
  joinedAt: at('2026-01-01'),
  ...changes,
});
const gifts = (today: string, changes: Partial<GiftFacts>) =>
  giftsDue(document, giftFacts(changes), at(today)).map(({ gift }) => gift);
const given = (gift: string, date: string) => ({ tierId: 'silver', gift, at: at(date) });

test('entering gives its reward once in the period of a tier', () => {
  expect(gifts('2026-05-01', { entered: true })).toEqual(['entry.gift', 'bonus']);
  const again = { entered: true, given: [given('bonus', '2026-04-15')] };
  const once = (date: string) => ({ ...again, given: [...again.given, given('entry.gift', date)] });
  expect(gifts('2026-05-01', once('2026-02-02'))).toEqual([]);
  expect(gifts('2026-05-01', once('2026-01-31'))).toEqual(['entry.gift']);
});

test('a bonus comes again when its quarter begins', () => {
  expect(gifts('2026-06-30', { given: [given('bonus', '2026-04-01')] })).toEqual([]);
  expect(gifts('2026-07-01', { given: [given('bonus', '2026-04-01')] })).toEqual(['bonus']);
  const next = giftsChangeAt(document, giftFacts(), at('2026-05-01'));
  expect(next).toBe(Date.parse('2026-06-30T22:00:00Z'));
});

test('a birthday on 29 February is kept on the 28th in other years', () => {
  const born = { birthday: { month: 2, day: 29 }, given: [given('bonus', '2027-01-15')] };
  expect(gifts('2027-02-27', born)).toEqual([]);
  expect(gifts('2027-02-28', born)).toEqual(['cake']);
  const bonus = [given('bonus', '2028-01-15')];
  expect(gifts('2028-02-28', { ...born, given: bonus })).toEqual([]);
  expect(gifts('2028-02-29', { ...born, given: bonus })).toEqual(['cake']);
});

test('a birthday that was moved gives no second present', () => {
  const born = { birthday: { month: 6, day: 10 } };
  const had = [given('bonus', '2026-06-01'), given('cake', '2026-05-01')];
  expect(gifts('2026-06-10', { ...born, given: had })).toEqual([]);
});
