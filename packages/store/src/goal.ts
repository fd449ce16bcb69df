/** What the member is saving for, and how to speak of it. Pure. */
import type { Balance } from '@spaarkit/sdk';

import { almostShare } from './rewards.ts';
import type { Goal, GoalFraming, RewardItem, TierStanding } from './types.ts';

/** What is known of the member. */
export interface GoalFacts {
  readonly balance: Balance | undefined;
  readonly rewards: readonly RewardItem[] | undefined;
  readonly tier: TierStanding | undefined;
}

/** The cheapest reward of which only points are missing; else the next level; else nothing. */
export function findGoal({ balance, rewards, tier }: GoalFacts): Goal | undefined {
  if (!balance) return undefined;
  return rewardGoal(balance, rewards) ?? tierGoal(tier);
}

function rewardGoal(
  { available, pending }: Balance,
  rewards: readonly RewardItem[] | undefined,
): Goal | undefined {
  const item = rewards?.find(({ standing }) => standing?.refusal === 'insufficient_points');
  if (!item) return undefined;
  const { need, missing: left, share } = item;
  return {
    kind: 'reward',
    id: item.reward.id,
    name: item.reward.name,
    unit: 'points',
    have: available,
    need,
    left,
    share,
    pendingShare: Math.min(1, (available + pending) / need) - share,
    framing: framingOf(share, left, need),
  };
}

function tierGoal(tier: TierStanding | undefined): Goal | undefined {
  const next = tier?.progress.next;
  if (!tier?.nextTier || !next) return undefined;
  const { share, pendingShare, progress } = tier;
  return {
    kind: 'tier',
    id: next.tierId,
    name: tier.nextTier.name,
    unit: progress.basis,
    have: progress.have,
    need: next.need,
    left: next.left,
    share,
    pendingShare,
    framing: framingOf(progress.have / next.need, next.left, next.need),
  };
}

function framingOf(share: number, left: number, need: number): GoalFraming {
  if (share < almostShare) return 'have';
  return left <= need / 5 ? 'nearly' : 'left';
}
