import { compareIds } from '../compare-ids.ts';
import type { AuditRow, AuditWrites } from '../audit-store.ts';
import type { ProgramTables } from './tables.ts';

/** The trail of what the shop's side changed. */
export class MemoryAudit implements AuditWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async page(limit: number, before?: string, memberId?: string): Promise<AuditRow[]> {
    const rows =
      memberId === undefined ? this.#tables.audit.all() : this.#tables.audit.inGroup(memberId);
    return rows
      .filter(({ id }) => before === undefined || id < before)
      .toSorted(compareIds)
      .toReversed()
      .slice(0, limit);
  }

  async add(row: AuditRow): Promise<void> {
    this.#tables.audit.put(row);
  }

  async forget(before: string): Promise<void> {
    for (const { id } of this.#tables.audit.all()) if (id < before) this.#tables.audit.remove(id);
  }
}
