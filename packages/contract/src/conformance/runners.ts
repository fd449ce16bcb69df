/** Thin adapters between the suite and whatever runs it. */
import { conformanceSuite } from './suite.ts';
import type { ConformanceTarget } from './target.ts';

/** `test` of Vitest, `it` of Mocha, `test` of node:test: a title and a function. */
export type DefineTest = (title: string, run: () => Promise<void>) => unknown;

/** How one case ended. */
export interface ConformanceResult {
  readonly id: string;
  readonly title: string;
  /** What the target did instead; absent when it conforms. */
  readonly error?: Error;
}

/**
 * Declares one test for each case.
 *
 * @example
 * testConformance(test, () => target);
 */
export function testConformance(
  test: DefineTest,
  target: () => ConformanceTarget | Promise<ConformanceTarget>,
): void {
  for (const { id, title, run } of conformanceSuite) {
    test(`${id}: ${title}`, async () => run(await target()));
  }
}

/** Runs the suite without a test runner, one case after the other, and tells how each ended. */
export async function runConformance(target: ConformanceTarget): Promise<ConformanceResult[]> {
  const results: ConformanceResult[] = [];
  for (const { id, title, run } of conformanceSuite) {
    const error = await run(target).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
    );
    results.push({ id, title, ...(error ? { error } : {}) });
  }
  return results;
}
