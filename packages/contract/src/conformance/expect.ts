/** The few assertions that the suite needs, so that it runs under any test runner and under none. */

/** Thrown when a target does not do what the contract says. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

/** Demands that `condition` holds; `what` is the statement that turned out to be false. */
export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ConformanceError(`Not so: ${what}`);
}

/** Demands that two JSON values are equal, whatever the order of their fields. */
export function equal<T>(actual: T, expected: T, what: string): void {
  const [found, wanted] = [canonical(actual), canonical(expected)];
  if (found !== wanted) throw new ConformanceError(`${what}: expected ${wanted}, got ${found}`);
}

/** Demands that something is there, and returns it. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new ConformanceError(`There is no ${what}`);
  return value;
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, item: unknown) =>
      item !== null && typeof item === 'object' && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    ) ?? 'undefined'
  );
}
