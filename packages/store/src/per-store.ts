import type { LoyaltyStore } from './store.ts';

/** Makes something once for each store: what stands apart from it is still one a page. */
export function perStore<T>(make: (store: LoyaltyStore) => T): (store: LoyaltyStore) => T {
  const made = new WeakMap<LoyaltyStore, T>();
  return (store) => {
    const found = made.get(store) ?? make(store);
    made.set(store, found);
    return found;
  };
}
