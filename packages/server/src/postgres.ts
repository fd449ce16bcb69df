/** A store in PostgreSQL, for several server processes at once. */
import type * as Pg from 'pg';
import { StoreUnavailable } from './storage/failures.ts';
import { PostgresDriver } from './storage/sql/postgres-driver.ts';
import { SqlStore } from './storage/sql/sql-store.ts';
import { createTurnSocket } from './storage/sql/turn-socket.ts';
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

/**
 * Connects. Call `migrate()` before the first use.
 * @throws when the package `pg` is not installed or the server does not answer
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const { Pool, types } = await loadPg();
  const parserOf: typeof types.getTypeParser = (type, format) =>
    type === types.builtins.INT8 ? toInteger : (types.getTypeParser(type, format) as unknown);
  const pool = new Pool({
    connectionString: options.url,
    max: options.poolSize ?? 16,
    // A transaction sends what does not depend on one another without waiting in between.
    pipeline: true,
    stream: createTurnSocket,
    connectionTimeoutMillis: 5000,
    // To open one takes as long as many requests, so those of a quiet minute are kept.
    idleTimeoutMillis: 300_000,
    lock_timeout: options.lockTimeoutMs ?? 5000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: parserOf },
  } satisfies Pg.PoolConfig);
  surviveLostConnections(pool);
  return new SqlStore(new PostgresDriver(pool, await serverVersion(pool)));
}

async function loadPg(): Promise<Pick<typeof Pg, 'Pool' | 'types'>> {
  try {
    return (await import('pg')).default;
  } catch (error) {
    throw new Error('PostgreSQL needs the package "pg": install it beside @spaarkit/server.', {
      cause: error,
    });
  }
}

/** Without a listener, a connection that dies while nobody uses it would end the process. */
function surviveLostConnections(pool: Pg.Pool): void {
  const ignore = (): void => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
}

async function serverVersion(pool: Pg.Pool): Promise<string> {
  try {
    const { rows } = await pool.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } catch (error) {
    await pool.end();
    throw new StoreUnavailable(
      'The database does not answer; look at the address and whether it runs.',
      error,
    );
  }
}

/** Each driver has its own type for 64 bits; everything above it sees numbers. */
function toInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Error(`The database holds ${text}, which is too large for a number.`);
  return value;
}
