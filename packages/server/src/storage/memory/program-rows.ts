import type { KeyRow, ProgramRow, ProgramVersionRow, SigningKeyRow } from '../rows.ts';
import type { KeyWrites, ProgramWrites } from '../store.ts';
import type { KeyDirectory, ProgramTables } from './tables.ts';

/** The programme itself and its published documents. */
export class MemoryPrograms implements ProgramWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async get(): Promise<ProgramRow | undefined> {
    return this.#tables.program.all()[0];
  }

  async version(version: number): Promise<ProgramVersionRow | undefined> {
    return this.#tables.versions.get(String(version));
  }

  async versions(): Promise<Omit<ProgramVersionRow, 'document'>[]> {
    return this.#tables.versions
      .all()
      .map(({ version, publishedAt }) => ({ version, publishedAt }))
      .toSorted((left, right) => right.version - left.version);
  }

  async create(row: ProgramRow): Promise<boolean> {
    return this.#tables.program.add(row);
  }

  async addVersion(row: ProgramVersionRow): Promise<boolean> {
    const program = await this.get();
    if (program?.version !== row.version - 1) return false;
    this.#tables.program.put({ ...program, version: row.version });
    return this.#tables.versions.add(row);
  }

  async moveClock(offsetMs: number): Promise<boolean> {
    const program = await this.get();
    if (!program || program.clockOffsetMs > offsetMs) return false;
    this.#tables.program.put({ ...program, clockOffsetMs: offsetMs });
    return true;
  }
}

/** API keys, which all programmes share a directory of, and signing keys. */
export class MemoryKeys implements KeyWrites {
  readonly #programId: string;
  readonly #tables: ProgramTables;
  readonly #directory: KeyDirectory;

  constructor(programId: string, tables: ProgramTables, directory: KeyDirectory) {
    this.#programId = programId;
    this.#tables = tables;
    this.#directory = directory;
  }

  async list(): Promise<KeyRow[]> {
    return [...this.#directory.values()].filter((row) => row.programId === this.#programId);
  }

  async signingKey(kid: string): Promise<SigningKeyRow | undefined> {
    return this.#tables.signingKeys.get(kid);
  }

  async signingKeys(): Promise<SigningKeyRow[]> {
    return this.#tables.signingKeys.all();
  }

  async add(row: KeyRow): Promise<boolean> {
    if (this.#directory.has(row.hash)) return false;
    this.#tables.journal.note(() => this.#directory.delete(row.hash));
    this.#directory.set(row.hash, row);
    return true;
  }

  async revoke(id: string, at: number): Promise<boolean> {
    const row = (await this.list()).find((key) => key.id === id);
    if (!row) return false;
    this.#tables.journal.note(() => this.#directory.set(row.hash, row));
    this.#directory.set(row.hash, { ...row, revokedAt: row.revokedAt ?? at });
    return true;
  }

  async addSigningKey(row: SigningKeyRow): Promise<boolean> {
    return this.#tables.signingKeys.add(row);
  }

  async revokeSigningKey(kid: string, at: number): Promise<boolean> {
    const row = this.#tables.signingKeys.get(kid);
    if (!row) return false;
    this.#tables.signingKeys.put({ ...row, revokedAt: row.revokedAt ?? at });
    return true;
  }
}
