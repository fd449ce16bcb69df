import type { OnceRow } from '../rows.ts';
import type { EventClaim, EventName, MemberRef, OnceClaim, OnceWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** Answers kept for repeated requests, and outcomes of shop events. */
export class MemoryOnce implements OnceWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async claim(claim: OnceClaim, ref: MemberRef): Promise<OnceRow | undefined> {
    const key = JSON.stringify([claim.scope, claim.key]);
    const { fingerprint, realNow } = claim;
    const isNew = this.#tables.once.add({
      name: key,
      fingerprint,
      status: 0,
      body: '',
      createdAt: realNow,
      memberId:
        'id' in ref ? ref.id : (this.#tables.members.inGroup(ref.externalId)[0]?.id ?? null),
    });
    const earlier = isNew ? undefined : this.#tables.once.get(key);
    return (
      earlier && { fingerprint: earlier.fingerprint, status: earlier.status, body: earlier.body }
    );
  }

  async answer(
    claim: OnceClaim,
    status: number,
    body: string,
    memberId: string | null,
  ): Promise<void> {
    const row = this.#tables.once.get(JSON.stringify([claim.scope, claim.key]));
    if (row) this.#tables.once.put({ ...row, status, body, memberId });
  }

  async forget(before: number): Promise<number> {
    const past = this.#tables.once.all().filter((row) => row.createdAt < before);
    for (const row of past) this.#tables.once.remove(row.name);
    return past.length;
  }

  async claimEvent(event: EventName, fingerprint: string): Promise<EventClaim> {
    const name = JSON.stringify([event.source, event.id]);
    const earlier = this.#tables.events.get(name);
    if (earlier && earlier.fingerprint !== '')
      return {
        state: 'known',
        row: { fingerprint: earlier.fingerprint, outcome: earlier.outcome },
      };
    this.#tables.events.put({ name, fingerprint, outcome: '' });
    return { state: earlier ? 'withdrawn' : 'new' };
  }

  async withdrawEvent(event: EventName): Promise<void> {
    // One that has come has done what it did: only its absence is to be remembered.
    this.#tables.events.add({
      name: JSON.stringify([event.source, event.id]),
      fingerprint: '',
      outcome: '',
    });
  }

  async answerEvent(name: EventName, outcome: string): Promise<void> {
    const row = this.#tables.events.get(JSON.stringify([name.source, name.id]));
    if (row) this.#tables.events.put({ ...row, outcome });
  }
}
