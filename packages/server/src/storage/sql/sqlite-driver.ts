import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreBusy, StoreUnavailable, TransactionEnded } from '../failures.ts';
import { TurnGroups, type Lent } from './turn-groups.ts';
import { WriteGroups, type GroupPort } from './write-group.ts';
import { arrange } from './sqlite-arrangement.ts';
import type { ReadRow, SqlDriver, SqlRow, SqlSession, SqlValue } from './driver.ts';

/** Older versions can corrupt a database when several connections write and checkpoint at once. */
const oldestSafeVersion = [3, 51, 3] as const;

/** How long a write waits for another process to finish its own. */
const busyTimeoutMs = 5000;
/** How long one attempt of it may hold up the event loop. */
const blockingMs = 50;

const readerCount = 2;

/** How often it is tried to empty the log while others use it. */
const scrubTries = 50;

/**
 * SQLite through Node's own module. One connection writes, behind a queue, so that no statement of
 * another request can come into an open transaction; others read beside it. Writes that wait at the
 * same time share a commit, reads a transaction.
 */
export class SqliteDriver implements SqlDriver {
  readonly engine: string;
  readonly #file: string;
  readonly #writer: Connection;
  readonly #writes: WriteGroups;
  readonly #readers: readonly Connection[];
  readonly #reads = new TurnGroups(() => this.#lendReader());
  readonly #idle: Connection[];
  readonly #wanting: ((reader: Connection) => void)[] = [];
  #closed = false;

  constructor(file: string) {
    this.#file = file;
    this.#writer = new Connection(openForWriting(file));
    this.engine = `SQLite ${this.#writer.version()}`;
    refuseUnsafeVersion(this.#writer.version());
    this.#writes = new WriteGroups(this.#groupPort());
    this.#readers = Array.from({ length: readerCount }, () => new Connection(openForReading(file)));
    this.#idle = [...this.#readers];
  }

  async query(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]> {
    return this.read((session) => session.run(sql, values));
  }

  async write<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    this.#refuseWhenClosed();
    try {
      return await this.#writes.add(() => during(this.#writer, work));
    } catch (error) {
      throw explained(error);
    }
  }

