import type { LoyaltyStore } from './store.ts';

/**
 * Whether who looks is still who it was when `followMember` gave `isWanted`. Waits for the server's word where that is
 * in doubt: what one member has pressed for is not sent with the token of another.
 */
export async function isStillThere(store: LoyaltyStore, isWanted: () => boolean): Promise<boolean> {
  if (store.isInDoubt()) await store.refresh();
  return isWanted() && !store.isInDoubt();
}
