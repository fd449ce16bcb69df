/** A store in PostgreSQL, for several server processes at once. */
import type { Pool, PoolConfig } from 'pg';
import { StoreUnavailable } from './storage/failures.ts';
import { PostgresDriver } from './storage/sql/postgres-driver.ts';
import { SqlStore } from './storage/sql/sql-store.ts';
import type { Store } from './storage/store.ts';

/** Where the database is, and how it is used. */
export interface PostgresOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections at the most; 16 when left out. */
  readonly poolSize?: number;
  /** How long a statement waits for what another request holds; 5 seconds when left out. */
  readonly lockTimeoutMs?: number;
}

/** The type of a column of whole numbers, and the one that sums have. */
const bigintType = 20;

/**
 * Connects. Call `migrate()` before the first use.
 * @throws when the package `pg` is not installed or the server does not answer
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const { Pool: PoolOfPg, types } = await loadPg();
  const pool: Pool = new PoolOfPg({
    connectionString: options.url,
    max: options.poolSize ?? 16,
    connectionTimeoutMillis: 5000,
    lock_timeout: options.lockTimeoutMs ?? 5000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: (oid, format) => (oid === bigintType ? toInteger : types.getTypeParser(oid, format)) },
  } satisfies PoolConfig);
  surviveLostConnections(pool);
  return new SqlStore(new PostgresDriver(pool, await serverVersion(pool)));
}

async function loadPg(): Promise<Pick<typeof import('pg'), 'Pool' | 'types'>> {
  try {
    return (await import('pg')).default;
  } catch (error) {
    throw new Error('PostgreSQL needs the package "pg": install it beside @spaarkit/server.', { cause: error });
  }
}

/** Without a listener, a connection that dies while nobody uses it would end the process. */
function surviveLostConnections(pool: Pool): void {
  const ignore = (): void => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
}

async function serverVersion(pool: Pool): Promise<string> {
  try {
    const { rows } = await pool.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } catch (error) {
    await pool.end();
    throw new StoreUnavailable('The database does not answer; look at the address and whether it runs.', error);
  }
}

/** Each driver has its own type for 64 bits; everything above it sees numbers. */
function toInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`The database holds ${text}, which is too large for a number.`);
  return value;
}
