/** Joins the member's tier progress with the programme's levels. Pure. */
import type { Program, TierProgress } from '@spaarkit/sdk';

import type { TierStanding } from './types.ts';

/** Undefined in a programme without levels, or when the progress speaks of a level it no longer has. */
export function toTierStanding(
  { tiers }: Program,
  progress: TierProgress,
): TierStanding | undefined {
  const levels = tiers?.levels ?? [];
  const tier = levels.find(({ id }) => id === progress.tierId);
  if (!tier) return undefined;
  const nextTier = levels.find(({ id }) => id === progress.next?.tierId);
  return { progress, tier, ...(nextTier && { nextTier }), tiers: levels, ...sharesOf(progress) };
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
