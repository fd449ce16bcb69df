import type { ProgramDocumentInput } from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { eventPoints } from './event-points.ts';
import type { GrantingRule } from './event-rules.ts';
import { makeDocument } from './testing/fixtures.ts';

const name = { en: 'Name' };
const review = {
  kind: 'review',
  id: 'review',
  name,
  grant: { kind: 'points', points: 15 },
} as const;
type Boost = NonNullable<ProgramDocumentInput['campaigns']>[number];
const campaign = (id: string, effect: Boost['effect'], more: Partial<Boost> = {}): Boost => ({
  id,
  name,
  from: '2026-01-01T00:00:00Z',
  until: '2026-12-31T00:00:00Z',
  effect,
  ...more,
});
const times = (percent: number) => ({ kind: 'multiplier' as const, percent });
const extra = (points: number) => ({ kind: 'extra_points' as const, points });

function given(campaigns: Boost[], more: { extrasGiven?: string[]; tierId?: string } = {}) {
  const document = makeDocument({ earningRules: [review], campaigns });
  const rule = document.earningRules[0] as GrantingRule;
  const { extrasGiven = [], tierId } = more;
  const terms = {
    document,
    asOf: Date.parse('2026-06-01T00:00:00Z'),
    ...(tierId === undefined ? {} : { tierId }),
  };
  return eventPoints({ terms, rule, points: 15, extrasGiven }).map(({ campaignId, points }) => [
    campaignId,
    points,
  ]);
}

test('a multiplier counts for an event when it names the rule', () => {
  expect(given([campaign('all', times(200))])).toEqual([[undefined, 15]]);
  expect(given([campaign('named', times(150), { ruleIds: ['review'] })])).toEqual([
    [undefined, 15],
    ['named', 7],
  ]);
});

test('multipliers that add are rounded once and shared out', () => {
  const add = { ruleIds: ['review'], stacking: 'add' as const };
  const both = [campaign('a', times(110), add), campaign('b', times(110), add)];
  expect(given(both)).toEqual([
    [undefined, 15],
    ['a', 2],
    ['b', 1],
  ]);
});

test('of those that compete one counts', () => {
  const named = { ruleIds: ['review'] };
  const both = [campaign('a', times(200), named), campaign('b', times(300), named)];
  expect(given(both)).toEqual([
    [undefined, 15],
    ['b', 30],
  ]);
});

test('extra points come once with an event, and one of those that compete', () => {
  const both = [campaign('a', extra(5)), campaign('b', extra(9), { ruleIds: ['review'] })];
  expect(given(both)).toEqual([
    [undefined, 15],
    ['b', 9],
  ]);
  expect(given(both, { extrasGiven: ['b'] })).toEqual([[undefined, 15]]);
  expect(given(both, { extrasGiven: ['a'] })).toEqual([[undefined, 15]]);
});

test('a campaign about products, for other members or at another time counts for nothing', () => {
  const none = [
    campaign('lines', extra(5), { productIds: ['lamp'] }),
    campaign('gold', extra(5), { tierIds: ['gold'] }),
    campaign('later', extra(5), { from: '2026-07-01T00:00:00Z' }),
  ];
  expect(given(none)).toEqual([[undefined, 15]]);
});
