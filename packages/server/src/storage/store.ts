/**
 * What the services ask of a database. The engine decides, the store only stores: no rule of a
 * programme is written here or in any implementation. Handles are opened for one programme and put
 * its id into every statement.
 */
import type { Booking, Lot } from '@spaarkit/engine';
import type {
  CreditReads,
  CreditWrites,
  DonationReads,
  DonationWrites,
  FulfilmentReads,
  FulfilmentWrites,
  PoolReads,
  PoolWrites,
} from './after-issue.ts';
import type {
  CardRow,
  ClaimableRow,
  ConsentRow,
  EarnPreviewRow,
  EventRow,
  FormerIdRow,
  GrantSource,
  IssuedRewardRow,
  KeyRow,
  LedgerRecord,
  MemberRow,
  OnceRow,
  OrderRow,
  OrderTallyRow,
  ProfileRow,
  ProgramRow,
  ProgramVersionRow,
  RedeemedAt,
  RedemptionRow,
  RuleGrantRow,
  SigningKeyRow,
  TransactionRow,
  WaitingRow,
} from './rows.ts';
import type { PastReads, PastWrites } from './past-store.ts';
import type { ReceiptReads, ReceiptWrites } from './receipt-store.ts';
import type { ReferralReads, ReferralWrites } from './referral-rows.ts';
import type { LimitWrites } from './limit-store.ts';
import type { WebhookReads, WebhookWrites } from './webhook-rows.ts';
import type { AuditReads, AuditWrites } from './audit-store.ts';
import type { CodeReads, CodeWrites } from './code-store.ts';
import type { ReportReads } from './report-store.ts';
import type { ExportReads } from './export-store.ts';
import type { StandingReads, StandingWrites } from './standing-store.ts';

/** Names a member by the ledger's id or by the shop's. */
export type MemberRef = { readonly id: string } | { readonly externalId: string };

/**
 * A database with the tables of the loyalty API. `work` may be run again after a conflict or a lost
 * connection, so it must have no effect but through its handle; and it must not call the store.
 */
