/**
 * What is worked out from the programme's rewards: functions of a store and not parts of it, so that a
 * page with nothing but a balance does without.
 */
import type { ReadableAtom } from 'nanostores';

import { derive } from './derive.ts';
import { findGoal } from './goal.ts';
import { perStore } from './per-store.ts';
import { groupRewards } from './rewards.ts';
import type { Goal, Remote, RewardGroups } from './types.ts';
import { view } from './views.ts';

/** The programme's rewards and how they stand for the member, also for guests; one store a page. */
export const rewardsOf = perStore(({ $session }): ReadableAtom<Remote<RewardGroups>> =>
  view($session, groupRewards),
);

/** What the member is saving for; undefined when there is nothing, or nobody is known. */
export const goalOf = perStore((store): ReadableAtom<Goal | undefined> => {
  const $rewards = rewardsOf(store);
  const find = () =>
    findGoal({
      balance: store.$balance.get().data,
      rewards: $rewards.get().data,
      tier: store.$tierProgress.get().data,
    });
  return derive($rewards, find);
});
