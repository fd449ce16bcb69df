/** Which parts a programme has in its card, and the elements of those that are fetched when looked at. */
import type { Program } from '@spaarkit/sdk';

/** The parts that a member can turn to; `earn`, `tiers`, `referral` and `purchases` where the programme has them. */
export type RewardsTab =
  'redeem' | 'rewards' | 'earn' | 'tiers' | 'referral' | 'purchases' | 'history';

/** The parts in their order: what can be had, how to get more, what happened. */
export function tabsOf(program: Program | undefined): readonly RewardsTab[] {
  return [
    'redeem',
    'rewards',
    ...(hasWaysToEarn(program) ? (['earn'] as const) : []),
    ...(program?.tiers ? (['tiers'] as const) : []),
    ...(hasReferrals(program) ? (['referral'] as const) : []),
    ...(program?.consents.some(({ purpose }) => purpose === 'purchases')
      ? (['purchases'] as const)
      : []),
    'history',
  ];
}

/** Fetches what a part is drawn with, unless it came with the card; again when it could not be had. */
export async function loadTab(tab: RewardsTab): Promise<void> {
  try {
    if (tab === 'rewards') await import('../my-rewards/loyalty-my-rewards.ts');
    if (tab === 'earn') await import('../earn-list/loyalty-earn-list.ts');
    if (tab === 'tiers') await import('../tiers/loyalty-tiers.ts');
    if (tab === 'purchases') await import('../purchases/loyalty-purchases.ts');
    if (tab === 'referral') await import('../referral/loyalty-referral.ts');
    if (tab === 'history') await import('../history/loyalty-history.ts');
  } catch {
    // Without a connection: what stands inside the tag stays, and the next look asks again.
  }
}

/** Fetches what the member's own choices are made with; as with a part, the next look asks again. */
export async function loadPreferences(): Promise<void> {
  await import('../preferences/loyalty-preferences.ts').catch(() => undefined);
}

/** Whether there is more to earn with than orders. */
function hasWaysToEarn(program: Program | undefined): boolean {
  if (program === undefined) return false;
  const { earningRules, campaigns } = program;
  return campaigns.length > 0 || earningRules.some(({ kind }) => kind !== 'order_amount');
}

function hasReferrals(program: Program | undefined): boolean {
  return program?.earningRules.some(({ kind }) => kind === 'referral') ?? false;
}
