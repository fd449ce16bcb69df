/** A store that keeps everything in memory: for the test kit and for trying things out, also in a browser. */
import { MemoryStore } from './storage/memory/memory-store.ts';
import type { Store } from './storage/store.ts';

/** Makes an empty store. What it holds is gone with it. */
export function createMemoryStore(): Store {
  return new MemoryStore();
}
