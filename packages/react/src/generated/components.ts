// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
export * from './loyalty-cart-rewards.ts';
export * from './loyalty-earn-list.ts';
export * from './loyalty-earn-preview.ts';
export * from './loyalty-history.ts';
export * from './loyalty-join.ts';
export * from './loyalty-member-card.ts';
export * from './loyalty-my-rewards.ts';
export * from './loyalty-points-badge.ts';
export * from './loyalty-preferences.ts';
export * from './loyalty-provider.ts';
export * from './loyalty-redeem-button.ts';
export * from './loyalty-referral.ts';
export * from './loyalty-rewards.ts';
export * from './loyalty-rewards-list.ts';
export * from './loyalty-tier-progress.ts';
export * from './loyalty-tiers.ts';
