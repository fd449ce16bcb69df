import { afterAll, beforeAll, test } from 'vitest';
import type { Store } from '../store.ts';
import type { OpenStore, openers } from './stores.ts';

/** Adds a test to a suite. */
type On = (title: string, run: () => Promise<void>) => void;

/**
 * Opens a store for the tests of a suite, which are skipped where its database is not to be had.
 *
 * @param prepare Is given the store before each test.
 */
export function testsOn(
  [name, open]: readonly [string, (typeof openers)[string]],
  prepare: (store: Store) => void | Promise<void>,
): On {
  let opened: OpenStore | undefined;

  beforeAll(async () => {
    opened = await open();
  }, 60_000);

  afterAll(async () => opened?.end());

  return (title, run) => {
    test(title, { timeout: 30_000 }, async ({ skip }) => {
      if (!opened) return skip(`${name} is not to be had here`);
      await prepare(opened.store);
      await run();
    });
  };
}
