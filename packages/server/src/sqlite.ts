/** A store in one SQLite file: durable, nothing to install, one host. */
import { SqlStore } from './storage/sql/sql-store.ts';
import { SqliteDriver } from './storage/sql/sqlite-driver.ts';
import type { Store } from './storage/store.ts';

/** Where the data is. */
export interface SqliteOptions {
  /** The database file, on a local disk. Its folder must exist. */
  readonly file: string;
}

/**
 * Opens the file, making it when it is not there. Call `migrate()` before the first use. Several
 * processes of one host may have it open.
 * @throws when this Node carries an SQLite older than 3.51.3
 */
export function openSqliteStore({ file }: SqliteOptions): Store {
  return new SqlStore(new SqliteDriver(file));
}
