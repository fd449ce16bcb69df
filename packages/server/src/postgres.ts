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
 * @throws when the package `pg` is not installed, or the server refuses or does not answer
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const { Pool, types } = await loadPg();
  const parserOf: typeof types.getTypeParser = (type, format) =>
    type === types.builtins.INT8 ? toInteger : (types.getTypeParser(type, format) as unknown);
  let newest: ReturnType<typeof createTurnSocket> | undefined;
  const pool = new Pool({
    connectionString: options.url,
    max: options.poolSize ?? 16,
    // A transaction sends what does not depend on one another without waiting in between.
    pipeline: true,
    stream: () => (newest = createTurnSocket()),
    connectionTimeoutMillis: 5000,
    // To open one takes as long as many requests, so those of a quiet minute are kept.
    idleTimeoutMillis: 300_000,
    lock_timeout: options.lockTimeoutMs ?? 5000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: parserOf },
  } satisfies Pg.PoolConfig);
  surviveLostConnections(pool);
  return new SqlStore(new PostgresDriver(pool, await serverVersion(pool, () => newest?.destroy())));
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

async function serverVersion(pool: Pg.Pool, hangUp: () => void): Promise<string> {
  try {
    const { rows } = await pool.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } catch (error) {
    await pool.end();
    // A connection that failed while logging in is not the pool’s any more, and would keep the process.
    hangUp();
    const refusal = refusalOf(error);
    if (refusal !== undefined) throw new Error(refusal, { cause: error });
    throw new StoreUnavailable(
      'The database does not answer; look at the address and whether it runs.',
      error,
    );
  }
}

/** What to look at when the server answers and does not let in, by its codes. */
const advice: Readonly<Record<string, string>> = {
  '28000': 'Look at the user in the address, and at pg_hba.conf.',
  '28P01': 'Look at user and password in the address.',
  '3D000': 'Make it with createdb, or name another in the address.',
  '53300': 'Too many are connected: allow more (max_connections), or give each process fewer.',
};

/** Why a server that does answer lets nobody in, in its own words; undefined where it did not answer. */
function refusalOf(error: unknown): string | undefined {
  const { code = '', message, severity } = error as Partial<Pg.DatabaseError>;
  // The package finds out by itself, in the middle of logging in.
  if (message?.includes('password must be a string'))
    return 'The server asks for a password, and the address has none.';
  if (severity === undefined) return undefined;
  return [`${message}.`, advice[code]].filter(Boolean).join(' ');
}

/** Each driver has its own type for 64 bits; everything above it sees numbers. */
function toInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Error(`The database holds ${text}, which is too large for a number.`);
  return value;
}
