/** What the services ask of a database about redemptions and the rewards that were issued. */
import type { IssuedRewardRow, RedeemedAt, RedemptionRow } from './rows.ts';

/** Which issued rewards a list holds, judged as of `now`. */
export interface IssuedRewardFilter {
  /** `usable`: neither used, expired, undone nor timed out; `past`: all others. */
  readonly usage: 'usable' | 'past' | 'all';
  readonly now: number;
  readonly limit: number;
  /** Of the last row of the page before: its `listedEnd`, and its id. */
  readonly after?: { readonly end: number; readonly id: string };
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
  /** Soonest expiry first; among the usable, what the shop still has to do comes last. The past: what ended last first. */
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
