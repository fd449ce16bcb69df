import type { EventRow, OnceRow } from '../rows.ts';
import type { EventName, OnceName, OnceWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** Answers kept for repeated requests, and outcomes of shop events. */
export class MemoryOnce implements OnceWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async claim(name: OnceName, fingerprint: string, realNow: number): Promise<OnceRow | undefined> {
    const key = JSON.stringify([name.scope, name.key]);
    const isNew = this.#tables.once.add({
      name: key,
      fingerprint,
      status: 0,
      body: '',
      createdAt: realNow,
    });
    const earlier = isNew ? undefined : this.#tables.once.get(key);
    return (
      earlier && { fingerprint: earlier.fingerprint, status: earlier.status, body: earlier.body }
    );
  }

  async answer(name: OnceName, status: number, body: string): Promise<void> {
    const row = this.#tables.once.get(JSON.stringify([name.scope, name.key]));
    if (row) this.#tables.once.put({ ...row, status, body });
  }

  async forget(before: number): Promise<number> {
    const past = this.#tables.once.all().filter((row) => row.createdAt < before);
    for (const row of past) this.#tables.once.remove(row.name);
    return past.length;
  }

  async claimEvent(name: EventName, fingerprint: string): Promise<EventRow | undefined> {
    const key = JSON.stringify([name.source, name.id]);
    const isNew = this.#tables.events.add({ name: key, fingerprint, outcome: '' });
    const earlier = isNew ? undefined : this.#tables.events.get(key);
    return earlier && { fingerprint: earlier.fingerprint, outcome: earlier.outcome };
  }

  async answerEvent(name: EventName, outcome: string): Promise<void> {
    const row = this.#tables.events.get(JSON.stringify([name.source, name.id]));
    if (row) this.#tables.events.put({ ...row, outcome });
  }
}
