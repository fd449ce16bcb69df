/**
 * The nouns of the rules. The engine is pure: it takes these in and gives bookings out; it has no
 * clock, no randomness and no I/O. Instants are milliseconds since the epoch, points whole numbers,
 * money minor units.
 */
import type {
  EarnPreview,
  OrderDocument,
  SoldLine,
  ProgramDocument,
  RewardDefinition,
  RewardValue,
  TransactionReason,
} from '@spaarkit/contract';

/** Makes an id that has never been given before; sortable text with the prefix in front. */
export type NewId = (prefix: 'txn' | 'lot' | 'rdm' | 'isr') => string;

/**
 * The accounts of the books. A member's own four, and the programme's, which mirror them so that
 * the entries of every transaction sum to zero. `owed` holds zero or less: what a return took back
 * beyond what was there.
 */
export type Account =
  | 'available'
  | 'pending'
  | 'reserved'
  | 'owed'
  | 'issued'
  | 'redeemed'
  | 'expired'
  | 'adjusted'
  | 'merged';

export interface Entry {
  readonly account: Account;
  /** Signed; the entries of a transaction sum to 0. */
  readonly points: number;
  /**
   * The lot it moves points of; always with `available`, `pending`, `reserved` and `expired`, so that
   * what is left of a lot and what lapsed of it are sums of entries too.
   */
  readonly lotId?: string;
}

/** A member's balance, each at least 0. `owed` is the negative of what its account holds. */
export interface BookBalance {
  readonly available: number;
  readonly pending: number;
  readonly reserved: number;
  readonly owed: number;
}

/**
 * Points lapse when their member has neither earned nor redeemed for so many months. Other bookings
 * (gifts by hand, returns, what time does) prolong nothing.
 */
export interface IdleRule {
  readonly months: number;
  /** Whose days count. */
  readonly timeZone: string;
  /** They do not lapse before this instant: an extension, or the time that returned points have. */
  readonly notBefore?: number;
}

/** Points that came in together, and lapse together. */
export interface Lot {
  readonly id: string;
  /** The transaction that credited it. */
  readonly transactionId: string;
  readonly orderId?: string;
  /** What came in. */
  readonly points: number;
  /** What is left of it. */
  readonly remaining: number;
  /** What lapsed of it unused, less what a return took back of that. */
  readonly lapsed: number;
  readonly state: 'pending' | 'available';
  readonly availableAt: number;
  /** Null when it never lapses. With `idle` as of the member's last activity. */
  readonly expiresAt: number | null;
  /** Lapses by inactivity, under this rule. */
  readonly idle?: IdleRule;
}

/**
 * A member's books as far as a decision needs them: the balance and the lots with something left.
 * `settleOrder` also needs the order's own lots when they are empty, to see what lapsed of them.
 */
export interface Books {
  readonly balance: BookBalance;
  readonly lots: readonly Lot[];
  /** When the member last earned or redeemed; null for never. */
  readonly activeAt: number | null;
}

export type TransactionKind =
  'earn' | 'redeem' | 'adjust' | 'expire' | 'reverse' | 'refund' | 'transfer';

/** One row of the ledger. Appended, never changed. */
export interface LedgerTransaction {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly at: number;
  readonly reason: TransactionReason;
  /** The transaction it undoes, wholly or in part. */
  readonly undoes?: string;
  /** What each rule and campaign gave with it, or lost by it. */
  readonly breakdown?: readonly RulePoints[];
  readonly locationId?: string;
}

/** One decision, ready to be stored: a transaction, its entries, and what became of the lots. */
export interface Booking {
  readonly transaction: LedgerTransaction;
  readonly entries: readonly Entry[];
  readonly openedLots: readonly Lot[];
  /** New `remaining`, `lapsed` and `state` of lots that were there before. */
  readonly changedLots: readonly Pick<Lot, 'id' | 'remaining' | 'lapsed' | 'state'>[];
  /** The books after it. */
  readonly books: Books;
}

/** What one rule gives, or one campaign on top of it. */
export interface RulePoints {
  readonly ruleId: string;
  readonly campaignId?: string;
  readonly points: number;
}

/** What an order counts for a rule that counts beyond one order, and how often the rule gave for it. */
export interface RuleCount {
  readonly ruleId: string;
  readonly count: number;
  readonly times: number;
}

