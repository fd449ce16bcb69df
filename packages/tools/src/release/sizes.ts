/** What a page loads, in two versions of the kit. */

/** As `pnpm size --json` prints it, in bytes. */
export interface Size {
  readonly name: string;
  readonly gzip: number;
}

/** A row whose weight is another now; undefined where it did not exist, or is gone. */
export interface SizeChange {
  readonly name: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The rows that changed, those that grew most first. */
export function compareSizes(before: readonly Size[], after: readonly Size[]): SizeChange[] {
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name), after: now.get(name) }))
    .filter((row) => row.before !== row.after)
    .toSorted((one, other) => grownBy(other) - grownBy(one));
}

/** One change as a line of text. */
export function describeSize({ name, before, after }: SizeChange): string {
  if (before === undefined) return `${name}: new, ${format(after ?? 0)} B`;
  if (after === undefined) return `${name}: gone, was ${format(before)} B`;
  const percent = ((100 * (after - before)) / before).toFixed(1);
  const sign = after > before ? '+' : '';
  return `${name}: ${format(before)} → ${format(after)} B (${sign}${format(after - before)}, ${sign}${percent} %)`;
}

function grownBy({ before = 0, after = 0 }: SizeChange): number {
  return after - before;
}

// The name of a chunk ends in a hash of what is in it.
function byName(sizes: readonly Size[]): Map<string, number> {
  return new Map(sizes.map(({ name, gzip }) => [name.replace(/-[\w-]{8}\.js$/, '.js'), gzip]));
}

function format(bytes: number): string {
  return bytes.toLocaleString('en');
}
