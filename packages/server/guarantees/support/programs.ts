import { present } from '@spaarkit/contract/conformance';
import type { Store } from '../../src/storage/store.ts';

/** The one programme of a store. */
export async function onlyProgram(store: Store): Promise<string> {
  const [program] = await store.listPrograms();
  return present(program, 'programme').id;
}
