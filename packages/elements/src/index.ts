/** The classes of the elements; nothing here registers a tag. */
export { LoyaltyProviderElement } from './provider/provider.ts';
export { LoyaltyPointsBadgeElement } from './points-badge/points-badge.ts';
export { LoyaltyTierProgressElement } from './tier-progress/tier-progress.ts';
export { LoyaltyRewardsListElement } from './rewards-list/rewards-list.ts';
export {
  LoyaltyRedeemButtonElement,
  type RedeemButtonVariant,
} from './redeem-button/redeem-button.ts';
export { LoyaltyMyRewardsElement } from './my-rewards/my-rewards.ts';
export {
  LoyaltyRewardChoicesElement,
  type RewardChoices,
} from './reward-choices/reward-choices.ts';
export { LoyaltyTicketCodeElement } from './ticket-code/ticket-code.ts';
export { LoyaltyEarnListElement } from './earn-list/earn-list.ts';
export { LoyaltyEarnPreviewElement } from './earn-preview/earn-preview.ts';
export { LoyaltyCartRewardsElement } from './cart-rewards/cart-rewards.ts';
export { LoyaltyJoinElement } from './join/join.ts';
export { LoyaltyPreferencesElement } from './preferences/preferences.ts';
export { LoyaltyTiersElement } from './tiers/tiers.ts';
export { LoyaltyLauncherElement } from './launcher/launcher.ts';
export { LoyaltyGateElement } from './gate/gate.ts';
export { LoyaltyReferralElement } from './referral/referral.ts';
export { LoyaltyMemberCardElement } from './member-card/member-card.ts';
export { LoyaltyPurchasesElement } from './purchases/purchases.ts';
export { LoyaltyHistoryElement } from './history/history.ts';
export { LoyaltyRewardsElement } from './rewards/rewards.ts';
export type { RewardsTab } from './rewards/tabs.ts';
export { keepTabInAddress, type TabInAddressOptions } from './rewards/tab-in-address.ts';
export * from './events/requests.ts';
export {
  LoyaltyBalanceChangedEvent,
  LoyaltyErrorEvent,
  LoyaltyReadyEvent,
} from './events/facts.ts';
export * from './events/outcomes.ts';
export type { CartAdapter, CartCode, CartState } from './cart/cart-adapter.ts';
export type { LoyaltyContext, LoyaltySettings } from './context/loyalty-context.ts';
export type { MessageKey, MessageOverrides } from './i18n/overrides.ts';
