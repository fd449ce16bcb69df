import { expect } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { verifyProgram } from '../../src/storage/verify.ts';

/** Proves the ledger of every programme, as `spaarkit verify` does. */
export async function expectSound(store: Store): Promise<void> {
  for (const { id } of await store.listPrograms()) {
    const { violations } = await verifyProgram(store, id);
    // In words: a summary of a run shows the first line of a failure only.
    expect(violations, violations.map((found) => JSON.stringify(found)).join('; ')).toEqual([]);
  }
}
