/**
 * The rows that a store keeps. Instants are epoch milliseconds, points whole numbers. Every row
 * belongs to the programme its handle was opened for, so the programme id stands in none of them
 * but the key, which is what names the programme.
 */
import type {
  BookBalance,
  Entry,
  IssuedTerms,
  LedgerTransaction,
  Lot,
  LotShare,
  OrderFacts,
  RuleCount,
  RulePoints,
} from '@spaarkit/engine';
import type {
  DeliveryAddress,
  EnrollmentRequest,
  FulfilmentState,
  IssuedReward,
  Member,
} from '@spaarkit/contract';

/** One loyalty programme. A shop's test environment is a programme of its own. */
export interface ProgramRow {
  readonly id: string;
  /** Only a test programme has a clock that can be moved. */
  readonly test: boolean;
  /** What the ledger's clock is ahead of real time. */
  readonly clockOffsetMs: number;
  /** The published version; 0 before the first. */
  readonly version: number;
  /** Random text that signs cursors; never leaves the server. */
  readonly secret: string;
  readonly createdAt: number;
  /** How often it was changed who listens: what is known of them holds as long as this is the same. */
  readonly listenerChanges: number;
}

/** A published document. Never changed. */
export interface ProgramVersionRow {
  readonly version: number;
  /** The validated document as JSON text. */
  readonly document: string;
  readonly publishedAt: number;
}

