import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { divide, largestRemainder, proportion, sumUp } from './rounding.ts';
import { propertyRuns, propertyTimeoutMs } from './testing/fixtures.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

test('rounds an exact worth once, a half up', () => {
  expect(divide(199n, 100n, 'down')).toBe(1n);
  expect(divide(150n, 100n, 'nearest')).toBe(2n);
  expect(divide(149n, 100n, 'nearest')).toBe(1n);
  expect(divide(101n, 100n, 'up')).toBe(2n);
  expect(divide(200n, 100n, 'up')).toBe(2n);
});

test('a proportion of numbers whose product no float could hold is exact', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(proportion(most, most - 1, most)).toBe(most - 1);
});

test('a sum stops at the largest safe number', () => {
  expect(sumUp([Number.MAX_SAFE_INTEGER, 5])).toBe(Number.MAX_SAFE_INTEGER);
});

test('what is left goes to the largest remainders, the earlier first', () => {
  expect(largestRemainder(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(largestRemainder(5, [10, 30, 10])).toEqual([1, 3, 1]);
  expect(largestRemainder(1, [2, 5, 3])).toEqual([0, 1, 0]);
});

test('nothing is shared out among weights of 0', () => {
  expect(largestRemainder(7, [0, 0])).toEqual([0, 0]);
  expect(largestRemainder(7, [])).toEqual([]);
  expect(largestRemainder(7, [0, 3])).toEqual([0, 7]);
});

test('shares are whole, sum to the total and lie within one of their quota', () => {
  const total = fc.nat({ max: Number.MAX_SAFE_INTEGER });
  const weights = fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(total, weights, (points, shares) => {
      const sum = shares.reduce((all, share) => all + BigInt(share), 0n);
      fc.pre(sum > 0n);
      const laid = largestRemainder(points, shares);
      expect(laid.reduce((all, share) => all + BigInt(share), 0n)).toBe(BigInt(points));
      laid.forEach((share, index) => {
        const distance = BigInt(share) * sum - BigInt(points) * BigInt(shares[index] ?? 0);
        expect(distance < sum && distance > -sum).toBe(true);
      });
    }),
    { numRuns: propertyRuns(300) },
  );
});
