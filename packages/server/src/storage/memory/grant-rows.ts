import type { GrantSource, RuleGrantRow } from '../rows.ts';
import type { CountWindow, GrantWrites } from '../store.ts';
import { compareIds } from '../compare-ids.ts';
import { sourceKey, type ProgramTables } from './tables.ts';

/** What earning rules gave. */
export class MemoryGrants implements GrantWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async counts(
    memberId: string,
    windows: readonly CountWindow[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = this.#tables.grants.inGroup(memberId);
    return new Map(
      windows.flatMap(({ ruleId, since }): [string, number][] => {
        const counted = rows.filter((row) => row.ruleId === ruleId && row.at >= since);
        if (counted.length === 0) return [];
        return [[ruleId, counted.reduce((sum, { count }) => sum + count, 0)]];
      }),
    );
  }

  async latest(memberId: string, ruleId: string, until: number): Promise<RuleGrantRow | undefined> {
    return this.#tables.grants
      .inGroup(memberId)
      .filter((row) => row.ruleId === ruleId && row.at <= until && row.count > 0)
      .toSorted((left, right) => left.at - right.at || compareIds(left, right))
      .at(-1);
  }

  async hasOccasion(memberId: string, ruleId: string, occasion: string): Promise<boolean> {
    return this.#tables.grants
      .inGroup(memberId)
      .some((row) => row.ruleId === ruleId && row.occasion === occasion);
  }

  async ofSource(source: GrantSource): Promise<RuleGrantRow[]> {
    return this.#tables.grantsBySource
      .inGroup(sourceKey(source))
      .flatMap(({ id }) => this.#tables.grants.get(id) ?? [])
      .toSorted(compareIds);
  }

  async waiting(memberId: string): Promise<RuleGrantRow[]> {
    const rows = await this.ofMember(memberId);
    return rows.filter(({ status }) => status === 'waiting');
  }

  async earned(memberId: string, since: number): Promise<Pick<RuleGrantRow, 'at' | 'points'>[]> {
    return this.#tables.grants
      .inGroup(memberId)
      .filter(({ at, points }) => points > 0 && at >= since);
  }

  async ofMember(memberId: string): Promise<RuleGrantRow[]> {
    return this.#tables.grants.inGroup(memberId).toSorted(compareIds);
  }

  async add(row: RuleGrantRow): Promise<boolean> {
    const { memberId, ruleId, occasion } = row;
    if (occasion !== null && (await this.hasOccasion(memberId, ruleId, occasion))) return false;
    await this.save(row);
    return true;
  }

  async save(row: RuleGrantRow): Promise<void> {
    this.#tables.grants.put(row);
    this.#tables.grantsBySource.put({ id: row.id, source: row.source });
  }
}
