/** Work that is tried without a transaction around it. */
import type { SqlRow, SqlSession, SqlValue } from './driver.ts';
import { writtenTable, type Statement } from './postgres-batch.ts';
import { PostgresReads } from './postgres-reads.ts';

/** The work cannot do without a transaction: it wants rows of what it writes, or to read after that. */
export class NeedsTransaction extends Error {}

/** Reads what is asked for at one moment in one statement. */
type Look = <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;

interface Read {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly resolve: (rows: SqlRow[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads at once, and keeps what is to be written until all of it is known. */
export class PostgresAttempt extends PostgresReads implements SqlSession {
  readonly writes: Statement[] = [];
  readonly #look: Look;
  #asked: Read[] = [];

  constructor(look: Look) {
    super();
    this.#look = look;
  }

  run(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]> {
    if (this.writes.length > 0 || writtenTable(sql) !== undefined)
      return Promise.reject(new NeedsTransaction());
    return new Promise((resolve, reject) => {
      this.#asked.push({ sql, values, resolve, reject });
      // After all that can go on now has gone on, and asked for what it needs.
      if (this.#asked.length === 1) process.nextTick(() => void this.#readAsked());
    });
  }

  async send(sql: string, values: readonly SqlValue[]): Promise<void> {
    this.writes.push({ sql, values });
  }

  async demand(sql: string, values: readonly SqlValue[], whenNone: () => Error): Promise<void> {
    this.writes.push({ sql, values, whenNone });
  }

  async #readAsked(): Promise<void> {
    const reads = this.#asked;
    this.#asked = [];
    await this.#look(async (session) => {
      await Promise.all(
        reads.map(({ sql, values, resolve }) => session.run(sql, values).then(resolve)),
      );
    }).catch((error: unknown) => {
      for (const { reject } of reads) reject(error);
    });
  }
}
