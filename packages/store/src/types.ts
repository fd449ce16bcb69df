/** What the store shows: the shapes that interfaces are drawn from. */
import type {
  Balance,
  DeliveryAddress,
  EarnPreview,
  IssuedReward,
  LoyaltyError,
  Notice,
  ProblemCode,
  PublicTier,
  Redemption,
  RedemptionPreview,
  RedemptionRefusal,
  RevertResult,
  Reward,
  RewardStanding,
  TierProgress,
  Transaction,
  VisitorState,
} from '@spaarkit/sdk';

/**
 * How remote data stands.
 * - `idle`: not asked for yet.
 * - `loading`: asked for, never received.
 * - `ready`: as the server last said.
 * - `stale`: as the server last said, but the latest request failed or could not be sent.
 * - `failed`: asked for and never received.
 */
export type RemoteStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'failed';

/**
 * Remote data. `data` is present in `ready` and `stale`, unless this visitor has none: a guest has no
 * balance, and in a programme without levels nobody has progress.
 */
export interface Remote<T> {
  readonly status: RemoteStatus;
  readonly data?: T;
  /** Why the latest request failed; in `stale` and `failed`, and in `loading` when it is asked for again. */
  readonly error?: LoyaltyError;
  /** When the data came, in epoch milliseconds of this device. */
  readonly updatedAt?: number;
}

/** Who is looking; `unknown` until the server has said. */
export type Visitor = 'unknown' | VisitorState;

/** The balance, with the one number to show for it. */
export interface ShownBalance extends Balance {
  /** `available` points; below 0 if more was taken back than there was. */
  readonly shown: number;
}

/** Where the member stands between levels. */
export interface TierStanding {
  readonly progress: TierProgress;
  /** The present level. */
  readonly tier: PublicTier;
  /** The next level; absent at the highest. */
  readonly nextTier?: PublicTier;
  /** Every level of the programme, lowest first. */
  readonly tiers: readonly PublicTier[];
  /** From 0 to 1, from nothing to the next level's threshold; 1 at the highest level. */
  readonly share: number;
  /** The part of `share` that is still inside the return period: drawn hatched, never solid. */
  readonly pendingShare: number;
}

/**
 * Where a reward stands in the list.
 * - `now`: may be redeemed.
 * - `almost`: half of the points or more are there, and nothing but points is missing.
 * - `later`: everything else. Every reward, for a guest.
 */
export type RewardGroup = 'now' | 'almost' | 'later';

/** A reward of the programme, with how it stands for the member. */
export interface RewardItem {
  readonly reward: Reward;
  /** Absent for a visitor who is not a member. */
  readonly standing?: RewardStanding;
  readonly group: RewardGroup;
  /** Points that it costs; with a variable cost, the least that may be spent. */
  readonly need: number;
  /** Points that are missing; 0 if there are enough, or if the visitor is not a member. */
  readonly missing: number;
  /** From 0 to 1: available points over `need`. 0 for a visitor who is not a member. */
  readonly share: number;
}

/**
 * How to speak of a goal.
 * - `have`: less than half is there: lead with what is there.
 * - `left`: half or more is there: lead with what is left.
 * - `nearly`: a fifth or less is left: the same words with more weight.
 */
export type GoalFraming = 'have' | 'left' | 'nearly';

/** What the member is saving for: the cheapest reward they cannot afford yet, else the next level. */
export interface Goal {
  readonly kind: 'reward' | 'tier';
  /** The id of the reward or the level. */
  readonly id: string;
  /** Its name per locale. */
  readonly name: Readonly<Record<string, string>>;
  /** What `have`, `need` and `left` count: points, minor units of money, or orders. */
  readonly unit: 'points' | 'spend' | 'orders';
  readonly have: number;
  readonly need: number;
  readonly left: number;
  /** From 0 to 1, from what is available. Reaches 1 only when nothing is left. */
  readonly share: number;
  /** How much `share` grows when what is pending is confirmed: a hatched extension, never solid. */
  readonly pendingShare: number;
  readonly framing: GoalFraming;
}

/** A list that grows by a page at a time. */
export interface Paged<T> {
  readonly items: readonly T[];
  /** Whether there is more to ask for. */
  readonly hasMore: boolean;
  /** The rows of the next page, ready to be shown; absent until they are loaded. */
  readonly next?: readonly T[];
  /** Whether `loadMore` is waiting for the next page. */
  readonly loadingMore: boolean;
  /** Why the next page did not come. */
  readonly moreError?: LoyaltyError;
}

/** Why the server refused: a reason from a reward's standing, or another problem code. */
export type RefusalReason = RedemptionRefusal | ProblemCode;

/** A refusal that a shop expects. Nothing was spent. */
export interface Refused {
  readonly phase: 'refused';
  readonly reason: RefusalReason;
  /** With `insufficient_points`. */
  readonly missingPoints?: number;
  /** When it may be possible, if known: RFC 3339 in UTC. */
  readonly availableFrom?: string;
  readonly error: LoyaltyError;
}

/** A fault: it was certainly not done. Without an error if the shop could not make the code. */
export interface Failed {
  readonly phase: 'failed';
  readonly error?: LoyaltyError;
}

/** Nothing was asked for. */
export interface Idle {
  readonly phase: 'idle';
}

/** The answer was lost, or the shop has not made the code yet. The store is finding out. */
export interface Unknown {
  readonly phase: 'unknown';
  readonly error?: LoyaltyError;
}

/**
 * A redemption of one reward on this page.
 * - `unknown`: may have been done; it is being found out with the same key. Never "failed".
 * - `refused`: a reason, and the balance is fresh.
 * - `failed`: certainly not done.
 */
export type RedemptionState =
  | Idle
  | { readonly phase: 'submitting'; readonly intentKey: string; readonly points?: number }
  | {
      readonly phase: 'issued';
      readonly redemption: Redemption;
      readonly issuedReward?: IssuedReward;
    }
  | Refused
  | Unknown
  | Failed;

/** The undoing of one redemption on this page; phases as in {@link RedemptionState}. */
export type RevertState =
  | Idle
  | { readonly phase: 'submitting'; readonly intentKey: string }
  | { readonly phase: 'reverted'; readonly result: RevertResult }
  | Refused
  | Unknown
  | Failed;

/** Joining on this page. Joining twice does no harm, so it has no unknown outcome. */
export type EnrollmentState =
  Idle | { readonly phase: 'submitting' } | { readonly phase: 'enrolled' } | Refused | Failed;

/** What redeeming would cost and leave. */
export type PreviewOutcome =
  { readonly phase: 'ready'; readonly preview: RedemptionPreview } | Refused | Failed;

/** What to redeem. */
export interface RedeemRequest {
  readonly rewardId: string;
  /** With a variable cost: how many points to spend. */
  readonly points?: number;
  /** With a donation: which cause. */
  readonly causeId?: string;
  /** With a gift that is sent: where to. */
  readonly address?: DeliveryAddress;
  /**
   * Made by `newIntent()` when the review opens, one per review. Pressing twice in one review is one
   * redemption.
   */
  readonly intentKey: string;
}

export type {
  Balance,
  EarnPreview,
  IssuedReward,
  Notice,
  Redemption,
  RedemptionPreview,
  Transaction,
};
