import type { OrderLine, ProgramDocumentInput } from '@spaarkit/contract';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { earn } from './earning.ts';
import type { EarningTerms, Earnings } from './model.ts';
import {
  day,
  makeDocument,
  makeLine,
  monday,
  propertyRuns,
  propertyTimeoutMs,
  spendRule,
} from './testing/fixtures.ts';
import { toInstant } from './calendar.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

const termsOf = (changes: Partial<ProgramDocumentInput> = {}, tierId?: string): EarningTerms => ({
  document: makeDocument(changes),
  asOf: monday,
  ...(tierId !== undefined && { tierId }),
});

const earnBy = (rule: Parameters<typeof spendRule>[0], ...lines: OrderLine[]) =>
  earn(termsOf({ earningRules: [spendRule(rule)] }), lines);

const rate = (percent: number, active?: { from?: string; until?: string }) => ({
  kind: 'earning_rate' as const,
  id: `rate-${percent}`,
  name: { en: 'More points' },
  percent,
  ...(active && { active }),
});

const tiers = (...benefits: ReturnType<typeof rate>[]): ProgramDocumentInput['tiers'] => ({
  basis: 'spend',
  period: { kind: 'lifetime' },
  levels: [
    { id: 'bronze', name: { en: 'Bronze' }, threshold: 0 },
    { id: 'gold', name: { en: 'Gold' }, threshold: 1000, benefits },
  ],
});

test('an order earns 10 points a euro', () => {
  expect(earn(termsOf(), [makeLine('a', 2995)])).toEqual({
    points: 299,
    rules: [{ ruleId: 'spend', points: 299 }],
    lines: [{ id: 'a', points: 299, rules: [{ ruleId: 'spend', points: 299 }] }],
    counts: [],
    withheld: [],
  });
});

test('an order without lines earns nothing', () => {
  expect(earn(termsOf(), [])).toEqual({
    points: 0,
    rules: [],
    lines: [],
    counts: [],
    withheld: [],
  });
});

test('rounding happens once for the order, not on each line', () => {
  const lines = ['a', 'b', 'c'].map((id) => makeLine(id, 55));
  const earned = earn(termsOf({ earningRules: [spendRule({ points: 1 })] }), lines);
  expect(earned.points).toBe(1);
  expect(earned.lines.map(({ points }) => points)).toEqual([1, 0, 0]);
});

test('a worth with a fraction is rounded as the rule says', () => {
  const line = makeLine('a', 150);
  expect(earnBy({ points: 1, rounding: 'down' }, line).points).toBe(1);
  expect(earnBy({ points: 1, rounding: 'nearest' }, line).points).toBe(2);
  expect(earnBy({ points: 1, rounding: 'nearest' }, makeLine('a', 149)).points).toBe(1);
  expect(earnBy({ points: 1, rounding: 'up' }, makeLine('a', 101)).points).toBe(2);
  expect(earnBy({ points: 1, rounding: 'up' }, makeLine('a', 200)).points).toBe(2);
});

test('an exact worth is not lost to binary fractions', () => {
  expect(earnBy({ points: 3, perMinor: 10 }, makeLine('a', 70)).points).toBe(21);
  expect(earn(termsOf({ tiers: tiers(rate(110)) }, 'gold'), [makeLine('a', 10_000)]).points).toBe(
    1100,
  );
});

test('the tax basis decides which amount counts', () => {
  const line = makeLine('a', 1210, { netMinor: 1000 });
  expect(earnBy({ taxBasis: 'gross' }, line).points).toBe(121);
  expect(earnBy({ taxBasis: 'net' }, line).points).toBe(100);
});

test('only products earn', () => {
  const kinds = (['shipping', 'gift_card', 'fee'] as const).map((kind) =>
    makeLine(kind, 1000, { kind }),
  );
  const earned = earn(termsOf(), [makeLine('a', 1000), ...kinds]);
  expect(earned.points).toBe(100);
  expect(earned.lines.map(({ excluded }) => excluded)).toEqual([undefined, 'kind', 'kind', 'kind']);
});

test('excluded products, categories, tags and discounted lines earn nothing and say why', () => {
  const exclude = {
    productIds: ['p'],
    categories: ['books'],
    tags: ['outlet'],
    discountedLines: true,
  };
  const earned = earnBy(
    { exclude },
    makeLine('product', 100, { productId: 'p' }),
    makeLine('category', 100, { categories: ['toys', 'books'] }),
    makeLine('tag', 100, { tags: ['outlet'] }),
    makeLine('discounted', 100, { discounted: true }),
    makeLine('earns', 100, { productId: 'q' }),
  );
  expect(earned.points).toBe(10);
  expect(earned.lines.map(({ excluded }) => excluded ?? 'earns')).toEqual([
    'product',
    'category',
    'tag',
    'discounted',
    'earns',
  ]);
});

