import { expect, test } from 'vitest';
import type { ProgramDocumentInput } from '@spaarkit/contract';
import { pointsRate, pointsValue } from './points-value.ts';
import { makeDocument } from './testing/fixtures.ts';

type Rewards = NonNullable<ProgramDocumentInput['rewards']>;

const discount = (id: string, points: number, amountMinor: number): Rewards[number] => ({
  kind: 'amount_discount',
  id,
  name: { en: id },
  cost: { kind: 'fixed', points },
  amountMinor,
});

test('a fixed rate of the programme counts, whatever its rewards give', () => {
  const points = { names: { en: { other: 'points' } }, minorPerPoint: { minor: 1, points: 2 } };
  expect(pointsRate(makeDocument({ points, rewards: [discount('a', 100, 900)] }))).toEqual({
    minor: 1,
    points: 2,
    source: 'programme',
  });
});

test('without one it is the best that a reward gives', () => {
  const variable: Rewards[number] = {
    kind: 'store_credit',
    id: 'credit',
    name: { en: 'Credit' },
    cost: { kind: 'variable', stepPoints: 100, minorPerStep: 110, minimumPoints: 100 },
  };
  const rewards = [discount('a', 500, 500), variable, discount('gift', 0, 5000)];
  expect(pointsRate(makeDocument({ rewards }))).toEqual({
    minor: 110,
    points: 100,
    source: 'rewards',
  });
});

test('a programme without either has no rate', () => {
  expect(pointsRate(makeDocument({ rewards: [] }))).toBeUndefined();
});

test.each([
  [1, 1, 2, 1],
  [-1, 1, 2, -1],
  [3, 1, 8, 0],
  [0, 5, 1, 0],
  [Number.MAX_SAFE_INTEGER, 1, 1, Number.MAX_SAFE_INTEGER],
])('%i points at %i minor per %i points are worth %i', (points, minor, per, worth) => {
  expect(pointsValue(points, { minor, points: per })).toBe(worth);
});
