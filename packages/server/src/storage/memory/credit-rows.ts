import type { CreditUseRow } from '../rows.ts';
import type { CreditWrites } from '../store.ts';
import { isOpen } from './reward-rows.ts';
import type { ProgramTables } from './tables.ts';

/** What orders used of rewards with a balance. */
export class MemoryCredits implements CreditWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async uses(issuedRewardId: string): Promise<CreditUseRow[]> {
    return this.#tables.creditUses.inGroup(issuedRewardId);
  }

  async usesOfOrder(orderId: string): Promise<CreditUseRow[]> {
    return this.#tables.creditUses.all().filter((row) => row.orderId === orderId);
  }

  async use(row: CreditUseRow): Promise<boolean> {
    const issued = this.#tables.issued.get(row.issuedRewardId);
    const left = (issued?.remainingMinor ?? 0) - row.amountMinor;
    if (!issued || !isOpen(issued) || left < 0) return false;
    if (!this.#tables.creditUses.add(row)) return false;
    this.#tables.issued.put({
      ...issued,
      remainingMinor: left,
      usedAt: left === 0 ? row.usedAt : null,
      cartRef: null,
      lockedUntil: null,
      returnsAt: null,
    });
    return true;
  }

  async putBack(use: CreditUseRow, amountMinor: number, expiresAt: number): Promise<void> {
    this.#tables.creditUses.put({ ...use, returnedMinor: use.returnedMinor + amountMinor });
    const issued = this.#tables.issued.get(use.issuedRewardId);
    if (!issued) return;
    const remainingMinor = (issued.remainingMinor ?? 0) + amountMinor;
    this.#tables.issued.put({ ...issued, remainingMinor, usedAt: null, expiresAt });
    this.#tables.lapsed.remove(issued.id);
  }
}
