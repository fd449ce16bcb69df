/** A store in one SQLite file: durable, nothing to install, one host. */
import type { Store } from './storage/store.ts';
export interface SqliteOptions { /** The database file; its folder must exist. */ readonly file: string }
/** Opens the file, making it when it is not there. Call `migrate()` before the first use. */
export function openSqliteStore(options: SqliteOptions): Store { throw new Error(`not yet ${options.file}`); }
