/** What the services ask of a database about a programme and its keys. */
import type { KeyRow, ProgramRow, ProgramVersionRow, SigningKeyRow } from './rows.ts';

export interface ProgramReads {
  get(): Promise<ProgramRow | undefined>;
  version(version: number): Promise<ProgramVersionRow | undefined>;
  /** Newest first, without the documents. */
  versions(): Promise<Omit<ProgramVersionRow, 'document'>[]>;
}

export interface ProgramWrites extends ProgramReads {
  /** False when the id is taken. */
  create(row: ProgramRow): Promise<boolean>;
  /** Publishes `row` on top of version `row.version - 1`; false when that is not the current one. */
  addVersion(row: ProgramVersionRow): Promise<boolean>;
  /** Sets the clock's offset; false when that would turn it back. */
  moveClock(offsetMs: number): Promise<boolean>;
}

export interface KeyReads {
  list(): Promise<KeyRow[]>;
  signingKey(kid: string): Promise<SigningKeyRow | undefined>;
  signingKeys(): Promise<SigningKeyRow[]>;
}

export interface KeyWrites extends KeyReads {
  /** False when a key with this text exists, in whichever programme. */
  add(row: KeyRow): Promise<boolean>;
  /** False when there is no such key. A key that was revoked before keeps its first instant. */
  revoke(id: string, at: number): Promise<boolean>;
  /** False when the programme has a key with this kid. */
  addSigningKey(row: SigningKeyRow): Promise<boolean>;
  revokeSigningKey(kid: string, at: number): Promise<boolean>;
}
