import type { ProgramDocumentInput } from '@spaarkit/contract';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Qualifier } from './model.ts';
import { makeDocument, propertyRuns, propertyTimeoutMs } from './testing/fixtures.ts';
import { playTiers, type NaiveScheme } from './testing/naive-tiers.ts';
import { qualifyingSince, tierIdAt, tierStanding, type TierFacts } from './tiers.ts';

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

const factsOf = (
  qualifiers: readonly Qualifier[],
  changes: Partial<TierFacts> = {},
): TierFacts => ({
  qualifiers,
  joinedAt: joined,
  ...changes,
});

const standing = (period: Scheme['period'], today: string, ...orders: Qualifier[]) =>
  tierStanding(withTiers({ period }), factsOf(orders), at(today));

test('a programme without tiers has no standing', () => {
  expect(tierStanding(makeDocument(), factsOf([]), joined)).toBeUndefined();
  expect(tierIdAt(makeDocument(), factsOf([]), joined)).toBeUndefined();
});

test('everybody starts at the first tier', () => {
  expect(standing({ kind: 'lifetime' }, '2026-01-01')).toEqual({
    tierId: 'bronze',
    basis: 'spend',
    because: 'earned',
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
    because: 'earned',
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
    tierStanding(withTiers({ basis }), factsOf([mixed, mixed]), at('2026-01-01'))?.have;
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
    because: 'earned',
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
      factsOf([order('2028-02-29', 100)]),
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
    tierStanding(
      document,
      factsOf([order('2028-02-28', 10)], { joinedAt: at('2024-02-29') }),
      at(today),
    )?.have;
  expect([have('2028-02-28'), have('2028-02-29')]).toEqual([10, 0]);
});

test('a return lowers the standing, a spent balance does not', () => {
  const document = withTiers({ basis: 'points' });
  const [whole, returned] = [order('2025-05-01', 100), order('2025-05-01', 100, { points: 40 })];
  expect(tierIdAt(document, factsOf([whole]), at('2026-01-01'))).toBe('silver');
  expect(tierIdAt(document, factsOf([returned]), at('2026-01-01'))).toBe('bronze');
});

const falls = fc.record({
  graceDays: fc.constantFrom(0, 0, 10, 60),
  downgrade: fc.constantFrom('to_earned' as const, 'one_level' as const),
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
  const orders = fc.array(fc.tuple(instants, fc.integer({ min: 0, max: 250 })), { maxLength: 8 });
  fc.assert(
    fc.property(periods, orders, instants, falls, (period, made, now, fall) => {
      const document = withTiers({ period, ...fall });
      const all = made.map(([when, amount]): Qualifier => ({
        ...order('2025-01-01', amount),
        at: when,
      }));
      const since = qualifyingSince(document, joined, now);
      const recent = all.filter((qualifier) => qualifier.at >= since);
      expect(tierStanding(document, factsOf(recent), now)).toEqual(
        tierStanding(document, factsOf(all), now),
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
  const orders = fc.array(fc.tuple(instants, fc.integer({ min: 0, max: 250 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(periods, orders, falls, (period, made, fall) => {
      const document = withTiers({ period, ...fall });
      const all = made.map(([when, amount]): Qualifier => ({
        ...order('2025-01-01', amount),
        at: when,
      }));
      const now = Math.max(...made.map(([when]) => when));
      const present = tierStanding(document, factsOf(all), now);
      fc.pre(present?.validThrough !== undefined);
      const last = at(present.validThrough);
      const ranks = ['bronze', 'silver', 'gold'];
      const rank = (instant: number) =>
        ranks.indexOf(tierIdAt(document, factsOf(all), instant) ?? '');
      expect(rank(Math.max(now, last))).toBe(ranks.indexOf(present.tierId));
      expect(rank(last + 86_400_000)).toBeLessThan(ranks.indexOf(present.tierId));
    }),
    { numRuns: propertyRuns(300) },
  );
});

test('grace prolongs a tier that time takes, and not one that a return takes', () => {
  const document = withTiers({ period: { kind: 'calendar_year' }, graceDays: 30 });
  const on = (today: string, ...orders: Qualifier[]) =>
    tierStanding(document, factsOf(orders), at(today));
  const reached = order('2025-11-11', 100);
  expect(on('2026-12-31', reached)).toMatchObject({
    tierId: 'silver',
    because: 'kept',
    validThrough: '2027-01-30',
    keep: { need: 100, left: 100, by: '2026-12-31' },
  });
  expect(on('2027-01-30', reached)).toMatchObject({
    tierId: 'silver',
    because: 'grace',
    validThrough: '2027-01-30',
    keep: { need: 100, left: 100, by: '2027-01-30' },
  });
  expect(on('2027-01-31', reached)).toMatchObject({ tierId: 'bronze', because: 'earned' });
  expect(on('2025-12-01', { ...reached, spendMinor: 0 })).toMatchObject({ tierId: 'bronze' });
});

test('one level at a time: each lower level is kept for a period', () => {
  const gold = order('2025-11-11', 250);
  const tierOn = (period: Scheme['period'], today: string) =>
    tierStanding(withTiers({ period, downgrade: 'one_level' }), factsOf([gold]), at(today));
  const yearly = (today: string) => tierOn({ kind: 'calendar_year' }, today);
  expect(yearly('2026-12-31')).toMatchObject({ tierId: 'gold', because: 'kept' });
  expect(yearly('2027-01-01')).toMatchObject({
    tierId: 'silver',
    because: 'softened',
    validThrough: '2027-12-31',
    keep: { need: 100, left: 100, by: '2027-12-31' },
  });
  expect(yearly('2028-01-01')).toMatchObject({ tierId: 'bronze', because: 'earned' });
  const rolling = (today: string) => tierOn({ kind: 'rolling', months: 12 }, today)?.tierId;
  expect(['2026-11-11', '2026-11-12', '2027-11-11', '2027-11-12'].map(rolling)).toEqual([
    'gold',
    'silver',
    'silver',
    'bronze',
  ]);
});

test('a paid tier is held while it lasts, and a higher one that was earned counts more', () => {
  const document = withTiers({});
  const paid = [{ tierId: 'silver', from: at('2026-01-01'), until: Date.UTC(2026, 11, 31, 23) }];
  const on = (today: string, ...orders: Qualifier[]) =>
    tierStanding(document, factsOf(orders, { paid }), at(today));
  expect(on('2025-12-31')).toMatchObject({ tierId: 'bronze' });
  const present = on('2026-06-01');
  expect(present).toMatchObject({ tierId: 'silver', because: 'paid', validThrough: '2026-12-31' });
  expect(present).not.toHaveProperty('keep');
  expect(on('2027-01-01')).toMatchObject({ tierId: 'bronze' });
  expect(on('2026-06-01', order('2026-05-01', 200))).toMatchObject({
    tierId: 'gold',
    because: 'earned',
  });
});

test('any scheme gives the tier that playing day by day gives', () => {
  const firstDate = '2024-01-01';
  const start = Date.parse(`${firstDate}T00:00:00Z`);
  const noon = (day: number) => start + day * 86_400_000 + 12 * 3_600_000;
  const days = fc.integer({ min: 0, max: 1400 });
  const schemes: fc.Arbitrary<NaiveScheme> = fc.record({
    period: fc.constantFrom('lifetime', 'calendar_year', 'rolling', 'anniversary'),
    months: fc.constantFrom(1, 3, 6, 12),
    thresholds: fc.constant([0, 100, 200, 300]),
    graceDays: fc.constantFrom(0, 0, 1, 14, 90),
    oneLevel: fc.boolean(),
  });
  const orders = fc.array(
    fc.record({ day: days, amount: fc.constantFrom(0, 30, 99, 100, 150, 250, 300) }),
    { maxLength: 6 },
  );
  const paid = fc.array(
    fc.record({
      level: fc.integer({ min: 0, max: 3 }),
      from: days,
      length: fc.integer({ min: 1, max: 400 }),
    }),
    { maxLength: 2 },
  );
  fc.assert(
    fc.property(schemes, orders, paid, days, days, (scheme, made, bought, joinedOn, today) => {
      const period = { kind: scheme.period, months: scheme.months };
      const document = makeDocument({
        timeZone: 'UTC',
        tiers: {
          basis: 'spend',
          period:
            period.kind === 'rolling' || period.kind === 'anniversary'
              ? { kind: period.kind, months: period.months }
              : { kind: period.kind },
          levels: scheme.thresholds.map((threshold, index) => ({
            id: `l${index}`,
            name: { en: 'L' },
            threshold,
          })),
          graceDays: scheme.graceDays,
          downgrade: scheme.oneLevel ? 'one_level' : 'to_earned',
        },
      });
      const spans = bought.map(({ level, from, length }) => ({
        level,
        from,
        until: from + length,
      }));
      const levels = playTiers(
        scheme,
        made.filter(({ day }) => day <= today),
        spans,
        { firstDate, joined: joinedOn },
        1400,
      );
      const facts: TierFacts = {
        qualifiers: made.map(({ day, amount }) => ({
          ...order('2025-01-01', amount),
          at: noon(day),
        })),
        joinedAt: noon(joinedOn),
        paid: spans.map(({ level, from, until }) => ({
          tierId: `l${level}`,
          from: noon(from),
          until: noon(until) - 12 * 3_600_000,
        })),
      };
      const present = tierStanding(document, facts, noon(today));
      expect(present?.tierId).toBe(`l${levels[today] ?? 0}`);
      const lost = levels.findIndex((level, day) => day > today && level < (levels[today] ?? 0));
      if (lost > 0) {
        const last = new Date(start + (lost - 1) * 86_400_000).toISOString().slice(0, 10);
        expect(present?.validThrough).toBe(last);
      }
    }),
    { numRuns: propertyRuns(100) },
  );
});
