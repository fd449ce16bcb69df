/** The shop's sums. Every amount is a whole number of euro cents; prices contain VAT, as shoppers see them. */

/** VAT rates in the Netherlands, in percent. A gift card carries none: it is taxed when it is spent. */
export type VatRate = 0 | 9 | 21;

/** An amount with and without VAT. */
export interface Money {
  readonly grossMinor: number;
  readonly netMinor: number;
}

/** What a gross amount is without VAT, to the nearest cent. */
export function netOf(grossMinor: number, rate: VatRate): number {
  return roundHalfUp(grossMinor * 100, 100 + rate);
}

/**
 * Lays an amount on lines in proportion to their weights, by largest remainder: the parts are whole
 * cents, add up to exactly the amount, and no part is more than a cent off its fair share. Of equal
 * remainders the earlier line gets the cent, so that the same cart always gives the same parts.
 */
export function spread(amountMinor: number, weights: readonly number[]): number[] {
  const total = sum(weights);
  if (total === 0) return weights.map(() => 0);

  const shares = weights.map((weight, index) => {
    const exact = BigInt(amountMinor) * BigInt(weight);
    return { index, part: Number(exact / BigInt(total)), remainder: exact % BigInt(total) };
  });
  const missing = amountMinor - sum(shares.map(({ part }) => part));
  const favoured = shares
    .toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
    .slice(0, missing)
    .map(({ index }) => index);

  return shares.map(({ index, part }) => part + (favoured.includes(index) ? 1 : 0));
}

/** Adds whole numbers. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function roundHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
