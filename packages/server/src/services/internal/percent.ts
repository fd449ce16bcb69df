/** A part of a whole, in percent with two decimals; undefined of nothing. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.round((10_000 * part) / whole) / 100 : undefined;
}
