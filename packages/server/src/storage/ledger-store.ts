/** What the services ask of a database about points. */
import type { Booking, Lot } from '@spaarkit/engine';
import type { DueTimes, LedgerRecord, MemberRef, MemberRow, TransactionRow } from './rows.ts';

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
  /** Of all members. Counts every transaction, which takes as long as there are many. */
  lengths(): Promise<LedgerLengths>;
}

/** How many transactions there are, and of how many the rows of members tell. */
export interface LedgerLengths {
  readonly booked: number;
  readonly told: number;
}

export interface LedgerWrites extends LedgerReads {
  /**
   * Books: appends the transactions and entries, opens and changes lots, moves the balance under
   * its conditions and extends the hash chain. When `available` would go below 0, or the member was
   * written to since this row was read, it fails with `BalanceConflict`, if not here at the commit.
   * So `member` is to be held by this transaction, or it may have to be done again.
   * @returns the member afterwards
   */
  append(member: MemberRow, bookings: readonly Booking[], due: DueTimes): Promise<MemberRow>;
}
