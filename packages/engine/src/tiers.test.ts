import type { ProgramDocumentInput } from '@spaarkit/contract';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Qualifier } from './model.ts';
import { makeDocument, propertyRuns, propertyTimeoutMs } from './testing/fixtures.ts';
import { qualifyingSince, tierIdAt, tierStanding } from './tiers.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

type Scheme = NonNullable<ProgramDocumentInput['tiers']>;

const at = (date: string) => Date.parse(`${date}T12:00:00Z`);

const withTiers = (changes: Partial<Scheme>) =>
  makeDocument({
    tiers: {
      basis: 'spend',
      period: { kind: 'lifetime' },
      levels: [
        { id: 'bronze', name: { en: 'Bronze' }, threshold: 0 },
        { id: 'silver', name: { en: 'Silver' }, threshold: 100 },
        { id: 'gold', name: { en: 'Gold' }, threshold: 200 },
      ],
      ...changes,
    },
  });

const order = (date: string, amount: number, changes: Partial<Qualifier> = {}): Qualifier => ({
  at: at(date),
  spendMinor: amount,
  points: amount,
  orders: 1,
  products: [],
  pending: false,
  ...changes,
});

const joined = at('2025-03-10');

const standing = (period: Scheme['period'], today: string, ...orders: Qualifier[]) =>
  tierStanding(withTiers({ period }), orders, joined, at(today));

test('a programme without tiers has no standing', () => {
  expect(tierStanding(makeDocument(), [], joined, joined)).toBeUndefined();
  expect(tierIdAt(makeDocument(), [], joined, joined)).toBeUndefined();
});

test('everybody starts at the first tier', () => {
  expect(standing({ kind: 'lifetime' }, '2026-01-01')).toEqual({
    tierId: 'bronze',
    basis: 'spend',
    have: 0,
    pending: 0,
    next: { tierId: 'silver', need: 100, left: 100, nearly: false },
  });
});

test('a tier is reached with its threshold exactly, pending orders included', () => {
  const orders = [order('2025-05-01', 60), order('2025-12-30', 40, { pending: true })];
  expect(standing({ kind: 'lifetime' }, '2026-01-01', ...orders)).toEqual({
    tierId: 'silver',
    basis: 'spend',
    have: 100,
    pending: 40,
    next: { tierId: 'gold', need: 200, left: 100, nearly: false },
  });
});

test('the next tier is nearly reached from 80 percent of it', () => {
  const nearly = (amount: number) =>
    standing({ kind: 'lifetime' }, '2026-01-01', order('2025-05-01', amount))?.next?.nearly;
  expect([79, 80, 159, 160].map(nearly)).toEqual([false, true, false, true]);
});

test('the highest tier has no next', () => {
  expect(standing({ kind: 'lifetime' }, '2026-01-01', order('2025-05-01', 999))).not.toHaveProperty(
    'next',
  );
});

test('the basis decides what counts', () => {
  const mixed = order('2025-05-01', 0, { spendMinor: 50, points: 150, orders: 1 });
  const have = (basis: Scheme['basis']) =>
    tierStanding(withTiers({ basis }), [mixed, mixed], joined, at('2026-01-01'))?.have;
  expect([have('spend'), have('points'), have('orders')]).toEqual([100, 300, 2]);
});

test('an order in the future does not count yet', () => {
  expect(standing({ kind: 'lifetime' }, '2025-04-30', order('2025-05-01', 100))?.have).toBe(0);
});

test('in a rolling period an order counts through the same day, months later', () => {
  const rolling = (today: string) =>
    standing(
      { kind: 'rolling', months: 12 },
      today,
      order('2025-05-10', 70),
      order('2025-08-01', 50),
    );
  expect(rolling('2026-05-10')).toEqual({
    tierId: 'silver',
    basis: 'spend',
    have: 120,
    pending: 0,
    validThrough: '2026-05-10',
    next: { tierId: 'gold', need: 200, left: 80, nearly: false },
    keep: { need: 100, left: 50, by: '2026-05-10' },
  });
  expect(rolling('2026-05-11')).toMatchObject({ tierId: 'bronze', have: 50 });
});

test('a rolling tier lasts until the orders that carry it are too old', () => {
  const orders = [order('2025-05-10', 70), order('2025-08-01', 50), order('2025-09-01', 60)];
  expect(standing({ kind: 'rolling', months: 12 }, '2025-10-01', ...orders)).toMatchObject({
    tierId: 'silver',
    validThrough: '2026-08-01',
    keep: { need: 100, left: 40, by: '2026-08-01' },
  });
});

test('an order on a leap day counts through the last of February', () => {
  const rolling = (today: string) =>
    tierIdAt(
      withTiers({ period: { kind: 'rolling', months: 12 } }),
      [order('2028-02-29', 100)],
      joined,
      at(today),
    );
  expect([rolling('2029-02-28'), rolling('2029-03-01')]).toEqual(['silver', 'bronze']);
});

