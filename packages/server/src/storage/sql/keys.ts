import type { KeyRow, SigningKeyRow } from '../rows.ts';
import type { KeyWrites } from '../store.ts';
import { integer, integerOrNull, json, text } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns = 'program_id, hash, id, kind, prefix, origins, created_at, revoked_at';
const signingColumns = 'program_id, kid, algorithm, material, created_at, revoked_at';

const sql = {
  list: `SELECT ${columns} FROM api_key WHERE program_id = $1 ORDER BY id`,
  add: `
    INSERT INTO api_key (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (hash) DO NOTHING
    RETURNING id`,
  revoke: `
    UPDATE api_key SET revoked_at = COALESCE(revoked_at, $3)
    WHERE program_id = $1 AND id = $2
    RETURNING id`,
  signingKey: `SELECT ${signingColumns} FROM signing_key WHERE program_id = $1 AND kid = $2`,
  signingKeys: `SELECT ${signingColumns} FROM signing_key WHERE program_id = $1 ORDER BY kid`,
  addSigningKey: `
    INSERT INTO signing_key (${signingColumns}) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (program_id, kid) DO NOTHING
    RETURNING kid`,
  revokeSigningKey: `
    UPDATE signing_key SET revoked_at = COALESCE(revoked_at, $3)
    WHERE program_id = $1 AND kid = $2
    RETURNING kid`,
};

/** Finds a key before the programme is known; the only statement without a programme. */
export const findKeySql = `SELECT ${columns} FROM api_key WHERE hash = $1`;

/** API keys and the keys of member tokens. */
export class SqlKeys implements KeyWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  list(): Promise<KeyRow[]> {
    return this.#session.rows(sql.list, toKey);
  }

  signingKey(kid: string): Promise<SigningKeyRow | undefined> {
    return this.#session.first(sql.signingKey, toSigningKey, kid);
  }

  signingKeys(): Promise<SigningKeyRow[]> {
    return this.#session.rows(sql.signingKeys, toSigningKey);
  }

  async add(row: KeyRow): Promise<boolean> {
    const { hash, id, kind, prefix, origins, createdAt, revokedAt } = row;
    return this.#session.touched(
      sql.add,
      hash,
      id,
      kind,
      prefix,
      JSON.stringify(origins),
      createdAt,
      revokedAt,
    );
  }

  async revoke(id: string, at: number): Promise<boolean> {
    return this.#session.touched(sql.revoke, id, at);
  }

  async addSigningKey({
    kid,
    algorithm,
    material,
    createdAt,
    revokedAt,
  }: SigningKeyRow): Promise<boolean> {
    return this.#session.touched(sql.addSigningKey, kid, algorithm, material, createdAt, revokedAt);
  }

  async revokeSigningKey(kid: string, at: number): Promise<boolean> {
    return this.#session.touched(sql.revokeSigningKey, kid, at);
  }
}

/** Reads a row of `api_key`. */
export function toKey(row: SqlRow): KeyRow {
  return {
    id: text(row, 'id'),
    programId: text(row, 'program_id'),
    kind: text(row, 'kind') as KeyRow['kind'],
    hash: text(row, 'hash'),
    prefix: text(row, 'prefix'),
    origins: json(row, 'origins') as KeyRow['origins'],
    createdAt: integer(row, 'created_at'),
    revokedAt: integerOrNull(row, 'revoked_at'),
  };
}

function toSigningKey(row: SqlRow): SigningKeyRow {
  return {
    kid: text(row, 'kid'),
    algorithm: text(row, 'algorithm') as SigningKeyRow['algorithm'],
    material: text(row, 'material'),
    createdAt: integer(row, 'created_at'),
    revokedAt: integerOrNull(row, 'revoked_at'),
  };
}
