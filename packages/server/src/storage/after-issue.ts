/** What the services ask of a database beside issued rewards: pools of codes, credit, donations, what the shop has to do. */
import type {
  CodeText,
  CreditUseRow,
  DeliveryAddressRow,
  DonationTotalRow,
  IssuedRewardRow,
  VoucherPoolRow,
} from './rows.ts';

export interface PoolReads {
  list(): Promise<VoucherPoolRow[]>;
}

export interface PoolWrites extends PoolReads {
  /** Adds codes that no pool has; gives how many that were. */
  add(poolId: string, codes: readonly CodeText[]): Promise<number>;
  /** Hands out a code, once; undefined when none is left. Others who want one of this pool wait. */
  take(poolId: string, issuedRewardId: string): Promise<CodeText | undefined>;
}

export interface CreditReads {
  /** What orders used of an issued reward. */
  uses(issuedRewardId: string): Promise<CreditUseRow[]>;
  /** What an order used, of all issued rewards. */
  usesOfOrder(orderId: string): Promise<CreditUseRow[]>;
}

/** The member who holds the credit must be held. */
export interface CreditWrites extends CreditReads {
  /**
   * Takes an amount off what is left, and notes which order used it; false, and nothing done, when less
   * is left or it was used up or undone before. One order uses a reward once.
   */
  use(row: CreditUseRow): Promise<boolean>;
  /** Puts back a part of what an order used; it can be used until `expiresAt` then. */
  putBack(use: CreditUseRow, amountMinor: number, expiresAt: number): Promise<void>;
}

export interface DonationReads {
  /** By reward and cause. */
  totals(): Promise<DonationTotalRow[]>;
}

export interface DonationWrites extends DonationReads {
  add(donation: Omit<DonationTotalRow, 'donations'>): Promise<void>;
  /** Takes one back, with the issued reward it was given by; false when that was undone before. */
  undo(
    donation: Omit<DonationTotalRow, 'donations'>,
    issuedRewardId: string,
    at: number,
  ): Promise<boolean>;
}

type Fulfilment = NonNullable<IssuedRewardRow['fulfilment']>;

/** Which fulfilments a list holds: in these states, issued after that one. */
export interface FulfilmentFilter {
  readonly states: readonly Fulfilment[];
  readonly afterId: string;
  readonly limit: number;
}

export interface FulfilmentReads {
  /** Oldest first. */
  list(filter: FulfilmentFilter): Promise<IssuedRewardRow[]>;
  addresses(issuedRewardIds: readonly string[]): Promise<DeliveryAddressRow[]>;
}

/** How far something is, and what the shop says of it. */
export type FulfilmentChange = Pick<IssuedRewardRow, 'fulfilmentNote' | 'usedAt'> & {
  readonly fulfilment: Fulfilment;
};

export interface FulfilmentWrites extends FulfilmentReads {
  save(issuedRewardId: string, change: FulfilmentChange): Promise<void>;
  addAddress(row: DeliveryAddressRow): Promise<void>;
  removeAddress(issuedRewardId: string): Promise<void>;
  /** For a member who is erased. */
  removeAddressesOf(memberId: string): Promise<void>;
}
