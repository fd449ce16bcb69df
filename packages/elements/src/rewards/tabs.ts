/** Which parts a programme has in its card, and the elements of those that are fetched when looked at. */
import type { Program } from '@spaarkit/sdk';

/** The parts that a member can turn to; `earn`, `tiers`, `referral` and `purchases` where the programme has them. */
export type RewardsTab =
  'redeem' | 'rewards' | 'earn' | 'tiers' | 'referral' | 'purchases' | 'history';

/** The parts in their order: what can be had, how to get more, what happened. */
export const allTabs = [
  'redeem',
  'rewards',
  'earn',
  'tiers',
  'referral',
  'purchases',
  'history',
] as const satisfies readonly RewardsTab[];

/** The parts that a programme has. */
export function tabsOf(program: Program | undefined): readonly RewardsTab[] {
  const { campaigns = [], earningRules = [], tiers, consents = [] } = program ?? {};
  const has: { readonly [Tab in RewardsTab]?: boolean } = {
    // More to earn with than orders.
    earn: campaigns.length > 0 || earningRules.some(({ kind }) => kind !== 'order_amount'),
    tiers: Boolean(tiers),
    referral: earningRules.some(({ kind }) => kind === 'referral'),
    purchases: consents.some(({ purpose }) => purpose === 'purchases'),
  };
  return allTabs.filter((tab) => has[tab] ?? true);
}

/** Fetches what a part, or the member's own choices, are drawn with, unless it is there. @throws when it cannot be had now. */
export async function loadPart(part: RewardsTab | 'preferences'): Promise<void> {
  if (part === 'rewards') await import('../my-rewards/loyalty-my-rewards.ts');
  if (part === 'earn') await import('../earn-list/loyalty-earn-list.ts');
  if (part === 'tiers') await import('../tiers/loyalty-tiers.ts');
  if (part === 'purchases') await import('../purchases/loyalty-purchases.ts');
  if (part === 'referral') await import('../referral/loyalty-referral.ts');
  if (part === 'history') await import('../history/loyalty-history.ts');
  if (part === 'preferences') await import('../preferences/loyalty-preferences.ts');
}
