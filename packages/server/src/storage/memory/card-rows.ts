import type { CardRow } from '../rows.ts';
import type { CardWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** Member cards. */
export class MemoryCards implements CardWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async find(number: string): Promise<CardRow | undefined> {
    return this.#tables.cards.get(number);
  }

  async add(numbers: readonly string[]): Promise<string[]> {
    const free = { memberId: null, state: 'free', assignedAt: null, replacedBy: null } as const;
    return numbers.filter((number) => this.#tables.cards.add({ number, ...free }));
  }

  async take(number: string, memberId: string, at: number): Promise<boolean> {
    const before = this.#tables.cards.get(number);
    if (before && before.state !== 'free') return false;
    const taken = { memberId, state: 'assigned', assignedAt: at, replacedBy: null } as const;
    this.#tables.cards.put({ number, ...taken });
    return true;
  }

  async save(row: CardRow): Promise<void> {
    const before = this.#tables.cards.get(row.number);
    if (before) this.#tables.cards.put({ ...before, state: row.state, replacedBy: row.replacedBy });
  }
}