test('a line that one rule counts is not excluded by another', () => {
  const rules = [spendRule({ exclude: { tags: ['outlet'] } }), spendRule({ id: 'all', points: 1 })];
  const earned = earn(termsOf({ earningRules: rules }), [makeLine('a', 500, { tags: ['outlet'] })]);
  expect(earned).toEqual({
    points: 5,
    rules: [{ ruleId: 'all', points: 5 }],
    lines: [{ id: 'a', points: 5, rules: [{ ruleId: 'all', points: 5 }] }],
    counts: [],
    withheld: [],
  });
});

test('a tier earns at its rate, before rounding', () => {
  const line = makeLine('a', 999);
  expect(earn(termsOf({ tiers: tiers(rate(150)) }, 'gold'), [line]).points).toBe(149);
  expect(earn(termsOf({ tiers: tiers(rate(150)) }, 'bronze'), [line]).points).toBe(99);
  expect(earn(termsOf({ tiers: tiers(rate(150)) }), [line]).points).toBe(99);
});

test('of several rates the highest counts, and each only inside its window', () => {
  const document = tiers(
    rate(110),
    rate(200, { from: toInstant(day(1)), until: toInstant(day(2)) }),
  );
  const terms = termsOf({ tiers: document }, 'gold');
  const earnedAt = (asOf: number) => earn({ ...terms, asOf }, [makeLine('a', 1000)]).points;
  expect([earnedAt(day(0)), earnedAt(day(1)), earnedAt(day(2))]).toEqual([110, 200, 110]);
});

test('a rule counts from its first instant until its last, which is no longer in it', () => {
  const active = { from: toInstant(day(0)), until: toInstant(day(1)) };
  const terms = termsOf({ earningRules: [spendRule({ active })] });
  const earnedAt = (asOf: number) => earn({ ...terms, asOf }, [makeLine('a', 100)]).points;
  expect([earnedAt(monday - 1), earnedAt(monday), earnedAt(day(1) - 1), earnedAt(day(1))]).toEqual([
    0, 10, 10, 0,
  ]);
});

test('a rule for a tier is for that tier', () => {
  const changes = { tiers: tiers(), earningRules: [spendRule({ tierIds: ['gold'] })] };
  expect(earn(termsOf(changes, 'gold'), [makeLine('a', 100)]).points).toBe(10);
  expect(earn(termsOf(changes, 'bronze'), [makeLine('a', 100)]).points).toBe(0);
  expect(earn(termsOf(changes), [makeLine('a', 100)]).points).toBe(0);
});

test('nothing is earned before the programme starts or after it ends', () => {
  const terms = termsOf({ startsAt: toInstant(day(1)), endsAt: toInstant(day(2)) });
  const earnedAt = (asOf: number) => earn({ ...terms, asOf }, [makeLine('a', 100)]).points;
  expect([earnedAt(day(0)), earnedAt(day(1)), earnedAt(day(2))]).toEqual([0, 10, 0]);
});

test('an absurd order earns no more than the books can hold', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const rules = [spendRule({ points: 1000, perMinor: 1 }), spendRule({ id: 'second' })];
  const earned = earn(termsOf({ earningRules: rules }), [makeLine('a', most), makeLine('b', most)]);
  expect(earned.points).toBe(most);
  expectToAgree(earned);
});

test('total, rules and lines agree, whatever the lines and rules are', () => {
  const rule = fc.record({
    points: fc.integer({ min: 1, max: 1000 }),
    perMinor: fc.integer({ min: 1, max: 1000 }),
    taxBasis: fc.constantFrom('gross' as const, 'net' as const),
    rounding: fc.constantFrom('down' as const, 'nearest' as const, 'up' as const),
    exclude: fc.record({ tags: fc.subarray(['x', 'y']), discountedLines: fc.boolean() }),
  });
  const line = fc.record({
    grossMinor: fc.nat({ max: 1_000_000 }),
    kind: fc.constantFrom('product' as const, 'product' as const, 'shipping' as const),
    tags: fc.subarray(['x', 'y']),
    discounted: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 3 }),
      fc.array(line, { maxLength: 8 }),
      fc.integer({ min: 1, max: 300 }),
      (rules, lines, percent) => {
        const earningRules = rules.map((changes, index) =>
          spendRule({ id: `rule-${index}`, ...changes }),
        );
        const terms = termsOf({ earningRules, tiers: tiers(rate(percent)) }, 'gold');
        const made = lines.map(({ grossMinor, ...changes }, index) =>
          makeLine(`${index}`, grossMinor, changes),
        );
        expectToAgree(earn(terms, made));
      },
    ),
    { numRuns: propertyRuns(200) },
  );
});

function expectToAgree({ lines, points, rules }: Earnings): void {
  const sum = (values: readonly { points: number }[]) =>
    values.reduce((all, value) => all + value.points, 0);
  expect(sum(rules)).toBe(points);
  expect(sum(lines)).toBe(points);
  for (const line of lines) {
    expect(sum(line.rules)).toBe(line.points);
    if (line.excluded) expect(line.points).toBe(0);
  }
  for (const { ruleId, points: given } of rules) {
    expect(sum(lines.flatMap((line) => line.rules.filter((rule) => rule.ruleId === ruleId)))).toBe(
      given,
    );
  }
}
