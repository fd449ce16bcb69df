/** The thin layer that differs between databases: connections, transactions, bound values. */

/** What may be bound and what comes back. Numbers are whole and at most 2^53 − 1. */
export type SqlValue = string | number | null;

/** A row, of which a value is asked for by its column. */
export interface SqlRow {
  get(column: string): SqlValue | undefined;
}

/** Makes of a row what it is about. */
export type ReadRow<T> = (row: SqlRow) => T;

/** One open transaction. */
export interface SqlSession {
  /** Runs one statement with `$1` parameters and gives the rows it returns. */
  run(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]>;
  /** The same, each row as `read` reads it. */
  rows<T>(sql: string, values: readonly SqlValue[], read: ReadRow<T>): Promise<T[]>;
  /** The first of them, if there is one. */
  first<T>(sql: string, values: readonly SqlValue[], read: ReadRow<T>): Promise<T | undefined>;
  /** Whether a statement, which ends in RETURNING and a column, wrote a row. */
  touch(sql: string, values: readonly SqlValue[]): Promise<boolean>;
  /**
   * Runs a statement whose rows nobody needs. It may wait for the next `run` or for the commit, which
   * then fails in its place.
   */
  send(sql: string, values: readonly SqlValue[]): Promise<void>;
  /**
   * As `send`, for a statement that returns a row of what it wrote, or the transaction fails with `whenNone`. So
   * what comes behind it need not wait until it is known to have found something.
   */
  demand(sql: string, values: readonly SqlValue[], whenNone: () => Error): Promise<void>;
}

/** A database that runs the portable SQL text. */
export interface SqlDriver {
  /** Name and version, for people. */
  readonly engine: string;
  /** One reading statement on its own. */
  query(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]>;
  /** A transaction that can write. Commits before it resolves; rolls back when `work` throws. May run `work` again. */
  write<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /**
   * A `write` for work that first reads and decides, and then writes: cheaper, because hardly ever is something to be
   * undone. Undefined, with nothing written, when that cannot be, or when it fails and somebody else may have come
   * between: then `write` it, which tells whether it fails for good.
   *
   * @param decidedBy the table whose demanded statement finds out whether what was read is still so
   */
  atOnce<T>(
    work: (session: SqlSession) => Promise<T>,
    decidedBy: string,
  ): Promise<{ readonly result: T } | undefined>;
  /** A transaction that sees one state of the data and cannot write. */
  read<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /**
   * A `read` of all that `work` asks for at its first moment. Undefined when it asks for more after that, where
   * the engine would need a transaction for it.
   */
  glance<T>(work: (session: SqlSession) => Promise<T>): Promise<T | undefined>;
  /**
   * Waits, by the statement that takes hold of it, for what only one may do at a time, for as long as the one before
   * needs. What follows in the transaction may then take longer than a request: a step on a table of millions of rows.
   */
  takeTurn(session: SqlSession, hold: string): Promise<void>;
  /** Tells the engine how to keep the tables, as far as the portable text cannot. May run any number of times. */
  arrangeTables(session: SqlSession): Promise<void>;
  /** Makes what was deleted unreadable where the engine would keep it for a while. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
