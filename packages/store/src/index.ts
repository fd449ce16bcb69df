/** The shopper's state, without any interface: see {@link LoyaltyStore}. */
export { goalOf, rewardsOf, tierStandingOf } from './catalogue.ts';
export { enrollmentOf, type Enrollment } from './enrollment.ts';
export { claimsOf, type Claims, type ClaimState } from './claims.ts';
export { createStore, type StoreOptions } from './create-store.ts';
export type { OpenChannel, TabChannel } from './freshness.ts';
export type { IntentStorage } from './intent-storage.ts';
export { followLive } from './live.ts';
export { historyOf, pastRewardsOf, purchasesOf, referralsOf } from './lists.ts';
export { noticeOf, type ShownNotice } from './notice.ts';
export type { MemberList } from './member-list.ts';
export { redemptionsOf, type Redemptions } from './redemptions.ts';
export { revertingsOf, type Revertings } from './revertings.ts';
export { isStillThere } from './settle.ts';
export type { LoyaltyStore, StorePart } from './store.ts';
export * from './types.ts';
export { balanceOf, issuedRewardsOf, visitorOf } from './views.ts';
