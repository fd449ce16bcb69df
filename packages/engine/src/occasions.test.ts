import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dayMs } from './calendar.ts';
import { nextOccasionAt, occasionsDue, type OccasionFacts } from './occasions.ts';
import { makeDocument, propertyRuns, propertyTimeoutMs } from './testing/fixtures.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

const at = (date: string) => Date.parse(`${date}T12:00:00Z`);

const document = makeDocument({
  occasions: { inactiveDays: [90], secondOrderDays: 30, orderCounts: [2], rewardExpiryDays: [7] },
});

const quiet: OccasionFacts = {
  lots: [],
  rewards: [],
  orders: { count: 0, firstAt: 0, lastAt: 0 },
  activeAt: at('2026-01-01'),
  birthday: null,
  tierSince: at('2026-01-01'),
};

const typesOn = (date: string, changes: Partial<OccasionFacts>) =>
  occasionsDue(document, { ...quiet, ...changes }, at(date)).map(({ type }) => type);

const lot = (expiresAt: number, remaining: number) => ({
  id: `lot-${expiresAt}`,
  transactionId: 'txn',
  points: remaining,
  remaining,
  lapsed: 0,
  state: 'available' as const,
  availableAt: 0,
  expiresAt,
});

test('points that lapse at one instant are told together, with each warning', () => {
  const lots = [lot(at('2026-06-30'), 30), { ...lot(at('2026-06-30'), 20), id: 'other' }];
  const [first, ...others] = occasionsDue(document, { ...quiet, lots }, at('2026-06-23'));
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    type: 'points.expiring',
    name: 'points.expiring/2026-06-30/7',
    about: { points: 50, days: 7 },
  });
  expect(typesOn('2026-06-22', { lots })).toEqual([]);
});

test('what bears its date is remembered as long as it could come about again', () => {
  const facts = {
    ...quiet,
    lots: [lot(at('2026-06-30'), 30)],
    rewards: [{ id: 'isr', rewardId: 'five', expiresAt: at('2026-06-30') }],
    orders: { count: 2, firstAt: at('2026-06-22'), lastAt: at('2026-06-22') },
    birthday: { month: 6, day: 23 },
  };
  const due = occasionsDue(document, facts, at('2026-06-23'));
  const days = due.map(({ at: since, rememberUntil, type }) => [
    type,
    rememberUntil === undefined ? 'for good' : (rememberUntil - since) / dayMs,
  ]);
  expect(Object.fromEntries(days)).toEqual({
    'points.expiring': 30,
    'reward.expiring': 30,
    'member.birthday': 396,
    'order.counted': 'for good',
  });
});

test('a reward is announced before its last day', () => {
  const rewards = [{ id: 'isr', rewardId: 'five', expiresAt: at('2026-06-30') }];
  expect(typesOn('2026-06-22', { rewards })).toEqual([]);
  expect(typesOn('2026-06-23', { rewards })).toEqual(['reward.expiring']);
});

test('what came about more than three days ago is told no more', () => {
  expect(typesOn('2026-04-01', {})).toEqual(['member.inactive']);
  expect(typesOn('2026-04-03', {})).toEqual(['member.inactive']);
  expect(typesOn('2026-04-04', {})).toEqual([]);
});

test('one order asks for a second, two are counted', () => {
  const first = at('2026-02-01');
  const one = { count: 1, firstAt: first, lastAt: first };
  expect(typesOn('2026-03-03', { orders: one })).toEqual(['order.second_due']);
  const second = at('2026-03-01');
  const two = { count: 2, firstAt: first, lastAt: second };
  expect(typesOn('2026-03-03', { orders: two })).toEqual(['order.counted']);
});

test('a birthday is told on its day, also when nobody looked until two days later', () => {
  const birthday = { month: 3, day: 1 };
  expect(typesOn('2026-02-28', { birthday })).toEqual([]);
  expect(typesOn('2026-03-01', { birthday })).toEqual(['member.birthday']);
  expect(typesOn('2026-03-03', { birthday })).toEqual(['member.birthday']);
});

test('a tier that is nearly reached is told when it came near', () => {
  const tierProgress = {
    tierId: 'bronze',
    basis: 'spend' as const,
    because: 'earned' as const,
    have: 90,
    pending: 0,
    next: { tierId: 'silver', need: 100, left: 10, nearly: true },
  };
  expect(typesOn('2026-01-02', { tierProgress })).toEqual(['tier.nearly_reached']);
  const far = { ...tierProgress, next: { ...tierProgress.next, nearly: false } };
  expect(typesOn('2026-01-02', { tierProgress: far })).toEqual([]);
});

test('nothing comes about between now and the next', () => {
  const start = at('2026-01-01');
  const instants = fc.integer({ min: start, max: start + 300 * dayMs });
  fc.assert(
    fc.property(instants, fc.array(instants, { maxLength: 4 }), instants, (now, ends, joined) => {
      const facts = {
        ...quiet,
        lots: ends.map((end) => lot(end, 10)),
        rewards: ends.map((expiresAt) => ({ id: `r${expiresAt}`, rewardId: 'five', expiresAt })),
        activeAt: joined,
        birthday: { month: 3, day: 1 },
      };
      const names = (when: number) => occasionsDue(document, facts, when).map(({ name }) => name);
      const next = nextOccasionAt(document, facts, now) ?? Infinity;
      const before = Math.min(next - 1, now + 400 * dayMs);
      const known = new Set(names(now));
      expect(names(before).filter((name) => !known.has(name))).toEqual([]);
      if (next < Infinity) expect(names(next).some((name) => !known.has(name))).toBe(true);
    }),
    { numRuns: propertyRuns(300) },
  );
});