test('a tier of a calendar year holds through the end of the next', () => {
  const reached = order('2025-11-11', 100);
  const yearly = (today: string, ...more: Qualifier[]) =>
    standing({ kind: 'calendar_year' }, today, reached, ...more);
  expect(yearly('2025-12-31')).toMatchObject({
    tierId: 'silver',
    have: 100,
    validThrough: '2026-12-31',
    keep: { need: 100, left: 0, by: '2025-12-31' },
  });
  expect(yearly('2026-06-01', order('2026-02-02', 30))).toMatchObject({
    tierId: 'silver',
    have: 30,
    validThrough: '2026-12-31',
    keep: { need: 100, left: 70, by: '2026-12-31' },
    next: { tierId: 'gold', need: 200, left: 170 },
  });
  expect(yearly('2027-01-01')).toMatchObject({ tierId: 'bronze', have: 0 });
});

test('a year ends at midnight in the zone of the programme', () => {
  const late = { ...order('2025-12-31', 100), at: Date.parse('2025-12-31T23:30:00Z') };
  const yearly = (today: string) => standing({ kind: 'calendar_year' }, today, late);
  expect(yearly('2026-02-01')).toMatchObject({ have: 100, validThrough: '2027-12-31' });
  expect(yearly('2027-06-01')).toMatchObject({ tierId: 'silver' });
});

test('an anniversary period counts from the joining date', () => {
  const reached = order('2026-03-09', 100);
  const anniversary = (today: string) =>
    standing({ kind: 'anniversary', months: 12 }, today, reached);
  expect(anniversary('2026-03-09')).toMatchObject({
    tierId: 'silver',
    have: 100,
    validThrough: '2027-03-09',
  });
  expect(anniversary('2026-03-10')).toMatchObject({
    tierId: 'silver',
    have: 0,
    validThrough: '2027-03-09',
    keep: { need: 100, left: 100, by: '2027-03-09' },
  });
  expect(anniversary('2027-03-10')).toMatchObject({ tierId: 'bronze' });
});

test('an anniversary on a leap day does not drift', () => {
  const document = withTiers({ period: { kind: 'anniversary', months: 12 } });
  const have = (today: string) =>
    tierStanding(document, [order('2028-02-28', 10)], at('2024-02-29'), at(today))?.have;
  expect([have('2028-02-28'), have('2028-02-29')]).toEqual([10, 0]);
});

test('a return lowers the standing, a spent balance does not', () => {
  const document = withTiers({ basis: 'points' });
  const [whole, returned] = [order('2025-05-01', 100), order('2025-05-01', 100, { points: 40 })];
  expect(tierIdAt(document, [whole], joined, at('2026-01-01'))).toBe('silver');
  expect(tierIdAt(document, [returned], joined, at('2026-01-01'))).toBe('bronze');
});

test('orders before the qualifying instant change nothing, in any period', () => {
  const periods = fc.constantFrom<Scheme['period']>(
    { kind: 'lifetime' },
    { kind: 'calendar_year' },
    { kind: 'rolling', months: 1 },
    { kind: 'rolling', months: 12 },
    { kind: 'anniversary', months: 6 },
    { kind: 'anniversary', months: 12 },
  );
  const instants = fc.integer({ min: at('2024-01-01'), max: at('2029-12-31') });
  const orders = fc.array(fc.tuple(instants, fc.integer({ min: 0, max: 150 })), { maxLength: 8 });
  fc.assert(
    fc.property(periods, orders, instants, (period, made, now) => {
      const document = withTiers({ period });
      const all = made.map(([when, amount]): Qualifier => ({
        ...order('2025-01-01', amount),
        at: when,
      }));
      const since = qualifyingSince(document, joined, now);
      const recent = all.filter((qualifier) => qualifier.at >= since);
      expect(tierStanding(document, recent, joined, now)).toEqual(
        tierStanding(document, all, joined, now),
      );
    }),
    { numRuns: propertyRuns(300) },
  );
});

test('a tier is held through its last valid day and lost the day after', () => {
  const periods = fc.constantFrom<Scheme['period']>(
    { kind: 'calendar_year' },
    { kind: 'rolling', months: 12 },
    { kind: 'anniversary', months: 12 },
  );
  const instants = fc.integer({ min: at('2025-03-10'), max: at('2028-12-31') });
  const orders = fc.array(fc.tuple(instants, fc.integer({ min: 0, max: 150 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(periods, orders, (period, made) => {
      const document = withTiers({ period });
      const all = made.map(([when, amount]): Qualifier => ({
        ...order('2025-01-01', amount),
        at: when,
      }));
      const now = Math.max(...made.map(([when]) => when));
      const present = tierStanding(document, all, joined, now);
      fc.pre(present?.validThrough !== undefined);
      const last = at(present.validThrough);
      const ranks = ['bronze', 'silver', 'gold'];
      const rank = (instant: number) =>
        ranks.indexOf(tierIdAt(document, all, joined, instant) ?? '');
      expect(rank(Math.max(now, last))).toBe(ranks.indexOf(present.tierId));
      expect(rank(last + 86_400_000)).toBeLessThan(ranks.indexOf(present.tierId));
    }),
    { numRuns: propertyRuns(300) },
  );
});
