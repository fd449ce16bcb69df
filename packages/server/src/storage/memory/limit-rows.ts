import type { LimitWrites } from '../limit-store.ts';
import type { ProgramTables } from './tables.ts';

/** What callers have used up of what they may ask. */
export class MemoryLimits implements LimitWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async add(
    owed: ReadonlyMap<string, number>,
    now: number,
    latest: number,
  ): Promise<ReadonlyMap<string, number>> {
    const { limits } = this.#tables;
    for (const [caller, cost] of owed) {
      const before = Math.max(limits.get(caller)?.paidAt ?? 0, now);
      limits.put({ caller, paidAt: Math.min(before, latest) + cost });
    }
    return new Map([...owed.keys()].map((caller) => [caller, limits.get(caller)?.paidAt ?? now]));
  }

  async forget(paidBefore: number): Promise<void> {
    const { limits } = this.#tables;
    for (const { caller, paidAt } of limits.all()) if (paidAt < paidBefore) limits.remove(caller);
  }
}
