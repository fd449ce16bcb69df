import type { CodeText, VoucherPoolRow } from '../rows.ts';
import type { PoolWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** Codes that a shop made, handed out once each. */
export class MemoryPools implements PoolWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async list(): Promise<VoucherPoolRow[]> {
    return this.#tables.pools.all();
  }

  async add(poolId: string, codes: readonly CodeText[]): Promise<number> {
    const added = codes.filter((code) =>
      this.#tables.poolCodes.add({ ...code, poolId, issuedRewardId: null }),
    ).length;
    const { imported, taken } = this.#pool(poolId);
    this.#tables.pools.put({ poolId, imported: imported + added, taken });
    return added;
  }

  async take(poolId: string, issuedRewardId: string): Promise<CodeText | undefined> {
    const [free] = this.#tables.poolCodes
      .inGroup(poolId)
      .toSorted((left, right) => (left.code < right.code ? -1 : 1));
    if (!free) return undefined;
    this.#tables.poolCodes.put({ ...free, issuedRewardId });
    const { imported, taken } = this.#pool(poolId);
    this.#tables.pools.put({ poolId, imported, taken: taken + 1 });
    return { code: free.code, shownCode: free.shownCode };
  }

  #pool(poolId: string): VoucherPoolRow {
    return this.#tables.pools.get(poolId) ?? { poolId, imported: 0, taken: 0 };
  }
}
