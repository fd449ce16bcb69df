/** A store in PostgreSQL, for several server processes at once. */
import type { Store } from './storage/store.ts';
export interface PostgresOptions { /** `postgres://user:password@host:port/database` */ readonly url: string; /** Connections at the most. */ readonly poolSize?: number }
/** Opens a pool of connections. Call `migrate()` before the first use. */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> { throw new Error(`not yet ${options.url}`); }