export interface Store {
  /** The store that this one only adds something to. */
  readonly beneath?: Store;
  /** Name and version of the engine, for people. */
  readonly engine: string;
  /** Brings the tables up to date. Safe to run from several processes at once. */
  migrate(): Promise<void>;
  /** Whether the database answers and its tables are up to date. */
  isReady(): Promise<boolean>;
  /** The key with this hash, in whichever programme; also when revoked. */
  findKey(hash: string): Promise<KeyRow | undefined>;
  listPrograms(): Promise<ProgramRow[]>;
  /** One consistent view; nothing can be written. */
  read<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T>;
  /**
   * A `read` for work that asks for all it needs at its first moment, which costs a database elsewhere the least.
   * Undefined when it asked for more after that, and the store would need a transaction: then `read` it.
   */
  glance<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T | undefined>;
  /** All or nothing: what `work` throws undoes everything it wrote. */
  write<T>(programId: string, work: (rows: Writes) => Promise<T>): Promise<T>;
  /**
   * A write that holds the member from its first statement: others who want the same member wait,
   * and what is read after it is the latest. `member` is undefined when there is none.
   */
  withMember<T>(
    programId: string,
    ref: MemberRef,
    work: (rows: Writes, member: MemberRow | undefined) => Promise<T>,
  ): Promise<T>;
  /** `withMember` for what is done once: its key is claimed as soon as the member is held. */
  onceWithMember<T>(
    programId: string,
    ref: MemberRef,
    claim: OnceClaim,
    work: (rows: Writes, claimed: Claimed) => Promise<T>,
  ): Promise<T>;
  /** Makes what was deleted unreadable where the database would keep it for a while. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** The claim of a request that is done once. */
export interface OnceClaim extends OnceName {
  readonly fingerprint: string;
  readonly realNow: number;
}

/** What a claim found. */
export interface Claimed {
  readonly member: MemberRow | undefined;
  /** Hardly any write can do without them. */
  readonly openLots: readonly Lot[];
  /** The answer that is kept under the key; there is none when it is this claim's now. */
  readonly earlier: OnceRow | undefined;
}

/** A read-only handle on the rows of one programme. */
export interface Reads {
  readonly programs: ProgramReads;
  readonly keys: KeyReads;
  readonly members: MemberReads;
  readonly ledger: LedgerReads;
  readonly orders: OrderReads;
  readonly rewards: RewardReads;
  readonly joining: JoiningReads;
  readonly identities: IdentityReads;
  readonly cards: CardReads;
  readonly claims: ClaimReads;
  readonly grants: GrantReads;
  readonly pools: PoolReads;
  readonly codes: CodeReads;
  readonly credits: CreditReads;
  readonly donations: DonationReads;
  readonly fulfilments: FulfilmentReads;
  readonly webhooks: WebhookReads;
  readonly referrals: ReferralReads;
  readonly receipts: ReceiptReads;
  readonly past: PastReads;
  readonly tallies: TallyReads;
  readonly standings: StandingReads;
  readonly reports: ReportReads;
  readonly exports: ExportReads;
  readonly audit: AuditReads;
}

/** A handle inside a write transaction. */
export interface Writes extends Reads {
  readonly programs: ProgramWrites;
  readonly keys: KeyWrites;
  readonly members: MemberWrites;
  readonly ledger: LedgerWrites;
  readonly orders: OrderWrites;
  readonly rewards: RewardWrites;
  readonly joining: JoiningWrites;
  readonly identities: IdentityWrites;
  readonly cards: CardWrites;
  readonly claims: ClaimWrites;
  readonly grants: GrantWrites;
  readonly pools: PoolWrites;
  readonly codes: CodeWrites;
  readonly credits: CreditWrites;
  readonly donations: DonationWrites;
  readonly fulfilments: FulfilmentWrites;
  readonly webhooks: WebhookWrites;
  readonly referrals: ReferralWrites;
  readonly receipts: ReceiptWrites;
  readonly past: PastWrites;
  readonly tallies: TallyWrites;
  readonly standings: StandingWrites;
  readonly audit: AuditWrites;
  readonly once: OnceWrites;
  readonly limits: LimitWrites;
}

export interface ProgramReads {
  get(): Promise<ProgramRow | undefined>;
  version(version: number): Promise<ProgramVersionRow | undefined>;
  /** Newest first, without the documents. */
  versions(): Promise<Omit<ProgramVersionRow, 'document'>[]>;
}

export interface ProgramWrites extends ProgramReads {
  /** False when the id is taken. */
  create(row: ProgramRow): Promise<boolean>;
  /** Publishes `row` on top of version `row.version - 1`; false when that is not the current one. */
  addVersion(row: ProgramVersionRow): Promise<boolean>;
  /** Sets the clock's offset; false when that would turn it back. */
  moveClock(offsetMs: number): Promise<boolean>;
}

export interface KeyReads {
  list(): Promise<KeyRow[]>;
  signingKey(kid: string): Promise<SigningKeyRow | undefined>;
  signingKeys(): Promise<SigningKeyRow[]>;
}

export interface KeyWrites extends KeyReads {
  /** False when a key with this text exists, in whichever programme. */
  add(row: KeyRow): Promise<boolean>;
  /** False when there is no such key. A key that was revoked before keeps its first instant. */
  revoke(id: string, at: number): Promise<boolean>;
  /** False when the programme has a key with this kid. */
  addSigningKey(row: SigningKeyRow): Promise<boolean>;
  revokeSigningKey(kid: string, at: number): Promise<boolean>;
}

export interface MemberReads {
  find(ref: MemberRef): Promise<MemberRow | undefined>;
  profile(memberId: string): Promise<ProfileRow | undefined>;
  dismissedNotices(memberId: string): Promise<string[]>;
  /** How often each of these was held, by the shop's id; who is not known is left out. */
  versions(externalIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Members with something to book at or before `now`, longest overdue first. */
  due(now: number, limit: number): Promise<string[]>;
  /** Members in the order of their ids, after `afterId`. */
  page(afterId: string, limit: number): Promise<MemberRow[]>;
}

export interface MemberWrites extends MemberReads {
  /** False when the external id is taken. */
  create(member: MemberRow, profile: ProfileRow): Promise<boolean>;
  /** Holds the member as `withMember` does, and reads it. */
  hold(ref: MemberRef): Promise<MemberRow | undefined>;
  saveStanding(memberId: string, standing: Pick<MemberRow, 'joinedAt' | 'excluded'>): Promise<void>;
  saveProfile(memberId: string, profile: ProfileRow): Promise<void>;
  saveDue(memberId: string, due: DueTimes): Promise<void>;
  dismissNotice(memberId: string, noticeId: string, at: number): Promise<void>;
}

export interface ClaimReads {
  /** The orders of a customer or key that were paid since an instant. */
  find(digest: string, since: number): Promise<string[]>;
}

export interface ClaimWrites extends ClaimReads {
  add(row: ClaimableRow): Promise<void>;
  /** Of everybody who might have claimed the order. */
  remove(orderId: string): Promise<void>;
  forget(paidBefore: number): Promise<void>;
}

export interface CardReads {
  find(number: string): Promise<CardRow | undefined>;
}

export interface CardWrites extends CardReads {
  /** Adds free cards; gives the numbers that were not there before. */
  add(numbers: readonly string[]): Promise<string[]>;
  /** Gives a free or unknown card to a member; false when it is not free. */
  take(number: string, memberId: string, at: number): Promise<boolean>;
  /** Saves state and successor. */
  save(row: CardRow): Promise<void>;
}

export interface IdentityReads {
  former(digest: string): Promise<FormerIdRow | undefined>;
  /** Ids of the members that were merged into this one, also those merged into one of them before. */
  mergedInto(memberId: string): Promise<string[]>;
}

export interface IdentityWrites extends IdentityReads {
  /** Gives a held member another external id; false when somebody has it. */
  rename(memberId: string, externalId: string): Promise<boolean>;
  /** Takes the external id away. */
  cutId(memberId: string): Promise<void>;
  /** Over what was noted of the same id before. */
  addFormer(row: FormerIdRow): Promise<void>;
  removeFormer(digest: string): Promise<void>;
  /** Gives all that a member has beside the books to another; both are held. */
  handOver(from: string, to: string): Promise<void>;
  /** Removes everything that says who a member is or was; the ledger is not touched. */
  forget(memberId: string): Promise<void>;
}

export interface JoiningReads {
  /** How many have joined and not left. */
  joined(): Promise<number>;
  /** A member's answers to questions for consent, newest first. */
  consents(memberId: string): Promise<ConsentRow[]>;
  waiting(memberId: string): Promise<WaitingRow | undefined>;
  /** How many wait; with a row, how many of them wait longer than it. */
  countWaiting(before?: WaitingRow): Promise<number>;
  /** Who waits longest. */
  firstWaiting(): Promise<WaitingRow | undefined>;
}

export interface JoiningWrites extends JoiningReads {
  /** Lets one transaction at a time pass, so that counting and joining are one step. */
  holdDoor(): Promise<void>;
  addConsents(rows: readonly ConsentRow[]): Promise<void>;
  /** Keeps the place of who waits already. */
  addWaiting(row: WaitingRow): Promise<void>;
  removeWaiting(memberId: string): Promise<void>;
  /** Counts a try of somebody since an instant; gives how many there were with it. */
  countTry(subject: string, since: number, now: number): Promise<number>;
  /** Forgets tries before the instant. */
  forgetTries(before: number): Promise<void>;
}

/** When a member is to be looked at again. */
export type DueTimes = Pick<MemberRow, 'nextDueAt' | 'nextReturnAt'>;

export interface LedgerReads {
  /** Lots with something left in them, soonest expiry first, those that never lapse last. */
  openLots(ref: MemberRef): Promise<Lot[]>;
  /** Every lot there ever was. */
  allLots(memberId: string): Promise<Lot[]>;
  /** What `openLots` gives and the lots of one order, even when they are empty. */
  lotsForOrder(memberId: string, orderId: string): Promise<Lot[]>;
  /** What `openLots` gives and the lots that one transaction opened, even when they are empty. */
  lotsForTransaction(memberId: string, transactionId: string): Promise<Lot[]>;
  /** What a member is shown, newest first: all but transfers that move no points, those before `beforeSequence` when it is given. */
  history(memberId: string, limit: number, beforeSequence?: number): Promise<TransactionRow[]>;
  /** Transactions that undo one of these. */
  undoing(memberId: string, transactionIds: readonly string[]): Promise<TransactionRow[]>;
  /** The words of a member's transactions, by transaction; those that were forgotten are not there. */
  words(memberId: string): Promise<ReadonlyMap<string, string>>;
  /** The whole ledger of a member, oldest first, as it is hashed: without the words. */
  records(memberId: string): Promise<LedgerRecord[]>;
}

export interface LedgerWrites extends LedgerReads {
  /**
   * Books: appends the transactions and entries, opens and changes lots, moves the balance under
   * its condition and extends the hash chain. `member` must be held by this transaction.
   * When `available` would go below 0 it fails with `BalanceConflict`, if not here at the commit.
   * @returns the member afterwards
   */
  append(member: MemberRow, bookings: readonly Booking[], due: DueTimes): Promise<MemberRow>;
}

/** The orders of a member that were not returned whole. */
export interface StandingOrders {
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Where a page of orders begins. */
export interface OrderPosition {
  readonly at: number;
  readonly orderId: string;
}

export interface OrderReads {
  get(orderId: string): Promise<OrderRow | undefined>;
  /** The member's orders that stand: how many, and when the first and last were paid (0 without any). */
  standing(memberId: string): Promise<StandingOrders>;
  /** The member's orders that count from `since` on, oldest first. */
  qualifying(memberId: string, since: number): Promise<OrderRow[]>;
  /** All of a member's orders. */
  ofMember(memberId: string): Promise<OrderRow[]>;
  /** A page of the member's paid orders, newest first, from the one after `before` on. */
  paidBy(memberId: string, limit: number, before?: OrderPosition): Promise<OrderRow[]>;
  /** The first that was paid and has not come back whole. */
  firstPaid(memberId: string): Promise<OrderRow | undefined>;
  /** When a member's orders came back after their points were spent, since then; newest first. */
  overdrawn(memberId: string, since: number): Promise<number[]>;
  preview(id: string): Promise<EarnPreviewRow | undefined>;
}

export interface OrderWrites extends OrderReads {
  /** Holds the order until the end of the transaction, making an empty one when it is new. */
  hold(orderId: string): Promise<OrderRow>;
  save(order: OrderRow): Promise<void>;
  /** Forgets who ordered, where it was no member, what was sold before an instant. */
  forgetCustomers(soldBefore: number): Promise<void>;
  addPreview(row: EarnPreviewRow): Promise<void>;
  removePreviews(validBefore: number): Promise<number>;
}

/** Which issued rewards a list holds, judged as of `now`. */
export interface IssuedRewardFilter {
  /** `usable`: neither used, expired, undone nor timed out; `past`: all others. */
  readonly usage: 'usable' | 'past' | 'all';
  readonly now: number;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: Pick<IssuedRewardRow, 'expiresAt' | 'id'>;
}

export interface RewardReads {
  redemption(id: string): Promise<RedemptionRow | undefined>;
  /** Redemptions whose codes this order used. */
  redemptionsOfOrder(orderId: string): Promise<RedemptionRow[]>;
  /** A member's redemptions of these rewards, each since its instant; those that were undone left out. */
  redeemedAt(memberId: string, since: ReadonlyMap<string, number>): Promise<RedeemedAt[]>;
  /** How many of each reward were taken out of stock. */
  stockTaken(): Promise<ReadonlyMap<string, number>>;
  issued(id: string): Promise<IssuedRewardRow | undefined>;
  /** `code` without hyphens, upper-case. */
  issuedByCode(code: string): Promise<IssuedRewardRow | undefined>;
  /** Soonest expiry first. */
  listIssued(memberId: string, filter: IssuedRewardFilter): Promise<IssuedRewardRow[]>;
  /** Issued rewards whose last day has passed and which nobody looked at since, longest ago first. */
  lapsing(now: number, limit: number): Promise<Pick<IssuedRewardRow, 'id' | 'memberId'>[]>;
  /** Redeemed for a cart and neither used nor undone, soonest time-out first. */
  awaitingReturn(memberId: string): Promise<IssuedRewardRow[]>;
}

/** What used a code, and where. */
export type UsedBy = { readonly orderId: string } & Pick<IssuedRewardRow, 'locationId'>;

export interface RewardWrites extends RewardReads {
  addRedemption(row: RedemptionRow): Promise<void>;
  /** Notes that points of it came back. */
  saveReturn(
    redemptionId: string,
    change: Pick<RedemptionRow, 'status' | 'returnedPoints'>,
  ): Promise<void>;
  /** When its code exists it fails with `CodeTaken`, if not here at the commit. */
  addIssued(row: IssuedRewardRow): Promise<void>;
  /** False when its code exists, and then it is not added. */
  tryIssued(row: IssuedRewardRow): Promise<boolean>;
  /** Moves the end; it may lapse anew. */
  saveExpiry(id: string, expiresAt: number): Promise<void>;
  /** Notes that it was looked at after its last day. */
  noteLapse(id: string, at: number): Promise<void>;
  /** Sets or clears the lock. */
  saveLock(
    id: string,
    lock: Pick<IssuedRewardRow, 'cartRef' | 'lockedUntil' | 'returnsAt'>,
  ): Promise<void>;
  saveAnswer(id: string, answer: 'yes' | 'no'): Promise<void>;
  /** Uses the code for an order; false when it was used or undone before. */
  use(id: string, by: UsedBy, at: number): Promise<boolean>;
  /** Takes it back; false when it was used or undone before. */
  revert(id: string, at: number): Promise<boolean>;
  /** Takes one of `stock`; false when none is left. */
  takeStock(rewardId: string, stock: number): Promise<boolean>;
  giveStockBack(rewardId: string): Promise<void>;
}

/** A rule, and since when what it gave counts. */
export interface CountWindow {
  readonly ruleId: string;
  readonly since: number;
}

export interface GrantReads {
  /** How often each rule counted inside its window; a rule that never did is left out. */
  counts(memberId: string, windows: readonly CountWindow[]): Promise<ReadonlyMap<string, number>>;
  /** The last time, up to an instant, that the rule gave and it still counts. */
  latest(memberId: string, ruleId: string, until: number): Promise<RuleGrantRow | undefined>;
  /** Whether the rule gave for this occasion, and it was not freed again. */
  hasOccasion(memberId: string, ruleId: string, occasion: string): Promise<boolean>;
  /** All that came of one thing, for whomever, oldest first. */
  ofSource(source: GrantSource): Promise<RuleGrantRow[]>;
  /** Those of a member that wait for something, oldest first. */
  waiting(memberId: string): Promise<RuleGrantRow[]>;
  /** Points that rules gave for other things than orders since an instant, less what was taken back. */
  earned(memberId: string, since: number): Promise<Pick<RuleGrantRow, 'at' | 'points'>[]>;
  /** All of a member's, oldest first. */
  ofMember(memberId: string): Promise<RuleGrantRow[]>;
}

/** The member whose grants are written must be held. */
export interface GrantWrites extends GrantReads {
  /** False when the occasion is taken. */
  add(row: RuleGrantRow): Promise<boolean>;
  /** Puts the row over the one with its id. */
  save(row: RuleGrantRow): Promise<void>;
}

/** A rule, and from when until when what it gave counts. */
export interface GivenIn {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

/** Which of the orders in a period are wanted: so many, those paid last first. */
export interface TallyWindow extends GivenIn {
  readonly limit: number;
}

/** What all orders of a member come to with one rule. */
export type RuleTotal = Pick<OrderTallyRow, 'ruleId' | 'count' | 'times'>;

export interface TallyReads {
  /** By rule, over the member's whole life; kept as rows, so that nothing is summed here. */
  totals(memberId: string): Promise<RuleTotal[]>;
  /** How often each rule gave inside its period; a rule that never did is left out. */
  given(memberId: string, periods: readonly GivenIn[]): Promise<ReadonlyMap<string, number>>;
  ofOrder(memberId: string, orderId: string): Promise<OrderTallyRow[]>;
  /** Orders for which the rule gave. */
  holding(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]>;
  /** Orders that count more than the rule gave for them. */
  waiting(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]>;
  /** All of a member's. */
  ofMember(memberId: string): Promise<OrderTallyRow[]>;
}

/** The member whose tallies are written must be held. */
export interface TallyWrites extends TallyReads {
  /** Puts the row over the one of its order and rule, and moves the total by what changed since `before`. */
  save(row: OrderTallyRow, before: Pick<OrderTallyRow, 'count' | 'times'>): Promise<void>;
}

/** Names a request that is to be done once. */
export interface OnceName {
  readonly scope: string;
  readonly key: string;
}

/** Names an event of a shop. */
export interface EventName {
  readonly source: string;
  readonly id: string;
}

/** What is known of an event that is claimed: `withdrawn` is one that was called back before it came. */
export type EventClaim =
  { readonly state: 'new' | 'withdrawn' } | { readonly state: 'known'; readonly row: EventRow };

export interface OnceWrites {
  /** Claims the key for a member. Undefined when it is new; else the answer given then. A simultaneous twin waits here. */
  claim(claim: OnceClaim, ref: MemberRef): Promise<OnceRow | undefined>;
  /** `memberId`: whose answer it is, so that it can be forgotten with them. */
  answer(name: OnceName, status: number, body: string, memberId: string | null): Promise<void>;
  /** Forgets answers older than the instant; gives how many. */
  forget(before: number): Promise<number>;
  /** Claims the event, for ever. A simultaneous twin, or its withdrawal, waits here. */
  claimEvent(name: EventName, fingerprint: string, at: number): Promise<EventClaim>;
  /** Notes that the event is withdrawn, whether it has come or not. */
  withdrawEvent(name: EventName, at: number): Promise<void>;
  answerEvent(name: EventName, outcome: string): Promise<void>;
}

export * from './after-issue.ts';
export * from './audit-store.ts';
export * from './code-store.ts';
export * from './export-store.ts';
export * from './receipt-store.ts';
export * from './report-store.ts';
export * from './rows.ts';
export * from './standing-store.ts';
