/** The interface of the store. */
import type {
  Connection,
  EnrollmentRequest,
  IssuedReward,
  Notice,
  Program,
  Session,
  Transaction,
} from '@spaarkit/sdk';
import type { ReadableAtom } from 'nanostores';

import type {
  EnrollmentState,
  Paged,
  PreviewOutcome,
  RedeemRequest,
  RedemptionState,
  Remote,
  RevertState,
  ShownBalance,
  TierStanding,
  Visitor,
} from './types.ts';

/**
 * The shopper's side of one programme: one truth for all elements of a page. It shows only what the
 * server has confirmed. A failed refresh keeps the last values and marks them `stale`; a late answer
 * is dropped; nothing personal is kept on the device.
 *
 * Actions never throw: what became of them is in the stores, and in what they resolve with.
 */
export interface LoyaltyStore {
  /** What its calls are made on. */
  readonly client: Connection;

  /** Everything of one request, with the programme filled in. The stores below are cut from it. */
  readonly $session: ReadableAtom<Remote<Session>>;
  readonly $program: ReadableAtom<Remote<Program>>;
  readonly $visitor: ReadableAtom<Visitor>;
  /** Without data for who is not a member. Never 0 before it is known. */
  readonly $balance: ReadableAtom<Remote<ShownBalance>>;
  /** Without data for who is not a member, and in a programme without levels. */
  readonly $tierProgress: ReadableAtom<Remote<TierStanding>>;
  /** What can be used, soonest expiry first. Empty for who is not a member. */
  readonly $issuedRewards: ReadableAtom<Remote<readonly IssuedReward[]>>;
  /** What was used, expired or reverted. `idle` until {@link loadPastRewards}. */
  readonly $pastRewards: ReadableAtom<Remote<Paged<IssuedReward>>>;
  /** Every change of points, newest first. `idle` until {@link loadHistory}. */
  readonly $history: ReadableAtom<Remote<Paged<Transaction>>>;
  /** The most pressing notice; one at a time. */
  readonly $notice: ReadableAtom<Notice | undefined>;
  readonly $enrollment: ReadableAtom<EnrollmentState>;
  /** Whether the device says that it has a connection. True where it cannot say. */
  readonly $online: ReadableAtom<boolean>;
  /** When the session last came, in epoch milliseconds of this device; undefined until then. */
  readonly $lastUpdated: ReadableAtom<number | undefined>;

  /** The redemptions of this page by reward; one that is missing is `idle`. */
  readonly $redemptions: ReadableAtom<ReadonlyMap<string, RedemptionState>>;
  /** The undoings of this page by issued reward; one that is missing is `idle`. */
  readonly $revertings: ReadableAtom<ReadonlyMap<string, RevertState>>;
  /** The redemption of a reward on this page. */
  readonly $redemption: (rewardId: string) => ReadableAtom<RedemptionState>;
  /** The undoing of an issued reward on this page. */
  readonly $reverting: (issuedRewardId: string) => ReadableAtom<RevertState>;

  /** The ledger's present moment in epoch milliseconds, by which its dates are judged. */
  readonly now: () => number;

  /** A key for one intent: make one when a review opens, and give it to `redeem` or `revert`. */
  readonly newIntent: () => string;

  /** Somebody may press soon: fetches what redeeming, undoing and joining need, unless it is here. */
  readonly prepare: () => void;

  /** Asks the server anew. Asked while an answer is under way, it waits for that one. */
  readonly refresh: () => Promise<void>;

  /**
   * Spends points. One at a time per reward: a second call while one is under way joins it. A lost
   * answer becomes `unknown`, and is found out with the same key. Resolves with where it came to rest:
   * `issued`, `refused`, `failed`, or `unknown` when it cannot be found out for now.
   */
  readonly redeem: (request: RedeemRequest) => Promise<RedemptionState>;

  /** Puts a reward's redemption back to `idle`, once it is not under way. */
  readonly clearRedemption: (rewardId: string) => void;

  /** Undoes a redemption; as {@link redeem} for what it resolves with. */
  readonly revert: (issuedRewardId: string, intentKey: string) => Promise<RevertState>;

  /** Puts an undoing back to `idle`, once it is not under way. */
  readonly clearReverting: (issuedRewardId: string) => void;

  /** What redeeming would cost and leave. */
  readonly previewRedemption: (rewardId: string, points?: number) => Promise<PreviewOutcome>;

  /** Joins the programme. `termsVersion` is the programme's own when left out. */
  readonly enroll: (request?: Partial<EnrollmentRequest>) => Promise<EnrollmentState>;

  /** Loads the first page of history, unless it is there; for who is no member yet, once they are. */
  readonly loadHistory: () => Promise<void>;
  /** Loads the next page of history. */
  readonly loadMoreHistory: () => Promise<void>;
  /** Loads the first page of past rewards, as {@link loadHistory} does. */
  readonly loadPastRewards: () => Promise<void>;
  /** Loads the next page of past rewards. */
  readonly loadMorePastRewards: () => Promise<void>;

  /** Takes the notice away, and does not show it again on any device. */
  readonly dismissNotice: (id: string) => Promise<void>;

  /**
   * Somebody logged in or out: forgets everything personal at once and loads anew. Tell the client
   * first (`client.setMember`, `client.logout`).
   */
  readonly memberChanged: () => Promise<void>;

  /** The cart or an order changed: what is shown may no longer hold. */
  readonly cartChanged: () => Promise<void>;

  /**
   * An element is on the page: loads what is missing, and from now on keeps it fresh when the page
   * gets focus or comes online, and when another tab changed something. Counted: as many
   * {@link disconnect} undo it.
   */
  readonly connect: () => void;
  /** The element left the page. The last one stops all listening. */
  readonly disconnect: () => void;
}
