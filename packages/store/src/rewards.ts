/** Joins the programme's rewards with how they stand for the member. Pure. */
import type { Reward, RewardStanding, Session } from '@spaarkit/sdk';

import type { RewardGroup, RewardItem } from './types.ts';

/** From this share of its points on, a reward is almost there, and is spoken of by what is left. */
export const almostShare = 0.5;

/** The rewards, cheapest first; undefined without a programme. */
export function toRewardItems(session: Session): readonly RewardItem[] | undefined {
  const standings = new Map(session.rewards.map((standing) => [standing.rewardId, standing]));
  const available = session.balance?.available ?? 0;
  return session.program?.rewards
    .map((reward) => toItem(reward, standings.get(reward.id), available))
    .toSorted((a, b) => a.need - b.need);
}

/** What a reward costs; with a variable cost the least. */
function needOf({ cost }: Reward): number {
  return cost.kind === 'fixed' ? cost.points : cost.minimumPoints;
}

function toItem(
  reward: Reward,
  standing: RewardStanding | undefined,
  available: number,
): RewardItem {
  const need = needOf(reward);
  if (!standing) return { reward, group: 'later', need, missing: 0, share: 0 };
  const share = need === 0 ? 1 : Math.min(1, available / need);
  return {
    reward,
    standing,
    group: groupOf(standing, share),
    need,
    missing: standing.missingPoints ?? Math.max(0, need - available),
    share,
  };
}

function groupOf({ redeemable, refusal }: RewardStanding, share: number): RewardGroup {
  if (redeemable) return 'now';
  return refusal === 'insufficient_points' && share >= almostShare ? 'almost' : 'later';
}
