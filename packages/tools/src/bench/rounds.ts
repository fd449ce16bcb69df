/** Cases beside each other in one run: what disturbs the machine then disturbs all of them. */

/** Runs one case once, on ground of its own. */
export type Case<T> = () => Promise<T>;

/**
 * Runs the cases in turn, `rounds` times, after a first round that does not count: it pays for cold
 * caches. Every other round runs backwards, so that no case always follows the same one.
 */
export async function interleave<Name extends string, T>(
  rounds: number,
  cases: Readonly<Record<Name, Case<T>>>,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(cases) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    T[]
  >;
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = await cases[name]();
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There are no values.');
  return (upper + lower) / 2;
}

/** Highest minus lowest, over the median. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return middle === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / middle;
}

/** How many times `others` the `values` are, by their medians; the spread is that of the pairs. */
export function ratio(
  values: readonly number[],
  others: readonly number[],
): { value: number; spread: number } {
  const pairs = values.map((value, round) => value / (others[round] ?? Number.NaN));
  return { value: median(values) / median(others), spread: spread(pairs) };
}
