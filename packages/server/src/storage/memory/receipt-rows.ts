import type { ReceiptFilter, ReceiptRow, ReceiptWrites } from '../receipt-store.ts';
import type { GrantSource } from '../rows.ts';
import { sourceKey, type ProgramTables } from './tables.ts';

/** Till receipts by number. */
export class MemoryReceipts implements ReceiptWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async get(receiptId: string): Promise<ReceiptRow | undefined> {
    return this.#tables.receipts.get(receiptId);
  }

  async list({ afterId, limit, state }: ReceiptFilter): Promise<ReceiptRow[]> {
    return this.#tables.receipts
      .all()
      .filter((row) => row.receiptId > afterId && (!state || row.state === state))
      .toSorted(byNumber)
      .slice(0, limit);
  }

  async ofMember(memberId: string): Promise<ReceiptRow[]> {
    return this.#tables.receipts.inGroup(memberId).toSorted(byNumber);
  }

  async claim(row: ReceiptRow): Promise<boolean> {
    const known = this.#tables.receipts.get(row.receiptId);
    if (known && known.state !== 'refused' && known.state !== 'undone') return false;
    this.#tables.receipts.put(row);
    return true;
  }

  async save(row: ReceiptRow): Promise<void> {
    this.#tables.receipts.put(row);
  }

  async undo(source: GrantSource): Promise<void> {
    for (const row of this.#tables.receipts.all())
      if (sourceKey(row.source) === sourceKey(source))
        this.#tables.receipts.put({ ...row, state: 'undone' });
  }
}

function byNumber(one: ReceiptRow, other: ReceiptRow): number {
  return one.receiptId < other.receiptId ? -1 : 1;
}
