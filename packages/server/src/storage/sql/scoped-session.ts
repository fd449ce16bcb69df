import type { ReadRow, SqlRow, SqlSession, SqlValue } from './driver.ts';

/** A session of one programme: `$1` of every statement is the programme's id, put there and nowhere else. */
export class ScopedSession {
  readonly programId: string;
  readonly #session: SqlSession;

  constructor(session: SqlSession, programId: string) {
    this.#session = session;
    this.programId = programId;
  }

  /** All rows, each as `read` reads it; `values` start at `$2`. */
  rows<T>(sql: string, read: ReadRow<T>, ...values: SqlValue[]): Promise<T[]> {
    return this.#session.rows(sql, [this.programId, ...values], read);
  }

  /** The first of them, if any. */
  first<T>(sql: string, read: ReadRow<T>, ...values: SqlValue[]): Promise<T | undefined> {
    return this.#session.first(sql, [this.programId, ...values], read);
  }

  /** All rows as they are. */
  run(sql: string, ...values: SqlValue[]): Promise<SqlRow[]> {
    return this.#session.run(sql, [this.programId, ...values]);
  }

  /** For a statement whose rows nobody needs. A failure shows at the next that is run, or at the commit. */
  send(sql: string, ...values: SqlValue[]): Promise<void> {
    return this.#session.send(sql, [this.programId, ...values]);
  }

  /** For a statement that has to return a row: without one the transaction fails with `whenNone`, if not before at the commit. */
  demand(whenNone: () => Error, sql: string, ...values: SqlValue[]): Promise<void> {
    return this.#session.demand(sql, [this.programId, ...values], whenNone);
  }

  /** Whether the statement, which ends in RETURNING and a column, touched a row. */
  touched(sql: string, ...values: SqlValue[]): Promise<boolean> {
    return this.#session.touch(sql, [this.programId, ...values]);
  }
}
