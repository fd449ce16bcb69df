import type { Campaign, OrderLine, ProgramDocumentInput } from '@spaarkit/contract';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toInstant } from './calendar.ts';
import { earn } from './earning.ts';
import type { Earnings } from './model.ts';
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

type CampaignInput = NonNullable<ProgramDocumentInput['campaigns']>[number];

const campaign = (changes: Partial<CampaignInput> = {}): CampaignInput => ({
  id: 'double',
  name: { en: 'Double points' },
  from: toInstant(day(0)),
  until: toInstant(day(1)),
  effect: { kind: 'multiplier', percent: 200 },
  ...changes,
});

const earnWith = (
  campaigns: readonly CampaignInput[],
  lines: readonly OrderLine[],
  changes: Partial<ProgramDocumentInput> = {},
): Earnings =>
  earn({ document: makeDocument({ campaigns: [...campaigns], ...changes }), asOf: monday }, lines);

const beans = makeLine('beans', 1000, { productId: 'beans', quantity: 2 });
const bagBonus = {
  kind: 'product' as const,
  id: 'bag',
  name: { en: 'Bag' },
  productIds: ['beans'],
  grant: { kind: 'points' as const, points: 25 },
};

test('what a campaign adds stands beside what the rule gives, on the lines it is about', () => {
  const earned = earnWith([campaign({ productIds: ['beans'] })], [beans, makeLine('tea', 500)]);
  expect(earned.rules).toEqual([
    { ruleId: 'spend', points: 150 },
    { ruleId: 'spend', campaignId: 'double', points: 100 },
  ]);
  expect(earned.lines.map(({ points }) => points)).toEqual([200, 50]);
});

test('a fixed grant is multiplied only by a campaign that names its rule', () => {
  const rules = { earningRules: [bagBonus] };
  expect(earnWith([campaign()], [beans], rules).points).toBe(50);
  expect(earnWith([campaign({ ruleIds: ['bag'] })], [beans], rules).points).toBe(100);
});

test('extra points come once, with the first rule that gives for lines of the campaign', () => {
  const extra = campaign({ effect: { kind: 'extra_points', points: 7 } });
  const rules = { earningRules: [spendRule({ exclude: { tags: ['outlet'] } }), bagBonus] };
  const outlet = { ...beans, tags: ['outlet'] };
  expect(earnWith([extra], [beans], rules).rules.at(-1)).toEqual({
    ruleId: 'spend',
    campaignId: 'double',
    points: 7,
  });
  expect(earnWith([extra], [outlet], rules).rules.at(-1)).toEqual({
    ruleId: 'bag',
    campaignId: 'double',
    points: 7,
  });
  expect(earnWith([{ ...extra, productIds: ['tea'] }], [beans], rules).points).toBe(150);
  expect(earnWith([extra], [makeLine('s', 900, { kind: 'shipping' })], rules).points).toBe(0);
});

test('on each line the campaigns that compete are weighed anew', () => {
  const small = campaign({ id: 'small', effect: { kind: 'multiplier', percent: 150 } });
  const onBeans = campaign({ id: 'beans', productIds: ['beans'] });
  const earned = earnWith([small, onBeans], [beans, makeLine('tea', 1000)]);
  expect(earned.rules).toEqual([
    { ruleId: 'spend', points: 200 },
    { ruleId: 'spend', campaignId: 'small', points: 50 },
    { ruleId: 'spend', campaignId: 'beans', points: 100 },
  ]);
});

test('with campaigns too, nothing goes beyond what the books can hold', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const earned = earnWith(
    [campaign({ effect: { kind: 'multiplier', percent: 10_000 } })],
    [makeLine('a', most), makeLine('b', most)],
  );
  expect(earned.points).toBe(most);
  expectToAgree(earned);
});

test('any campaigns on any lines come to what somebody works out by hand', () => {
  const made = fc.record({
    percent: fc.integer({ min: 101, max: 400 }),
    stacking: fc.constantFrom('add' as const, 'highest_only' as const),
    priority: fc.nat({ max: 2 }),
    productIds: fc.option(fc.subarray(['x', 'y']), { nil: undefined }),
  });
  const line = fc.record({
    grossMinor: fc.nat({ max: 100_000 }),
    productId: fc.constantFrom('x', 'y', 'z'),
  });
  fc.assert(
    fc.property(
      fc.array(made, { maxLength: 4 }),
      fc.array(line, { maxLength: 5 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 300 }),
      (drawn, lines, points, perMinor) => {
        const campaigns = drawn.map(({ percent, productIds, ...rest }, index) =>
          campaign({
            id: `c-${index}`,
            effect: { kind: 'multiplier', percent },
            ...(productIds && { productIds }),
            ...rest,
          }),
        );
        const document = makeDocument({
          campaigns,
          earningRules: [spendRule({ points, perMinor })],
        });
        const earned = earn(
          { document, asOf: monday },
          lines.map(({ grossMinor, productId }, index) =>
            makeLine(`${index}`, grossMinor, { productId }),
          ),
        );
        expectToAgree(earned);
        let hundredths = 0n;
        for (const { grossMinor, productId } of lines) {
          hundredths += BigInt(grossMinor * points) * factorByHand(document.campaigns, productId);
        }
        expect(BigInt(earned.points)).toBe(hundredths / BigInt(perMinor * 100));
      },
    ),
    { numRuns: propertyRuns(200) },
  );
});

/** By what percentage the points of a line are multiplied, told without the engine. */
function factorByHand(campaigns: readonly Campaign[], productId: string): bigint {
  let best: Campaign | undefined;
  let factor = 100;
  for (const each of campaigns) {
    if (each.effect.kind !== 'multiplier') continue;
    if (each.productIds && !each.productIds.includes(productId)) continue;
    if (each.stacking === 'add') factor += each.effect.percent - 100;
    else if (!best || isBetter(each, best)) best = each;
  }
  if (best?.effect.kind === 'multiplier') factor += best.effect.percent - 100;
  return BigInt(factor);
}

function isBetter(one: Campaign, other: Campaign): boolean {
  if (one.priority !== other.priority) return one.priority > other.priority;
  const percentOf = ({ effect }: Campaign) => (effect.kind === 'multiplier' ? effect.percent : 0);
  return percentOf(one) > percentOf(other);
}

function expectToAgree({ lines, points, rules }: Earnings): void {
  const sum = (values: readonly { points: number }[]) =>
    values.reduce((all, value) => all + value.points, 0);
  expect(sum(rules)).toBe(points);
  expect(sum(lines)).toBe(points);
  for (const line of lines) expect(sum(line.rules)).toBe(line.points);
  for (const { ruleId, campaignId, points: given } of rules) {
    const onLines = lines.flatMap((line) =>
      line.rules.filter((part) => part.ruleId === ruleId && part.campaignId === campaignId),
    );
    expect(sum(onLines)).toBe(given);
  }
}
