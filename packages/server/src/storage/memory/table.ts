/** Undoes what a transaction wrote, last first. */
export class Journal {
  #undo: (() => void)[] = [];

  note(undo: () => void): void {
    this.#undo.push(undo);
  }

  commit(): void {
    this.#undo = [];
  }

  rollBack(): void {
    for (const undo of this.#undo.toReversed()) undo();
    this.#undo = [];
  }
}

/** How the rows of a table are found. */
export interface TableKeys<Row> {
  readonly key: (row: Row) => string;
  /** Rows are also found by this, such as their member; null leaves a row out. */
  readonly group?: (row: Row) => string | null;
}

/** Rows by key and by group. Rows are never changed in place, so undoing is putting the old one back. */
export class Table<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #journal: Journal;
  readonly #keys: TableKeys<Row>;

  constructor(journal: Journal, keys: TableKeys<Row>) {
    this.#journal = journal;
    this.#keys = keys;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  inGroup(group: string): Row[] {
    const rows: Row[] = [];
    for (const key of this.#groups.get(group) ?? []) {
      const row = this.#rows.get(key);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** Puts a row in, over one with the same key. */
  put(row: Row): void {
    const key = this.#keys.key(row);
    const before = this.#rows.get(key);
    this.#journal.note(() => this.#replace(key, row, before));
    this.#replace(key, before, row);
  }

  /** Puts a row in unless its key is taken. */
  add(row: Row): boolean {
    if (this.#rows.has(this.#keys.key(row))) return false;
    this.put(row);
    return true;
  }

  remove(key: string): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    this.#journal.note(() => this.#replace(key, undefined, before));
    this.#replace(key, before, undefined);
  }

  #replace(key: string, before: Row | undefined, after: Row | undefined): void {
    if (before !== undefined) this.#leaveGroup(key, before);
    if (after === undefined) {
      this.#rows.delete(key);
      return;
    }
    this.#rows.set(key, after);
    this.#joinGroup(key, after);
  }

  #joinGroup(key: string, row: Row): void {
    const group = this.#keys.group?.(row) ?? null;
    if (group === null) return;
    const members = this.#groups.get(group);
    if (members) members.add(key);
    else this.#groups.set(group, new Set([key]));
  }

  #leaveGroup(key: string, row: Row): void {
    const group = this.#keys.group?.(row) ?? null;
    if (group !== null) this.#groups.get(group)?.delete(key);
  }
}
