import type { CodeConnectorRow, CodeRequestRow, CodeWrites, WaitingCodes } from '../code-store.ts';
import type { CodeText } from '../rows.ts';
import { integer, integerOrNull, limitTo, text, textOrNull } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The tables of codes that a shop makes when it is asked. */
export const codeSteps: readonly string[] = [
  `CREATE TABLE code_connector (
    program_id text NOT NULL,
    id text NOT NULL,
    url text NOT NULL,
    secret text NOT NULL,
    previous_secret text,
    previous_until bigint,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE TABLE code_request (
    program_id text NOT NULL,
    issued_reward_id text NOT NULL,
    connector_id text NOT NULL,
    since bigint NOT NULL,
    attempts bigint NOT NULL,
    due_at bigint NOT NULL,
    error text,
    PRIMARY KEY (program_id, issued_reward_id)
  )`,
  `CREATE INDEX code_request_due ON code_request (program_id, due_at)`,
];

const connectorColumns = 'id, url, secret, previous_secret, previous_until';
const requestColumns = 'issued_reward_id, connector_id, since, attempts, due_at, error';

const sql = {
  connectors: `SELECT ${connectorColumns} FROM code_connector WHERE program_id = $1 ORDER BY id`,
  connector: `SELECT ${connectorColumns} FROM code_connector WHERE program_id = $1 AND id = $2`,
  saveConnector: `
    INSERT INTO code_connector (program_id, ${connectorColumns})
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (program_id, id) DO UPDATE SET
      url = $3, secret = $4, previous_secret = $5, previous_until = $6`,
  waiting: `
    SELECT connector_id, CAST(COUNT(*) AS bigint) AS waiting, MIN(since) AS since
    FROM code_request WHERE program_id = $1
    GROUP BY connector_id`,
  lastError: `
    SELECT error FROM code_request
    WHERE program_id = $1 AND connector_id = $2 AND error IS NOT NULL
    ORDER BY due_at LIMIT 1`,
  ask: `
    INSERT INTO code_request (program_id, ${requestColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
  // The predicate stands in the outer WHERE too: without it two sessions claim the same rows.
  claim: `
    UPDATE code_request SET due_at = $3, attempts = attempts + 1
    WHERE program_id = $1 AND due_at <= $2 AND issued_reward_id IN (
      SELECT issued_reward_id FROM code_request
      WHERE program_id = $1 AND due_at <= $2
      ORDER BY due_at
      ${limitTo('$4')})
    RETURNING ${requestColumns}`,
  postpone: `
    UPDATE code_request SET due_at = $3, error = $4
    WHERE program_id = $1 AND issued_reward_id = $2`,
  askAgain: `UPDATE code_request SET due_at = $3 WHERE program_id = $1 AND connector_id = $2`,
  drop: `DELETE FROM code_request WHERE program_id = $1 AND issued_reward_id = $2`,
  // The unique index has the last word; two that bring the same code at once meet there.
  give: `
    UPDATE issued_reward SET code = $3, shown_code = $4, expires_at = $5, lapsed_at = NULL
    WHERE program_id = $1 AND id = $2 AND code IS NULL
      AND NOT EXISTS (SELECT 1 FROM issued_reward o WHERE o.program_id = $1 AND o.code = $3)
    RETURNING id`,
};

/** Codes that a shop makes when it is asked. */
export class SqlCodes implements CodeWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  connectors(): Promise<CodeConnectorRow[]> {
    return this.#session.rows(sql.connectors, toConnector);
  }

  connector(id: string): Promise<CodeConnectorRow | undefined> {
    return this.#session.first(sql.connector, toConnector, id);
  }

  waiting(): Promise<WaitingCodes[]> {
    return this.#session.rows(sql.waiting, (row) => ({
      connectorId: text(row, 'connector_id'),
      waiting: integer(row, 'waiting'),
      since: integer(row, 'since'),
    }));
  }

  lastError(connectorId: string): Promise<string | undefined> {
    return this.#session.first(sql.lastError, (row) => text(row, 'error'), connectorId);
  }

  async saveConnector(row: CodeConnectorRow): Promise<void> {
    const { id, url, secret, previousSecret, previousUntil } = row;
    await this.#session.run(sql.saveConnector, id, url, secret, previousSecret, previousUntil);
  }

  async ask(row: CodeRequestRow): Promise<void> {
    const { issuedRewardId, connectorId, since, attempts, dueAt, error } = row;
    const values = [issuedRewardId, connectorId, since, attempts, dueAt, error];
    await this.#session.send(sql.ask, ...values);
  }

  claimDue(now: number, leaseUntil: number, limit: number): Promise<CodeRequestRow[]> {
    return this.#session.rows(sql.claim, toRequest, now, leaseUntil, limit);
  }

  async postpone({
    issuedRewardId,
    dueAt,
    error,
  }: Pick<CodeRequestRow, 'issuedRewardId' | 'dueAt' | 'error'>): Promise<void> {
    await this.#session.run(sql.postpone, issuedRewardId, dueAt, error);
  }

  async askAgain(connectorId: string, now: number): Promise<void> {
    await this.#session.run(sql.askAgain, connectorId, now);
  }

  async drop(issuedRewardId: string): Promise<void> {
    await this.#session.run(sql.drop, issuedRewardId);
  }

  async give(issuedRewardId: string, code: CodeText, expiresAt: number): Promise<boolean> {
    const given = await this.#session.touched(
      sql.give,
      issuedRewardId,
      code.code,
      code.shownCode,
      expiresAt,
    );
    if (given) await this.drop(issuedRewardId);
    return given;
  }
}

function toConnector(row: SqlRow): CodeConnectorRow {
  return {
    id: text(row, 'id'),
    url: text(row, 'url'),
    secret: text(row, 'secret'),
    previousSecret: textOrNull(row, 'previous_secret'),
    previousUntil: integerOrNull(row, 'previous_until'),
  };
}

function toRequest(row: SqlRow): CodeRequestRow {
  return {
    issuedRewardId: text(row, 'issued_reward_id'),
    connectorId: text(row, 'connector_id'),
    since: integer(row, 'since'),
    attempts: integer(row, 'attempts'),
    dueAt: integer(row, 'due_at'),
    error: textOrNull(row, 'error'),
  };
}