  async read<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    this.#refuseWhenClosed();
    try {
      return await this.#reads.add((connection) => during(connection, work));
    } catch (error) {
      throw explained(error);
    }
  }

  /** There is one writer, so nobody comes between what is read and what is written. */
  async atOnce<T>(
    work: (session: SqlSession) => Promise<T>,
  ): Promise<{ readonly result: T } | undefined> {
    this.#refuseWhenClosed();
    try {
      return await this.#writes.addDecided(() => during(this.#writer, work));
    } catch (error) {
      throw explained(error);
    }
  }

  glance<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.read(work);
  }

  /** No statement has a deadline, and whoever writes has the only turn. */
  async takeTurn(session: SqlSession, hold: string): Promise<void> {
    await session.run(hold, []);
  }

  arrangeTables(session: SqlSession): Promise<void> {
    return arrange(session);
  }

  /**
   * What a commit replaced stays readable in the log until the log is written over. It is emptied as
   * soon as nobody reads from it; where somebody always does, the next commits write over it.
   */
  async scrub(): Promise<void> {
    this.#refuseWhenClosed();
    const database = openForWriting(this.#file);
    try {
      for (let tries = 0; tries < scrubTries; tries++) {
        const result = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
        if (result?.['busy'] === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    } finally {
      database.close();
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([this.#writes.drain(), this.#reads.drain()]);
    for (const reader of this.#readers) reader.close();
    this.#writer.close();
  }

  #groupPort(): GroupPort {
    const writer = this.#writer;
    return {
      begin: () => this.#begin(),
      commit: () => writer.execute('COMMIT'),
      rollBack: () => writer.end(),
      isOpen: () => writer.isOpen(),
      writes: () => writer.writes,
      setSavepoint: () => writer.execute('SAVEPOINT job'),
      releaseSavepoint: () => writer.execute('RELEASE job'),
      rollBackToSavepoint: () => {
        writer.execute('ROLLBACK TO job');
        writer.execute('RELEASE job');
      },
    };
  }

  /** Takes the write lock, in short attempts: a long one would stop the whole process. */
  async #begin(): Promise<void> {
    const giveUpAt = Date.now() + busyTimeoutMs;
    for (;;) {
      try {
        this.#writer.execute('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw explained(error);
        if (Date.now() >= giveUpAt) throw new StoreBusy(error);
        await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 5));
      }
    }
  }

  /** A connection with a transaction on it, as soon as there is one that nobody reads on. */
  async #lendReader(): Promise<Lent<Connection>> {
    const client =
      this.#idle.pop() ??
      (await new Promise<Connection>((resolve) => void this.#wanting.push(resolve)));
    const giveBack = (): void => {
      client.end();
      const next = this.#wanting.shift();
      if (next) next(client);
      else this.#idle.push(client);
    };
    try {
      client.begin();
    } catch (error) {
      giveBack();
      throw error;
    }
    // Some errors end the transaction; what is read from then on is no longer of one moment.
    return { client, isSound: () => client.isOpen(), giveBack };
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new StoreUnavailable('The database is being closed.');
  }
}

/** Lends a connection to some work for as long as its transaction is open. */
async function during<T>(
  connection: Connection,
  work: (session: SqlSession) => Promise<T>,
): Promise<T> {
  const session = new SqliteSession(connection);
  try {
    return await work(session);
  } finally {
    session.end();
  }
}

/** One open transaction; the connection is that of others too, before and after. */
class SqliteSession implements SqlSession {
  readonly #connection: Connection;
  #hasEnded = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async run(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]> {
    if (this.#hasEnded) throw new TransactionEnded();
    return this.#connection.rows(sql, values);
  }

  async rows<T>(sql: string, values: readonly SqlValue[], read: ReadRow<T>): Promise<T[]> {
    if (this.#hasEnded) throw new TransactionEnded();
    return this.#connection.rows(sql, values).map((row) => read(row));
  }

  async first<T>(
    sql: string,
    values: readonly SqlValue[],
    read: ReadRow<T>,
  ): Promise<T | undefined> {
    if (this.#hasEnded) throw new TransactionEnded();
    const [row] = this.#connection.rows(sql, values);
    return row && read(row);
  }

  async touch(sql: string, values: readonly SqlValue[]): Promise<boolean> {
    if (this.#hasEnded) throw new TransactionEnded();
    return this.#connection.do(withoutReturning(sql), values) > 0;
  }

  async send(sql: string, values: readonly SqlValue[]): Promise<void> {
    if (this.#hasEnded) throw new TransactionEnded();
    this.#connection.do(sql, values);
  }

  async demand(sql: string, values: readonly SqlValue[], whenNone: () => Error): Promise<void> {
    if (!(await this.touch(sql, values))) throw whenNone();
  }

  end(): void {
    this.#hasEnded = true;
  }
}

/** One connection with its prepared statements. */
class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();
  /** How many statements ran that may have changed something. */
  writes = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  rows(sql: string, values: readonly SqlValue[]): SqlRow[] {
    const prepared = this.#prepare(sql);
    const { statement, columns, onlyReads } = prepared;
    if (!onlyReads) this.writes += 1;
    const found = statement.all(...placed(values, prepared)) as unknown as SqlValue[][];
    return found.map((row) => new SqliteRow(row, columns));
  }

  /** Gives how many rows were written. */
  do(sql: string, values: readonly SqlValue[]): number {
    const prepared = this.#prepare(sql);
    this.writes += 1;
    return Number(prepared.statement.run(...placed(values, prepared)).changes);
  }

  execute(sql: string): void {
    this.#prepare(sql).statement.run();
  }

  begin(): void {
    this.execute('BEGIN');
  }

  /** Ends the transaction without a trace, unless SQLite has ended it already because of an error. */
  end(): void {
    if (this.#database.isTransaction) this.execute('ROLLBACK');
  }

  isOpen(): boolean {
    return this.#database.isTransaction;
  }

  version(): string {
    const row = this.#database.prepare('SELECT sqlite_version() AS version').get();
    return String(row?.['version']);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;
    const places: number[] = [];
    const text = sql.replaceAll(/\$(\d+)/g, (_, number: string) => {
      places.push(Number(number) - 1);
      return '?';
    });
    const statement = this.#database.prepare(text);
    statement.setReturnArrays(true);
    const columns = new Map(statement.columns().map(({ name }, place) => [name, place]));
    const onlyReads = /^\s*SELECT\b/.test(sql);
    const inOrder = places.every((place, index) => place === index);
    const prepared = { statement, places, inOrder, columns, onlyReads };
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

/** A statement, which value stands at each of its parameters, and where each column stands in its rows. */
interface Prepared {
  readonly statement: StatementSync;
  readonly places: readonly number[];
  /** Whether they take the values as they come. */
  readonly inOrder: boolean;
  readonly columns: ReadonlyMap<string, number>;
  readonly onlyReads: boolean;
}

const shortened = new Map<string, string>();

/** To have SQLite gather what RETURNING gives costs as much as to write it; it counts what it wrote anyway. */
function withoutReturning(sql: string): string {
  const known = shortened.get(sql);
  if (known !== undefined) return known;
  const text = sql.replace(/\s+RETURNING\s+\w+\s*$/, '');
  if (text === sql) throw new Error(`It does not end in RETURNING and a column: ${sql}`);
  shortened.set(sql, text);
  return text;
}

/** The values of a row as they come. To make an object of them costs as much as the statement. */
class SqliteRow implements SqlRow {
  readonly #values: readonly SqlValue[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(values: readonly SqlValue[], columns: ReadonlyMap<string, number>) {
    this.#values = values;
    this.#columns = columns;
  }

  get(column: string): SqlValue | undefined {
    const place = this.#columns.get(column);
    return place === undefined ? undefined : this.#values[place];
  }
}

/** Values in the order in which a statement takes them. Bound by their names they cost twice as much. */
function placed(values: readonly SqlValue[], { places, inOrder }: Prepared): readonly SqlValue[] {
  if (inOrder && values.length === places.length) return values;
  return places.map((place) => values[place] ?? null);
}

function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, {
    timeout: busyTimeoutMs,
    enableForeignKeyConstraints: true,
  });
  // Once a file is in WAL mode it stays there. FULL makes every commit reach the disk before it returns.
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA mmap_size = 0');
  // What is deleted is overwritten, so that a person who was erased is not in the file.
  database.exec('PRAGMA secure_delete = ON');
  database.exec(`PRAGMA busy_timeout = ${blockingMs}`);
  return database;
}

function openForReading(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs, readOnly: true });
  database.exec('PRAGMA mmap_size = 0');
  return database;
}

function refuseUnsafeVersion(version: string): void {
  if (isAtLeast(version, oldestSafeVersion)) return;
  throw new Error(
    `This Node carries SQLite ${version}, which can corrupt a database under load. ` +
      `Use SQLite ${oldestSafeVersion.join('.')} or newer: Node 22.23, 24.21 or later.`,
  );
}

/** Whether a version is not older than another; exported for its test. */
export function isAtLeast(version: string, oldest: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of oldest.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

/** SQLite's primary result codes. */
const resultCode = { busy: 5, ioError: 10, full: 13 } as const;

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  // Extended codes keep the primary one in the low byte.
  return error.errcode & 0xff;
}

function isBusy(error: unknown): boolean {
  return codeOf(error) === resultCode.busy;
}

function explained(error: unknown): unknown {
  const code = codeOf(error);
  if (code === resultCode.busy) return new StoreBusy(error);
  if (code === resultCode.full)
    return new StoreUnavailable('The disk of the database is full.', error);
  if (code === resultCode.ioError)
    return new StoreUnavailable('The disk of the database fails.', error);
  return error;
}
