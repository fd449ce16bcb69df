/** The shopper's state, without any interface: see {@link LoyaltyStore}. */
export { createStore, type IntentStorage, type StoreOptions, type TabChannel } from './create-store.ts';
export type { LoyaltyStore } from './store.ts';
export * from './types.ts';
