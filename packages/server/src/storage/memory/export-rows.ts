import { compareIds } from '../compare-ids.ts';
import type { ExportReads, LedgerPosition, Owned } from '../export-store.ts';
import { openReason } from '../forgettable.ts';
import type { IssuedRewardRow, TransactionRow } from '../rows.ts';
import type { ProgramTables } from './tables.ts';

/** What a whole programme holds, page by page. */
export class MemoryExports implements ExportReads {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async transactions(after: LedgerPosition, limit: number): Promise<Owned<TransactionRow>[]> {
    return this.#tables.records
      .all()
      .map(({ memberId, row }) => ({ memberId, ...row.transaction }))
      .filter((row) => compareLedger(row, after) > 0)
      .toSorted(compareLedger)
      .slice(0, limit)
      .map((row) => ({
        ...row,
        reason: openReason(row.reason, this.#tables.words.get(row.id)?.words),
        externalId: this.#ownerOf(row.memberId),
      }));
  }

  async issuedRewards(afterId: string, limit: number): Promise<Owned<IssuedRewardRow>[]> {
    return this.#tables.issued
      .all()
      .filter(({ id }) => id > afterId)
      .toSorted(compareIds)
      .slice(0, limit)
      .map((row) => ({ ...row, externalId: this.#ownerOf(row.memberId) }));
  }

  #ownerOf(memberId: string): string | null {
    return this.#tables.members.get(memberId)?.externalId ?? null;
  }
}

function compareLedger(one: LedgerPosition, other: LedgerPosition): number {
  if (one.memberId === other.memberId) return one.sequence - other.sequence;
  return one.memberId < other.memberId ? -1 : 1;
}
