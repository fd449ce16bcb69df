/** What a store reads of a whole programme, in an order that does not change. */
import type { IssuedRewardRow, TransactionRow } from './rows.ts';

/** Where a page of the ledger begins: after this transaction of the member. */
export interface LedgerPosition {
  readonly memberId: string;
  readonly sequence: number;
}

/** A row with the shop's id of its member; null once that was erased or merged. */
export type Owned<Row> = Row & { readonly memberId: string; readonly externalId: string | null };

export interface ExportReads {
  /** By member, oldest first, with the words that were not forgotten. */
  transactions(after: LedgerPosition, limit: number): Promise<Owned<TransactionRow>[]>;
  /** In the order of their ids. */
  issuedRewards(afterId: string, limit: number): Promise<Owned<IssuedRewardRow>[]>;
}
