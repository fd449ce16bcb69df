/** Statements of one piece of work on PostgreSQL, and the transaction around them. */
import type { PoolClient } from 'pg';
import { TransactionEnded } from '../failures.ts';
import type { SqlRow, SqlSession, SqlValue } from './driver.ts';
import {
  explainFailure,
  splitRows,
  toBatches,
  type Batch,
  type NamedValues,
  type Statement,
} from './postgres-batch.ts';
import { PostgresReads } from './postgres-reads.ts';

interface Waiting extends Statement {
  readonly resolve: (rows: SqlRow[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers the statements that are asked for at the same moment and sends them together; those whose
 * rows nobody needs wait for the next that somebody waits for. The connection is a pipeline, so what
 * cannot be put into one statement is at least sent without waiting for the answer to the one before.
 */
export class PostgresSession extends PostgresReads implements SqlSession {
  readonly #client: PoolClient;
  #waiting: Waiting[] = [];
  #isScheduled = false;
  #hasEnded = false;
  #hasBegun = false;
  #failure: { readonly error: unknown } | undefined;
  readonly #begin: string | undefined;

  /**
   * @param begin the statement that opens the transaction; it is sent with the first of the others. Without
   *   one the session ends with what is asked for at its first moment, which is one statement when all of it reads
   */
  constructor(client: PoolClient, begin?: string) {
    super();
    this.#client = client;
    this.#begin = begin;
  }

  run(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]> {
    if (this.#hasEnded) return Promise.reject(new TransactionEnded());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sql, values, resolve, reject });
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      // After all that can go on now has gone on, and asked for what it needs.
      process.nextTick(() => void this.#flush());
    });
  }

  async send(sql: string, values: readonly SqlValue[]): Promise<void> {
    this.keep({ sql, values });
  }

  async demand(sql: string, values: readonly SqlValue[], whenNone: () => Error): Promise<void> {
    this.keep({ sql, values, whenNone });
  }

  /** Keeps a statement until rows are asked for, or the end. */
  keep(statement: Statement): void {
    if (this.#hasEnded) throw new TransactionEnded();
    const ignore = (): void => undefined;
    this.#waiting.push({ ...statement, resolve: ignore, reject: ignore });
  }

  /** Ends the transaction together with what still waits, unless something in it has failed. */
  async commit(): Promise<void> {
    this.#hasEnded = true;
    this.#throwFailure();
    // Sent behind the last statements without waiting for them: if one fails, there is nothing to commit.
    await Promise.all([this.#flush(), this.#sendCommit()]);
    // PostgreSQL has then rolled back and said nothing.
    this.#throwFailure();
  }

  /** Takes nothing more, and does not send what waits: it would come after the end. */
  end(): void {
    this.#hasEnded = true;
    for (const { reject } of this.#takeWaiting()) reject(new TransactionEnded());
  }

  /** Ends the transaction and undoes what was sent. */
  async rollBack(): Promise<void> {
    this.end();
    if (this.#hasBegun) await this.#client.query('ROLLBACK');
  }

  #takeWaiting(): Waiting[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  async #flush(): Promise<void> {
    this.#isScheduled = false;
    const statements = this.#takeWaiting();
    if (statements.length === 0) return;
    if (this.#begin === undefined) this.#hasEnded = true;
    else if (!this.#hasBegun) this.#sendBegin(this.#begin);
    await Promise.all(toBatches(statements).map((batch) => this.#sendBatch(batch)));
  }

  #sendBegin(begin: string): void {
    this.#hasBegun = true;
    this.#client.query(begin).catch((error: unknown) => this.#fail(error));
  }

  async #sendCommit(): Promise<void> {
    if (!this.#hasBegun) return;
    await this.#client.query('COMMIT').catch((error: unknown) => this.#fail(error));
  }

  async #sendBatch(batch: Batch<Waiting>): Promise<void> {
    try {
      const { rows } = await this.#client.query<NamedValues>({
        ...(batch.name === undefined ? {} : { name: batch.name }),
        text: batch.text,
        values: [...batch.values],
      });
      const answers = splitRows(batch, rows);
      batch.statements.forEach(({ resolve }, index) => resolve((answers[index] ?? []).map(asRow)));
    } catch (error) {
      const first = this.#fail(explainFailure(batch, error));
      for (const { reject } of batch.statements) reject(first);
    }
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** After the first failure all others only say that the transaction has failed. */
  #fail(error: unknown): unknown {
    this.#failure ??= { error };
    return this.#failure.error;
  }
}

function asRow(values: NamedValues): SqlRow {
  return { get: (column) => values[column] };
}
