/** The shopper's state, without any interface: see {@link LoyaltyStore}. */
export { goalOf, rewardsOf } from './catalogue.ts';
export { claimsOf, type Claims, type ClaimState } from './claims.ts';
export { createStore, type StoreOptions } from './create-store.ts';
export type { OpenChannel, TabChannel } from './freshness.ts';
export type { IntentStorage } from './intents.ts';
export type { LoyaltyStore } from './store.ts';
export * from './types.ts';
