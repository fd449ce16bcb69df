/** The shop's own database: a file beside the loyalty database, never inside it. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** Each entry takes the database one version further; entries are only ever added. */
const migrations = [
  `CREATE TABLE customers (
     id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, position INTEGER NOT NULL,
     free_shipping_from_minor INTEGER
   ) STRICT;
   CREATE TABLE carts (
     id TEXT PRIMARY KEY, customer_id TEXT REFERENCES customers, ordered INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE UNIQUE INDEX open_cart ON carts (customer_id) WHERE ordered = 0 AND customer_id IS NOT NULL;
   CREATE TABLE cart_lines (
     cart_id TEXT NOT NULL REFERENCES carts, product_id TEXT NOT NULL, quantity INTEGER NOT NULL,
     PRIMARY KEY (cart_id, product_id)
   ) STRICT;
   CREATE TABLE cart_codes (
     cart_id TEXT NOT NULL REFERENCES carts, code TEXT NOT NULL, content TEXT NOT NULL,
     PRIMARY KEY (cart_id, code)
   ) STRICT;
   CREATE TABLE sessions (
     id TEXT PRIMARY KEY, customer_id TEXT REFERENCES customers, cart_id TEXT NOT NULL REFERENCES carts
   ) STRICT;
   CREATE TABLE orders (
     number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, cart_id TEXT NOT NULL UNIQUE REFERENCES carts,
     customer_id TEXT REFERENCES customers, placed_at TEXT NOT NULL, status TEXT NOT NULL, content TEXT NOT NULL
   ) STRICT;
   CREATE TABLE outbox (
     sequence INTEGER PRIMARY KEY, event TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
     due_at INTEGER NOT NULL, done INTEGER NOT NULL DEFAULT 0, answer TEXT
   ) STRICT;
   CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
];

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLInputValue>>;

/** The shop's database. What it acknowledges survives a power cut. */
export class Database {
  readonly #sqlite: DatabaseSync;

  /** Opens the file, making it and bringing it up to date where needed. */
  constructor(path: string) {
    this.#sqlite = new DatabaseSync(path);
    this.#sqlite.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    );
    this.#migrate();
  }

  /** Runs a statement that changes something; answers how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#sqlite.prepare(sql).run(...values).changes);
  }

  /** Every row. */
  all<T extends Row>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#sqlite.prepare(sql).all(...values) as T[];
  }

  /** Does all of the work or none of it. The work is synchronous, so nothing can come between. */
  transaction<T>(work: () => T): T {
    this.#sqlite.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#sqlite.exec('COMMIT');
      return result;
    } catch (cause) {
      this.#sqlite.exec('ROLLBACK');
      throw cause;
    }
  }

  close(): void {
    this.#sqlite.close();
  }

  #migrate(): void {
    const [row] = this.all<Row & { user_version: number }>('PRAGMA user_version');
    const version = row?.user_version ?? 0;
    migrations.slice(version).forEach((sql, index) => {
      this.transaction(() =>
        this.#sqlite.exec(`${sql} PRAGMA user_version = ${version + index + 1};`),
      );
    });
  }
}