/** An API key. Of a secret key only the hash is kept. */
export interface KeyRow {
  readonly id: string;
  readonly programId: string;
  readonly kind: 'publishable' | 'secret';
  /** SHA-256 of the key's text, hexadecimal. */
  readonly hash: string;
  /** What may be shown: the whole of a publishable key, the first characters of a secret one. */
  readonly prefix: string;
  /** Exact origins that may use a publishable key; empty with a secret one. */
  readonly origins: readonly string[];
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

/** A key that member tokens are checked with. */
export interface SigningKeyRow {
  /** As the token's header names it. */
  readonly kid: string;
  readonly algorithm: 'HS256' | 'ES256';
  /** The shared secret as text with HS256, the public JWK as JSON with ES256. */
  readonly material: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

/** A customer as the ledger knows one: a random id, the balance, and no personal field. */
export interface MemberRow {
  readonly id: string;
  /** The shop's customer id; null once erased. */
  readonly externalId: string | null;
  /** Grows with each locked write. */
  readonly version: number;
  /** When the member joined; null for a customer who has not. */
  readonly joinedAt: number | null;
  readonly excluded: boolean;
  readonly balance: BookBalance;
  /** How many transactions the member has: the place of the last one in the hash chain. */
  readonly chainLength: number;
  /** The hash of the last transaction; empty before the first. */
  readonly chainHash: string;
  /** The instant of the last transaction, 0 before the first. The ledger never books before it. */
  readonly lastBookedAt: number;
  /** When the member last earned or redeemed; null before the first time. */
  readonly activeAt: number | null;
  /** When something is to be booked next: a release, an expiry, a time-out. */
  readonly nextDueAt: number | null;
  /** When the next redemption that was made for a cart times out. */
  readonly nextReturnAt: number | null;
  readonly createdAt: number;
}

/** What is known of the person: the one place with personal fields. */
export interface ProfileRow {
  readonly locale: string | null;
  readonly birthday: { readonly month: number; readonly day: number } | null;
  /** Since when that date is known, by the ledger's clock; null when nobody noted it. */
  readonly birthdaySince: number | null;
  readonly preferredChannels: Member['preferredChannels'];
  readonly consents: Member['consents'];
  readonly termsVersion: string | null;
  readonly tags: readonly string[];
  /** Whether the shop asked the customer to join, where joining needs that. */
  readonly invited: boolean;
  /** The card that the member can show. */
  readonly cardNumber: string | null;
}

/** A paid order that nobody earned for, and what is kept of whose it may be. */
export interface ClaimableRow {
  /** Of a customer id or a claim key, keyed with the programme's secret. */
  readonly digest: string;
  readonly orderId: string;
  readonly paidAt: number;
}

/** A member card. */
export interface CardRow {
  readonly number: string;
  /** Who has it, or had it. */
  readonly memberId: string | null;
  readonly state: 'free' | 'assigned' | 'blocked' | 'replaced';
  readonly assignedAt: number | null;
  readonly replacedBy: string | null;
}

/** An id that a member went by and gave up. */
export interface FormerIdRow {
  /** Of the shop's customer id, keyed with the programme's secret. */
  readonly digest: string;
  /** Who it was, and who goes on; null once erased. */
  readonly memberId: string | null;
  readonly fate: 'renamed' | 'merged' | 'erased';
  readonly at: number;
}

/** An answer to the question for a consent. Appended, so that it can be told who said what when. */
export interface ConsentRow {
  readonly id: string;
  readonly memberId: string;
  readonly consentId: string;
  /** Of the text that was shown. */
  readonly version: number;
  readonly given: boolean;
  readonly at: number;
  readonly by: 'member' | 'shop';
}

/** Somebody who waits for a place, and how they want to join. */
export interface WaitingRow {
  readonly memberId: string;
  readonly since: number;
  readonly request: EnrollmentRequest;
}

/** A transaction with its place in the member's hash chain. Appended, never changed. */
export interface TransactionRow extends LedgerTransaction {
  /** 1 for the member's first. */
  readonly sequence: number;
  /** What it did to available, pending and reserved together, less owed. */
  readonly points: number;
  /** Of the lots it opened: when the last becomes available. */
  readonly availableAt: number | null;
  /** Of the lots it opened: when the first lapses. */
  readonly expiresAt: number | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** A transaction with its entries, as the hash chain covers it. */
export interface LedgerRecord {
  readonly transaction: TransactionRow;
  readonly entries: readonly Entry[];
}

/** What an order was promised: by which document, tier, segments and instant it earns. */
export interface TermsPin {
  readonly programVersion: number;
  readonly tierId?: string;
  readonly segmentIds?: readonly string[];
  readonly asOf: number;
  /** False for an order of somebody who does not take part; only the codes it used count. */
  readonly earns?: false;
}

/** The projection of an order: what is known of it and what is booked. */
export interface OrderRow {
  readonly orderId: string;
  /** Null for guests and for customers who were not members when it was paid. */
  readonly memberId: string | null;
  readonly facts: OrderFacts;
  /** Set with the payment. */
  readonly terms: TermsPin | null;
  readonly earnTransactionId: string | null;
  /** Earned less reversed. */
  readonly earnedPoints: number;
  /** The same by rule and campaign. */
  readonly earnedBy: readonly RulePoints[];
  /** When it counts for tiers; null until paid. */
  readonly qualifiesAt: number | null;
  readonly spendMinor: number;
  /** 0 once wholly refunded or cancelled. */
  readonly orderCount: 0 | 1;
  /** End of its return period. */
  readonly pendingUntil: number | null;
  /** When a return first left its member owing points that it had earned: they were spent. */
  readonly overdrawnAt: number | null;
  /** When it was paid, whoever ordered; null until then, and once wholly refunded or cancelled. */
  readonly soldAt: number | null;
  /** What is left of its products. */
  readonly soldMinor: number;
  /** Who ordered, where it counts for no member but the shop names somebody: a digest. */
  readonly customer: string | null;
}

/** What an order counts of an earning rule that counts beyond one order, and how often it gave for it. */
export interface OrderTallyRow extends RuleCount {
  readonly memberId: string;
  readonly orderId: string;
  /** When the order was paid: the limits of rules count by it. */
  readonly at: number;
  /** The rewards that the rule gave for it, undone ones left out. */
  readonly issuedRewardIds: readonly string[];
}

/** A preview that an order may cite. */
export interface EarnPreviewRow {
  readonly id: string;
  readonly memberId: string | null;
  readonly terms: TermsPin;
  /** Real time. */
  readonly validUntil: number;
}

/** One spending of points. */
export interface RedemptionRow {
  readonly id: string;
  readonly memberId: string;
  readonly rewardId: string;
  readonly points: number;
  readonly status: 'issued' | 'reverted';
  readonly issuedRewardId: string;
  /** The `redeem` in the ledger. */
  readonly transactionId: string;
  readonly paidFrom: readonly LotShare[];
  readonly returnedPoints: number;
  readonly createdAt: number;
}

/** What a member holds after redeeming, with its code. */
export interface IssuedRewardRow {
  readonly id: string;
  readonly memberId: string;
  readonly terms: IssuedTerms;
  readonly source: IssuedReward['source'];
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The transaction that gave it: a `redeem`, or an `earn` of 0 points. */
  readonly transactionId: string;
  /** The partner that pays for it. */
  readonly fundedBy: string | null;
  /** Without hyphens, upper-case; null for what is had without a code. */
  readonly code: string | null;
  /** How the shop that made the code writes it; null for our own. */
  readonly shownCode: string | null;
  readonly cartRef: string | null;
  readonly lockedUntil: number | null;
  /** Set when it was redeemed for a cart: then the points go back unless the code is used before. */
  readonly returnsAt: number | null;
  readonly usedAt: number | null;
  readonly orderId: string | null;
  /** Where it was used. */
  readonly locationId: string | null;
  readonly revertedAt: number | null;
  /** With a balance: what is left of it. */
  readonly remainingMinor: number | null;
  /** With a donation: what it was given to. */
  readonly causeId: string | null;
  /** With what the shop does for it: how far that is, and what it says of it. */
  readonly fulfilment: FulfilmentState | null;
  readonly fulfilmentNote: string | null;
  /** With places: whether the member takes one; null until there is an answer. */
  readonly answer: 'yes' | 'no' | null;
}

/** How many codes a pool had and has. */
export interface VoucherPoolRow {
  readonly poolId: string;
  readonly imported: number;
  readonly taken: number;
}

/** A code as it is found and as it is shown. */
export interface CodeText {
  /** Without hyphens and spaces, upper-case. */
  readonly code: string;
  readonly shownCode: string;
}

/** What an order used of a reward with a balance. */
export interface CreditUseRow {
  readonly issuedRewardId: string;
  readonly orderId: string;
  readonly memberId: string;
  readonly amountMinor: number;
  /** What of it was put back because the order was returned. */
  readonly returnedMinor: number;
  readonly locationId: string | null;
  readonly usedAt: number;
}

/** What was given to a cause in all. */
export interface DonationTotalRow {
  readonly rewardId: string;
  readonly causeId: string;
  readonly amountMinor: number;
  readonly donations: number;
}

/** Where a gift is to be sent to. */
export interface DeliveryAddressRow {
  readonly issuedRewardId: string;
  readonly memberId: string;
  readonly address: DeliveryAddress;
}

/** When a member redeemed a reward, undone ones left out. */
export interface RedeemedAt {
  readonly rewardId: string;
  readonly at: number;
}

/**
 * What made a rule give something. `id` names it within its kind: `shop/event-1` (the event's source
 * and id), an order's id, a claim's id, a friend, what filled a card, or what the server saw of a member
 * itself.
 */
export interface GrantSource {
  readonly kind: 'event' | 'order' | 'claim' | 'referral' | 'completion' | 'member';
  readonly id: string;
}

/** What an earning rule gave a member for one thing that happened, or what is to be counted of it. */
export interface RuleGrantRow {
  readonly id: string;
  readonly memberId: string;
  readonly ruleId: string;
  readonly source: GrantSource;
  /**
   * What the rule gives for only once, such as a product that was reviewed: no second row of the
   * member and rule may have it. Null where there is no such thing, and once it is free again.
   */
  readonly occasion: string | null;
  /** When it happened: limits and challenges count by it. */
  readonly at: number;
  /** How often it counts towards limit, challenge or card: 0 once it was undone and is free again. */
  readonly count: number;
  /**
   * `waiting`: for what the rule still asks; `checking`: for the shop; `counted`: gives nothing by
   * itself, such as a stamp.
   */
  readonly status: 'given' | 'counted' | 'waiting' | 'checking' | 'refused' | 'undone';
  /** Given less taken back. */
  readonly points: number;
  readonly transactionId: string | null;
  readonly issuedRewardId: string | null;
}

/** The stored answer of a request that was sent with an Idempotency-Key. */
export interface OnceRow {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/** The stored outcome of a shop event. */
export interface EventRow {
  readonly fingerprint: string;
  /** The outcome as JSON text. */
  readonly outcome: string;
}

export type { BookBalance, Entry, Lot };

/** Names a member by the ledger's id or by the shop's. */
export type MemberRef = { readonly id: string } | { readonly externalId: string };

/** When a member is to be looked at again. */
export type DueTimes = Pick<MemberRow, 'nextDueAt' | 'nextReturnAt'>;
