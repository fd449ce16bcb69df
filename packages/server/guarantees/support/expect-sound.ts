import { expect } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { verifyProgram } from '../../src/storage/verify.ts';

/** Proves the ledger of every programme, as `spaarkit verify` does. */
export async function expectSound(store: Store): Promise<void> {
  for (const { id } of await store.listPrograms())
    expect((await verifyProgram(store, id)).violations).toEqual([]);
}
