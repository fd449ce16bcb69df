/** Till receipts: which numbers were told, by whom, and what became of them. */
import type { Receipt } from '@spaarkit/contract';
import type { GrantSource } from './rows.ts';

/** A receipt that was told. Its number stays, so that it gives once. */
export interface ReceiptRow {
  readonly receiptId: string;
  /** Null once erased. */
  readonly memberId: string | null;
  readonly state: Receipt['state'];
  /** What told of it; the grants that came of it name the same. */
  readonly source: GrantSource;
  /** With one that a shopper registered: the rule. */
  readonly ruleId: string | null;
  readonly at: number;
  readonly totalMinor: number;
  readonly locationId: string | null;
  readonly decision: ReceiptVerdict | null;
}

/** What the shop said of a receipt. */
interface ReceiptVerdict {
  readonly verdict: 'approve' | 'reject';
  readonly at: number;
  readonly actor: string;
  readonly note?: string;
}

/** Which receipts a page holds. */
export interface ReceiptFilter {
  readonly state?: 'checking';
  readonly afterId: string;
  readonly limit: number;
}

export interface ReceiptReads {
  get(receiptId: string): Promise<ReceiptRow | undefined>;
  /** By number. */
  list(filter: ReceiptFilter): Promise<ReceiptRow[]>;
  ofMember(memberId: string): Promise<ReceiptRow[]>;
}

export interface ReceiptWrites extends ReceiptReads {
  /** Notes a receipt that is new, or was refused or undone; false for any other. A simultaneous twin waits here. */
  claim(row: ReceiptRow): Promise<boolean>;
  save(row: ReceiptRow): Promise<void>;
  /** Frees the numbers that something told of. */
  undo(source: GrantSource): Promise<void>;
}
