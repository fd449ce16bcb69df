/** Exact sums, division and sharing out of whole numbers. Nothing here passes through a float. */
import { maxInteger } from '@spaarkit/contract';

/** How an exact worth becomes a whole number; `nearest` rounds a half up. */
export type Rounding = 'down' | 'nearest' | 'up';

/** Sums whole numbers of zero or more; stops at 2^53 − 1, beyond which nothing could carry it. */
export function sumUp(values: readonly number[]): number {
  return values.reduce((all, value) => Math.min(all + value, maxInteger), 0);
}

/** Divides two numbers of zero or more (the divisor above zero) and rounds once, exactly. */
export function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  switch (rounding) {
    case 'down':
      return dividend / divisor;
    case 'nearest':
      return (2n * dividend + divisor) / (2n * divisor);
    case 'up':
      return (dividend + divisor - 1n) / divisor;
  }
}

/** `amount × numerator ÷ denominator`, rounded down, for whole numbers of zero or more. */
export function proportion(amount: number, numerator: number, denominator: number): number {
  return Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator));
}

/**
 * Shares out a total in proportion to weights, so that the shares are whole and sum to it: each
 * gets its quota rounded down, and what is left goes to the largest remainders, the earlier first.
 * A share whose weight is 0 is 0. All zero when the weights are.
 */
export function largestRemainder(total: number, weights: readonly (number | bigint)[]): number[] {
  const exactWeights = weights.map(BigInt);
  const sum = exactWeights.reduce((all, weight) => all + weight, 0n);
  if (sum === 0n) return weights.map(() => 0);
  const quotas = exactWeights.map((weight, index) => {
    const exact = BigInt(total) * weight;
    return { index, floor: Number(exact / sum), remainder: exact % sum };
  });
  const left = total - quotas.reduce((all, quota) => all + quota.floor, 0);
  const raised = new Set(
    quotas
      .toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return quotas.map(({ floor, index }) => (raised.has(index) ? floor + 1 : floor));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
