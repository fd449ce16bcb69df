/**
 * What is worked out from the programme's rewards and levels: functions of a store and not parts of it, so that a
 * page with nothing but a balance does without.
 */
import type { ReadableAtom } from 'nanostores';

import { derive } from './derive.ts';
import { findGoal } from './goal.ts';
import { perStore } from './per-store.ts';
import { toRewardItems } from './rewards.ts';
import { toTierStanding } from './tiers.ts';
import type { Goal, Remote, RewardItem, TierStanding } from './types.ts';
import { view } from './view.ts';
import { balanceOf } from './views.ts';

/** The programme's rewards, cheapest first, and how they stand for the member; also for guests. */
export const rewardsOf = perStore(({ $session }): ReadableAtom<Remote<readonly RewardItem[]>> =>
  view($session, toRewardItems),
);

/** Where the member stands between levels; without data for who is no member, and where there are no levels. */
export const tierStandingOf = perStore(({ $session }): ReadableAtom<Remote<TierStanding>> =>
  view($session, toTierStanding),
);

/** What the member is saving for; undefined when there is nothing, or nobody is known. */
export const goalOf = perStore((store): ReadableAtom<Goal | undefined> => {
  const $rewards = rewardsOf(store);
  const $standing = tierStandingOf(store);
  const $balance = balanceOf(store);
  const find = () =>
    findGoal({
      balance: $balance.get().data,
      rewards: $rewards.get().data,
      tier: $standing.get().data,
    });
  return derive($rewards, find);
});
