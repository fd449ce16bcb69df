/** What is kept in memory beside a store, as long as the store itself. */
import type { Store } from './storage/store.ts';

export class PerStore<T> {
  readonly #kept = new WeakMap<Store, T>();
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  of(given: Store): T {
    const store = given.beneath ?? given;
    const known = this.#kept.get(store);
    if (known !== undefined) return known;
    const made = this.#make();
    this.#kept.set(store, made);
    return made;
  }
}
