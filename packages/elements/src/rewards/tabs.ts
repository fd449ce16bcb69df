/** Which parts a programme has in its card, and the elements of those that are fetched when looked at. */
import type { Program } from '@spaarkit/sdk';

/** The parts that a member can turn to; `earn` and `tiers` where the programme has them. */
export type RewardsTab = 'redeem' | 'rewards' | 'earn' | 'tiers' | 'history';

/** The parts in their order: what can be had, how to get more, what happened. */
export function tabsOf(program: Program | undefined): readonly RewardsTab[] {
  const all: readonly RewardsTab[] = ['redeem', 'rewards', 'earn', 'tiers', 'history'];
  return all.filter((tab) => {
    if (tab === 'earn') return hasWaysToEarn(program);
    return tab !== 'tiers' || program?.tiers !== undefined;
  });
}

/** Fetches what a part is drawn with, unless it came with the card; again when it could not be had. */
export async function loadTab(tab: RewardsTab): Promise<void> {
  try {
    if (tab === 'earn') await import('../earn-list/loyalty-earn-list.ts');
    if (tab === 'tiers') await import('../tiers/loyalty-tiers.ts');
  } catch {
    // Without a connection: what stands inside the tag stays, and the next look asks again.
  }
}

/** Whether there is more to earn with than orders. */
function hasWaysToEarn(program: Program | undefined): boolean {
  if (program === undefined) return false;
  const { earningRules, campaigns } = program;
  return campaigns.length > 0 || earningRules.some(({ kind }) => kind !== 'order_amount');
}
