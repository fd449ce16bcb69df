import { sweep } from '../../src/services/index.ts';
import type { Store } from '../../src/storage/store.ts';

/** Does what the worker does, for every programme, until nothing is left to do. */
export async function sweepAll(store: Store, realNow: () => number = Date.now): Promise<void> {
  for (const { id } of await store.listPrograms()) {
    while ((await sweep({ store, programId: id, realNow })).more);
  }
}
