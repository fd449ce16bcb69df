import type { ClaimableRow } from '../rows.ts';
import type { ClaimWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** Orders that somebody may claim. */
export class MemoryClaims implements ClaimWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async find(digest: string, since: number): Promise<string[]> {
    const rows = this.#tables.claimable.inGroup(digest);
    return rows
      .filter(({ paidAt }) => paidAt >= since)
      .map(({ orderId }) => orderId)
      .toSorted((left, right) => (left < right ? -1 : 1));
  }

  async add(row: ClaimableRow): Promise<void> {
    this.#tables.claimable.put(row);
  }

  async remove(orderId: string): Promise<void> {
    this.#removeWhere((row) => row.orderId === orderId);
  }

  async forget(paidBefore: number): Promise<void> {
    this.#removeWhere(({ paidAt }) => paidAt < paidBefore);
  }

  #removeWhere(isMeant: (row: ClaimableRow) => boolean): void {
    for (const row of this.#tables.claimable.all())
      if (isMeant(row)) this.#tables.claimable.remove(`${row.digest} ${row.orderId}`);
  }
}
