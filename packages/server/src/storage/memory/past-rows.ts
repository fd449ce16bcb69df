import type { Owned } from '../export-store.ts';
import type { PastPosition, PastTransactionRow, PastWrites } from '../past-store.ts';
import type { ProgramTables } from './tables.ts';

/** What happened in another system, by reference and by member. */
export class MemoryPast implements PastWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async ofMember(
    memberId: string,
    limit: number,
    before?: PastPosition,
  ): Promise<PastTransactionRow[]> {
    return this.#tables.past
      .inGroup(memberId)
      .filter((row) => !before || comparePast(row, before) < 0)
      .toSorted((one, other) => comparePast(other, one))
      .slice(0, limit);
  }

  async find(references: readonly string[]): Promise<PastTransactionRow[]> {
    return references.flatMap((reference) => this.#tables.past.get(reference) ?? []);
  }

  async page(
    after: PastPosition & Pick<PastTransactionRow, 'memberId'>,
    limit: number,
  ): Promise<Owned<PastTransactionRow>[]> {
    return this.#tables.past
      .all()
      .filter((row) => compareOwned(row, after) > 0)
      .toSorted(compareOwned)
      .slice(0, limit)
      .map((row) => ({
        ...row,
        externalId: this.#tables.members.get(row.memberId)?.externalId ?? null,
      }));
  }

  async add(rows: readonly PastTransactionRow[]): Promise<string[]> {
    return rows.filter((row) => this.#tables.past.add(row)).map(({ reference }) => reference);
  }
}

function comparePast(one: PastPosition, other: PastPosition): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

function compareOwned(
  one: PastPosition & { readonly memberId: string },
  other: PastPosition & { readonly memberId: string },
): number {
  if (one.memberId === other.memberId) return comparePast(one, other);
  return one.memberId < other.memberId ? -1 : 1;
}
