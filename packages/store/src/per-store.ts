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

/** A check that turns false once the member has changed, by the session that is then forgotten. */
export function followMemberOf({ $session }: LoyaltyStore, onChange: () => void) {
  let member = 0;
  $session.listen(({ data, status }) => {
    if (data !== undefined || status !== 'loading') return;
    member++;
    onChange();
  });
  return () => {
    const followed = member;
    return () => followed === member;
  };
}
