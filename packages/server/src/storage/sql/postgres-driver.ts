import type { Pool, PoolClient } from 'pg';
import { StoreBusy, StoreUnavailable, TransactionEnded } from '../failures.ts';
import type { SqlDriver, SqlRow, SqlSession, SqlValue } from './driver.ts';
import { arrange } from './postgres-arrangement.ts';
import { NeedsTransaction, PostgresAttempt } from './postgres-attempt.ts';
import { writtenTable, type Statement } from './postgres-batch.ts';
import { PostgresSession } from './postgres-session.ts';
import { TurnGroups, type Lent } from './turn-groups.ts';

/** How often a transaction is tried in all. */
const attempts = 5;

/** How many callers may wait for a connection; more are refused, so that a slow server does not fill the memory. */
const waitingLimit = 5000;

/** How many statements go over one connection together: the last waits for all before it. */
const largestGlance = 8;

/** PostgreSQL through a pool of connections. */
export class PostgresDriver implements SqlDriver {
  readonly engine: string;
  readonly #pool: Pool;
  readonly #glances = new TurnGroups(() => this.#lend(), largestGlance);
  #closing: Promise<void> | undefined;

  constructor(pool: Pool, version: string) {
    this.engine = `PostgreSQL ${version}`;
    this.#pool = pool;
  }

  async query(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]> {
    return this.#retrying(() =>
      this.#glances.add((client) => new PostgresSession(client).run(sql, values)),
    );
  }

  async write<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.#retrying(async () => {
      const client = await this.#connect();
      const session = new PostgresSession(client, 'BEGIN');
      return andRelease(client, session, async () => {
        const result = await work(session);
        await session.commit();
        return result;
      });
    });
  }

  async read<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.#retrying(async () => {
      const client = await this.#connect();
      const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
      const session = new PostgresSession(client, begin);
      return andRelease(
        client,
        session,
        () => work(session),
        // What was read is right however the transaction ends, so nobody waits for that.
        () => session.commit(),
      );
    });
  }

  /** One statement sees one state by itself: nothing has to be opened or ended around it. */
  async glance<T>(work: (session: SqlSession) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.#retrying(() =>
        this.#glances.add((client) => work(new PostgresSession(client))),
      );
    } catch (error) {
      if (error instanceof TransactionEnded) return undefined;
      throw error;
    }
  }

  async atOnce<T>(
    work: (session: SqlSession) => Promise<T>,
    decidedBy: string,
  ): Promise<{ readonly result: T } | undefined> {
    const attempt = new PostgresAttempt((look) =>
      this.#glances.add((client) => look(new PostgresSession(client))),
    );
    try {
      const result = await work(attempt);
      await this.#writeAtOnce(attempt.writes, decidedBy);
      return { result };
    } catch (error) {
      // The work may have failed only because somebody else came between; the database does not.
      const isFinal = sqlState.test(codeOf(error)) || error instanceof StoreUnavailable;
      if (isFinal && !isTransient(error)) throw explained(error);
      return undefined;
    }
  }

  async takeTurn(session: SqlSession, hold: string): Promise<void> {
    await session.run('SET LOCAL statement_timeout = 0', []);
    await session.run('SET LOCAL lock_timeout = 0', []);
    await session.run(hold, []);
    // While a step waits for a table, everybody who asks for that table later waits behind it.
    await session.run('SET LOCAL lock_timeout TO DEFAULT', []);
  }

  arrangeTables(session: SqlSession): Promise<void> {
    return arrange(session);
  }

  /** Rows that are gone are out of every query and dump at once; VACUUM takes them from the files. */
  async scrub(): Promise<void> {}

  async close(): Promise<void> {
    this.#closing ??= this.#pool.end();
    await this.#closing;
  }

  async #writeAtOnce(statements: readonly Statement[], decidedBy: string): Promise<void> {
    if (statements.length === 0) return;
    const tables = new Set(statements.map(({ sql }) => writtenTable(sql)));
    const isDecided = statements.some(
      ({ sql, whenNone }) => whenNone && writtenTable(sql) === decidedBy,
    );
    if (tables.size < statements.length || !isDecided) throw new NeedsTransaction();
    const client = await this.#connect();
    const session = new PostgresSession(client);
    await andRelease(client, session, async () => {
      for (const statement of statements) session.keep(statement);
      await session.commit();
    });
  }

  async #lend(): Promise<Lent<PoolClient>> {
    const client = await this.#connect();
    return {
      client,
      // Each is a statement by itself.
      isSound: () => true,
      giveBack: (errors) => client.release(errors.some(isLostConnection)),
    };
  }

  async #connect(): Promise<PoolClient> {
    if (this.#closing) throw new StoreUnavailable('The database is being closed.');
    if (this.#pool.waitingCount >= waitingLimit)
      throw new StoreUnavailable('Too many requests wait for the database.');
    return this.#pool.connect();
  }

  /**
   * Every transaction may be run again: it either left nothing, or its answer is found by its key.
   * So a commit whose answer was lost with the connection is simply tried once more.
   */
  async #retrying<T>(run: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run();
      } catch (error) {
        if (!isTransient(error) || attempt === attempts) throw explained(error);
        await pause(attempt);
      }
    }
  }
}

/** Gives the connection back after the work, and after what is still to be done behind the answer. */
async function andRelease<T>(
  client: PoolClient,
  session: PostgresSession,
  work: () => Promise<T>,
  afterwards: () => Promise<void> = async () => {},
): Promise<T> {
  try {
    const result = await work();
    void afterwards().then(
      () => client.release(),
      (error: unknown) => giveBack(client, session, error),
    );
    return result;
  } catch (error) {
    await giveBack(client, session, error);
    throw error;
  }
}

/** After a refusal the connection is sound once rolled back; after anything else it is thrown away. */
async function giveBack(
  client: PoolClient,
  session: PostgresSession,
  error: unknown,
): Promise<void> {
  if (isLostConnection(error)) {
    session.end();
    client.release(true);
    return;
  }
  try {
    await session.rollBack();
    client.release();
  } catch {
    client.release(true);
  }
}

/** Full jitter, so that those who collided do not meet again. */
async function pause(attempt: number): Promise<void> {
  const longestMs = Math.min(1000, 25 * 2 ** attempt);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs));
}

const sqlState = /^[0-9A-Z]{5}$/;
const conflictCodes = new Set(['40001', '40P01']);
const lostCodes = new Set(
  '57P01 57P02 57P03 08000 08001 08003 08004 08006 ECONNRESET ECONNREFUSED EPIPE ETIMEDOUT ENOENT'.split(
    ' ',
  ),
);
const lostMessages =
  /connection terminated|client has encountered a connection error|connection error and is not queryable/i;
const fullCodes = new Set(['53100', '53200', '53300']);
const waitedTooLong = new Set(['55P03', '57014']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

function isTransient(error: unknown): boolean {
  return conflictCodes.has(codeOf(error)) || isLostConnection(error);
}

function isLostConnection(error: unknown): boolean {
  return (
    lostCodes.has(codeOf(error)) || (error instanceof Error && lostMessages.test(error.message))
  );
}

function explained(error: unknown): unknown {
  const code = codeOf(error);
  if (conflictCodes.has(code) || waitedTooLong.has(code)) return new StoreBusy(error);
  if (isLostConnection(error)) return new StoreUnavailable('The database does not answer.', error);
  if (fullCodes.has(code)) return new StoreUnavailable('The database has no room left.', error);
  if (
    error instanceof Error &&
    error.message.startsWith('timeout exceeded when trying to connect')
  ) {
    return new StoreUnavailable('All connections to the database are in use.', error);
  }
  return error;
}