/** A rule that would give something, and what stands in the way. */
export type WithheldRule = EarnPreview['withheld'][number];

/** The promise an order earns under: fixed when it is previewed or paid, whatever changes later. */
export interface EarningTerms {
  readonly document: ProgramDocument;
  /** The member's tier then; absent for guests and programmes without tiers. */
  readonly tierId?: string;
  /** The member's segments then; none for guests. */
  readonly segmentIds?: readonly string[];
  /** The instant by which dated rules were judged. */
  readonly asOf: number;
}

export type LineExclusion = 'kind' | 'product' | 'category' | 'tag' | 'discounted';

/** What lines earn, in all, by rule and campaign, and by line. The three always agree to the point. */
export interface Earnings {
  readonly points: number;
  readonly rules: readonly RulePoints[];
  readonly lines: readonly {
    readonly id: string;
    readonly points: number;
    readonly rules: readonly RulePoints[];
    readonly excluded?: LineExclusion;
  }[];
  /** Of the rules that count beyond this order. */
  readonly counts: readonly RuleCount[];
  readonly withheld: readonly WithheldRule[];
}

/** What is known of an order, from all its events, in whatever order they came. */
export interface OrderFacts {
  readonly orderId: string;
  readonly paid?: {
    readonly at: number;
    readonly lines: readonly SoldLine[];
    readonly orderNumber?: string;
    readonly orderUrl?: string;
    readonly locationId?: string;
    readonly documents?: readonly OrderDocument[];
  };
  /** When its customer asked for an invoice. */
  readonly invoiceAskedAt?: number;
  readonly refunds: readonly OrderRefund[];
  readonly cancelled: boolean;
}

export interface OrderRefund {
  readonly refundId: string;
  /** Absent: the whole order. */
  readonly lines?: readonly RefundedLine[];
}

/** What came back of a line, for the whole returned quantity. */
export interface RefundedLine {
  readonly id: string;
  /** Absent when only money came back, or the shop does not say. */
  readonly quantity?: number;
  readonly grossMinor: number;
  readonly netMinor: number;
}

/** What the books already hold because of an order. */
export interface OrderBooked {
  /** The earn of this order, once there is one. */
  readonly earnTransactionId?: string;
  /** Earned less reversed so far. */
  readonly earnedPoints: number;
  /** The same by rule and campaign. */
  readonly earnedBy: readonly RulePoints[];
  /** Redemptions whose codes this order used. */
  readonly spent: readonly SpentRedemption[];
}

/** The points behind a code that an order used, and what came back of them so far. */
export interface SpentRedemption {
  readonly redemptionId: string;
  readonly issuedRewardId: string;
  readonly rewardId: string;
  readonly redeemTransactionId: string;
  readonly points: number;
  readonly returnedPoints: number;
  /** The lots it was paid from, in the order they were used. */
  readonly paidFrom: readonly LotShare[];
}

export interface LotShare {
  readonly points: number;
  readonly expiresAt: number | null;
  readonly idle?: IdleRule;
}

/** Pieces of a product that an order is left with. */
export interface BoughtProduct {
  readonly productId?: string;
  readonly quantity: number;
}

/** One order, or points that another rule gave, as tiers and segments count it. */
export interface Qualifier {
  readonly at: number;
  /** Spend less refunds, with tax, products only. */
  readonly spendMinor: number;
  /** Earned less reversed. */
  readonly points: number;
  /** 0 once wholly refunded or cancelled, and for what is no order. */
  readonly orders: 0 | 1;
  /** Without what came back. */
  readonly products: readonly BoughtProduct[];
  /** Whether it is still inside the return period. */
  readonly pending: boolean;
}

/** Time for which a member paid for a tier; `until` no longer belongs to it. */
export interface PaidSpan {
  readonly tierId: string;
  readonly from: number;
  readonly until: number;
}

/** What a member already had of a reward, for limits. */
export interface RewardHistory {
  /** When it was redeemed before and not undone, newest first. */
  readonly redeemedAt: readonly number[];
  /** How many are left in all; absent when unlimited. */
  readonly stockLeft?: number;
}

/** A reward as promised at the moment of redeeming. */
export interface IssuedTerms {
  readonly reward: RewardDefinition;
  readonly points: number;
  readonly value: RewardValue;
  readonly expiresAt: number;
}
