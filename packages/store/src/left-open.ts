/** For a page that was left before an answer came: fetched when something is open, which is seldom. */
import { redemptionsOf } from './redemptions.ts';
import type { LoyaltyStore } from './store.ts';

/** Finds out how the redemptions ended that were left open. */
export function takeUp(store: LoyaltyStore): void {
  redemptionsOf(store);
}
