import type { ConsentRow, WaitingRow } from '../rows.ts';
import type { JoiningWrites } from '../store.ts';
import { flag, integer, json, text, valuesList } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const consentColumns = 'id, consent_id, version, given, answered_at, answered_by';

const sql = {
  joined: `
    SELECT CAST(COUNT(*) AS bigint) AS total FROM member
    WHERE program_id = $1 AND joined_at IS NOT NULL`,
  // The row is locked until the transaction ends: whoever comes second counts what the first one did.
  holdDoor: `
    INSERT INTO join_door (program_id, holds) VALUES ($1, 1)
    ON CONFLICT (program_id) DO UPDATE SET holds = join_door.holds + 1`,
  consents: `
    SELECT member_id, ${consentColumns} FROM consent_answer
    WHERE program_id = $1 AND member_id = $2
    ORDER BY id DESC`,
  addConsents: (rows: number) => `
    INSERT INTO consent_answer (program_id, member_id, ${consentColumns})
    VALUES ${valuesList(1, 7, rows)}`,
  waiting: `
    SELECT member_id, since, request FROM waiting_customer
    WHERE program_id = $1 AND member_id = $2`,
  countWaiting: `
    SELECT CAST(COUNT(*) AS bigint) AS total FROM waiting_customer
    WHERE program_id = $1 AND (since < $2 OR (since = $2 AND member_id < $3))`,
  firstWaiting: `
    SELECT member_id, since, request FROM waiting_customer
    WHERE program_id = $1
    ORDER BY since, member_id
    LIMIT 1`,
  addWaiting: `
    INSERT INTO waiting_customer (program_id, member_id, since, request)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (program_id, member_id) DO UPDATE SET request = excluded.request`,
  removeWaiting: `
    DELETE FROM waiting_customer
    WHERE program_id = $1 AND member_id = $2`,
  countTry: `
    INSERT INTO join_try (program_id, subject, since, tries)
    VALUES ($1, $2, $4, 1)
    ON CONFLICT (program_id, subject) DO UPDATE SET
      tries = CASE WHEN join_try.since < $3 THEN 1 ELSE join_try.tries + 1 END,
      since = CASE WHEN join_try.since < $3 THEN excluded.since ELSE join_try.since END
    RETURNING tries`,
  forgetTries: `
    DELETE FROM join_try
    WHERE program_id = $1 AND since < $2`,
};

/** What is asked of who joins, and who waits to. */
export class SqlJoining implements JoiningWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  async joined(): Promise<number> {
    return (await this.#session.first(sql.joined, toTotal)) ?? 0;
  }

  async holdDoor(): Promise<void> {
    await this.#session.run(sql.holdDoor);
  }

  consents(memberId: string): Promise<ConsentRow[]> {
    return this.#session.rows(sql.consents, toConsent, memberId);
  }

  async addConsents(rows: readonly ConsentRow[]): Promise<void> {
    if (rows.length === 0) return;
    const values = rows.flatMap((row) => [
      row.memberId,
      row.id,
      row.consentId,
      row.version,
      row.given ? 1 : 0,
      row.at,
      row.by,
    ]);
    await this.#session.run(sql.addConsents(rows.length), ...values);
  }

  waiting(memberId: string): Promise<WaitingRow | undefined> {
    return this.#session.first(sql.waiting, toWaiting, memberId);
  }

  async countWaiting(before?: WaitingRow): Promise<number> {
    const { since, memberId } = before ?? { since: Number.MAX_SAFE_INTEGER, memberId: '' };
    return (await this.#session.first(sql.countWaiting, toTotal, since, memberId)) ?? 0;
  }

  firstWaiting(): Promise<WaitingRow | undefined> {
    return this.#session.first(sql.firstWaiting, toWaiting);
  }

  async addWaiting({ memberId, since, request }: WaitingRow): Promise<void> {
    await this.#session.run(sql.addWaiting, memberId, since, JSON.stringify(request));
  }

  async removeWaiting(memberId: string): Promise<void> {
    await this.#session.run(sql.removeWaiting, memberId);
  }

  async countTry(subject: string, since: number, now: number): Promise<number> {
    const toTries = (row: SqlRow) => integer(row, 'tries');
    return (await this.#session.first(sql.countTry, toTries, subject, since, now)) ?? 0;
  }

  async forgetTries(before: number): Promise<void> {
    await this.#session.run(sql.forgetTries, before);
  }
}

function toTotal(row: SqlRow): number {
  return integer(row, 'total');
}

function toConsent(row: SqlRow): ConsentRow {
  return {
    id: text(row, 'id'),
    memberId: text(row, 'member_id'),
    consentId: text(row, 'consent_id'),
    version: integer(row, 'version'),
    given: flag(row, 'given'),
    at: integer(row, 'answered_at'),
    by: text(row, 'answered_by') as ConsentRow['by'],
  };
}

function toWaiting(row: SqlRow): WaitingRow {
  return {
    memberId: text(row, 'member_id'),
    since: integer(row, 'since'),
    request: json(row, 'request') as WaitingRow['request'],
  };
}
