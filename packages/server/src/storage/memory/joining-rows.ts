import { compareIds } from '../compare-ids.ts';
import type { ConsentRow, WaitingRow } from '../rows.ts';
import type { JoiningWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** What is asked of who joins, and who waits to. */
export class MemoryJoining implements JoiningWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async joined(): Promise<number> {
    return this.#tables.members.all().filter(({ joinedAt }) => joinedAt !== null).length;
  }

  /** Writes of a programme take turns anyway. */
  async holdDoor(): Promise<void> {}

  async consents(memberId: string): Promise<ConsentRow[]> {
    return this.#tables.consents.inGroup(memberId).toSorted(compareIds).toReversed();
  }

  async addConsents(rows: readonly ConsentRow[]): Promise<void> {
    for (const row of rows) this.#tables.consents.put(row);
  }

  async waiting(memberId: string): Promise<WaitingRow | undefined> {
    return this.#tables.waiting.get(memberId);
  }

  async countWaiting(before?: WaitingRow): Promise<number> {
    const all = this.#tables.waiting.all();
    return before ? all.filter((row) => compareWaiting(row, before) < 0).length : all.length;
  }

  async firstWaiting(): Promise<WaitingRow | undefined> {
    return this.#tables.waiting.all().toSorted(compareWaiting)[0];
  }

  async addWaiting(row: WaitingRow): Promise<void> {
    const since = this.#tables.waiting.get(row.memberId)?.since ?? row.since;
    this.#tables.waiting.put({ ...row, since });
  }

  async removeWaiting(memberId: string): Promise<void> {
    this.#tables.waiting.remove(memberId);
  }

  async countTry(subject: string, since: number, now: number): Promise<number> {
    const before = this.#tables.tries.get(subject);
    const goesOn = before !== undefined && before.since >= since;
    const after = goesOn
      ? { ...before, tries: before.tries + 1 }
      : { subject, since: now, tries: 1 };
    this.#tables.tries.put(after);
    return after.tries;
  }

  async forgetTries(before: number): Promise<void> {
    for (const { subject, since } of this.#tables.tries.all())
      if (since < before) this.#tables.tries.remove(subject);
  }
}

function compareWaiting(left: WaitingRow, right: WaitingRow): number {
  return left.since - right.since || compareIds({ id: left.memberId }, { id: right.memberId });
}
