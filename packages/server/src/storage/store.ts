/**
 * What the services ask of a database. The engine decides, the store only stores: no rule of a
 * programme is written here or in any implementation. Handles are opened for one programme and put
 * its id into every statement.
 */
import type { Lot } from '@spaarkit/engine';
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
import type { AuditReads, AuditWrites } from './audit-store.ts';
import type { CodeReads, CodeWrites } from './code-store.ts';
import type { ExportReads } from './export-store.ts';
import type { GrantReads, GrantWrites } from './grant-store.ts';
import type { LedgerReads, LedgerWrites } from './ledger-store.ts';
import type { LimitWrites } from './limit-store.ts';
import type {
  CardReads,
  CardWrites,
  ClaimReads,
  ClaimWrites,
  IdentityReads,
  IdentityWrites,
  JoiningReads,
  JoiningWrites,
  MemberReads,
  MemberWrites,
} from './member-store.ts';
import type { OnceClaim, OnceWrites } from './once-store.ts';
import type { OrderReads, OrderWrites, TallyReads, TallyWrites } from './order-store.ts';
import type { PastReads, PastWrites } from './past-store.ts';
import type { KeyReads, KeyWrites, ProgramReads, ProgramWrites } from './program-store.ts';
import type { ReceiptReads, ReceiptWrites } from './receipt-store.ts';
import type { ReferralReads, ReferralWrites } from './referral-rows.ts';
import type { ReportReads } from './report-store.ts';
import type { RewardReads, RewardWrites } from './reward-store.ts';
import type { KeyRow, MemberRef, MemberRow, OnceRow, ProgramRow } from './rows.ts';
import type { StandingReads, StandingWrites } from './standing-store.ts';
import type { WebhookReads, WebhookWrites } from './webhook-rows.ts';

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

export * from './after-issue.ts';
export * from './audit-store.ts';
export * from './code-store.ts';
export * from './export-store.ts';
export * from './grant-store.ts';
export * from './ledger-store.ts';
export * from './member-store.ts';
export * from './once-store.ts';
export * from './order-store.ts';
export * from './program-store.ts';
export * from './receipt-store.ts';
export * from './report-store.ts';
export * from './reward-store.ts';
export * from './rows.ts';
export * from './standing-store.ts';
