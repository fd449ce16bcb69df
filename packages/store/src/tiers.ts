/** Joins the member's tier progress with the programme's levels. Pure. */
import type { Session, TierProgress } from '@spaarkit/sdk';

import type { TierStanding } from './types.ts';

/** Undefined in a programme without levels, or when the progress speaks of a level it no longer has. */
export function toTierStanding({ program, tierProgress }: Session): TierStanding | undefined {
  const tiers = program?.tiers?.levels ?? [];
  const tier = tiers.find(({ id }) => id === tierProgress?.tierId);
  if (!tierProgress || !tier) return undefined;
  const nextTier = tiers.find(({ id }) => id === tierProgress.next?.tierId);
  return {
    progress: tierProgress,
    tier,
    ...(nextTier && { nextTier }),
    tiers,
    ...sharesOf(tierProgress),
  };
}

/** What is certain, and what is added once it no longer can be returned; together 1 at the most. */
function sharesOf({ have, pending, next }: TierProgress): {
  share: number;
  pendingShare: number;
} {
  if (!next) return { share: 1, pendingShare: 0 };
  const share = Math.min(1, Math.max(0, have - pending) / next.need);
  return { share, pendingShare: Math.min(1, have / next.need) - share };
}
