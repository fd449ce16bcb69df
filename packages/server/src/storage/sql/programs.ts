import type { ProgramRow, ProgramVersionRow } from '../rows.ts';
import type { ProgramWrites } from '../store.ts';
import { flag, integer, text } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns = 'id, test, clock_offset_ms, version, secret, created_at, listener_changes';

const sql = {
  get: `SELECT ${columns} FROM program WHERE id = $1`,
  create: `
    INSERT INTO program (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (id) DO NOTHING
    RETURNING id`,
  version: `
    SELECT version, document, published_at FROM program_version
    WHERE program_id = $1 AND version = $2`,
  versions: `
    SELECT version, published_at FROM program_version
    WHERE program_id = $1
    ORDER BY version DESC`,
  raiseVersion: `
    UPDATE program SET version = $2
    WHERE id = $1 AND version = $3
    RETURNING id`,
  addVersion: `
    INSERT INTO program_version (program_id, version, document, published_at)
    VALUES ($1, $2, $3, $4)`,
  moveClock: `
    UPDATE program SET clock_offset_ms = $2
    WHERE id = $1 AND clock_offset_ms <= $2
    RETURNING id`,
};

/** Lists every programme of the database; for the worker and the command line. */
export const listProgramsSql = `SELECT ${columns} FROM program ORDER BY id`;

/** The programme itself and its published documents. */
export class SqlPrograms implements ProgramWrites {
  readonly #session: ScopedSession;
  #row: Promise<ProgramRow | undefined> | undefined;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  /** Read once in a transaction, unless the transaction changes it. */
  get(): Promise<ProgramRow | undefined> {
    this.#row ??= this.#read();
    return this.#row;
  }

  #read(): Promise<ProgramRow | undefined> {
    return this.#session.first(sql.get, toProgram);
  }

  version(version: number): Promise<ProgramVersionRow | undefined> {
    return this.#session.first(
      sql.version,
      (row) => ({ ...toVersion(row), document: text(row, 'document') }),
      version,
    );
  }

  versions(): Promise<Omit<ProgramVersionRow, 'document'>[]> {
    return this.#session.rows(sql.versions, toVersion);
  }

  async create(row: ProgramRow): Promise<boolean> {
    this.#row = undefined;
    const { test, clockOffsetMs, version, secret, createdAt, listenerChanges } = row;
    return this.#session.touched(
      sql.create,
      test ? 1 : 0,
      clockOffsetMs,
      version,
      secret,
      createdAt,
      listenerChanges,
    );
  }

  async addVersion({ version, document, publishedAt }: ProgramVersionRow): Promise<boolean> {
    this.#row = undefined;
    if (!(await this.#session.touched(sql.raiseVersion, version, version - 1))) return false;
    await this.#session.send(sql.addVersion, version, document, publishedAt);
    return true;
  }

  async moveClock(offsetMs: number): Promise<boolean> {
    this.#row = undefined;
    return this.#session.touched(sql.moveClock, offsetMs);
  }
}

/** Reads a row of `program`. */
export function toProgram(row: SqlRow): ProgramRow {
  return {
    id: text(row, 'id'),
    test: flag(row, 'test'),
    clockOffsetMs: integer(row, 'clock_offset_ms'),
    version: integer(row, 'version'),
    secret: text(row, 'secret'),
    createdAt: integer(row, 'created_at'),
    listenerChanges: integer(row, 'listener_changes'),
  };
}

function toVersion(row: SqlRow): Omit<ProgramVersionRow, 'document'> {
  return { version: integer(row, 'version'), publishedAt: integer(row, 'published_at') };
}
