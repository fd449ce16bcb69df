import type { AuditedState } from '@spaarkit/contract';
import type { AuditRow, AuditWrites } from '../audit-store.ts';
import { integer, json, limitTo, text, textOrNull, valuesList } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The table of the audit trail. */
export const auditSteps: readonly string[] = [
  `CREATE TABLE audit_entry (
    program_id text NOT NULL,
    id text NOT NULL,
    happened_at bigint NOT NULL,
    request_id text NOT NULL,
    key_id text NOT NULL,
    actor text,
    action text NOT NULL,
    member_id text,
    target text NOT NULL,
    state_before text NOT NULL,
    state_after text NOT NULL,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE INDEX audit_entry_member ON audit_entry (program_id, member_id, id)`,
];

const columns =
  'id, happened_at, request_id, key_id, actor, action, member_id, target, state_before, state_after';

const sql = {
  page: `
    SELECT ${columns} FROM audit_entry
    WHERE program_id = $1 AND id < $2
    ORDER BY id DESC
    ${limitTo('$3')}`,
  pageOfMember: `
    SELECT ${columns} FROM audit_entry
    WHERE program_id = $1 AND member_id = $4 AND id < $2
    ORDER BY id DESC
    ${limitTo('$3')}`,
  add: `INSERT INTO audit_entry (program_id, ${columns}) VALUES ${valuesList(1, 10, 1)}`,
  forget: `DELETE FROM audit_entry WHERE program_id = $1 AND id < $2`,
};

/** Sorts behind every id. */
const afterAll = '~';

/** The trail of what the shop's side changed. */
export class SqlAudit implements AuditWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  page(limit: number, before = afterAll, memberId?: string): Promise<AuditRow[]> {
    return memberId === undefined
      ? this.#session.rows(sql.page, toAudit, before, limit)
      : this.#session.rows(sql.pageOfMember, toAudit, before, limit, memberId);
  }

  async add(row: AuditRow): Promise<void> {
    await this.#session.send(
      sql.add,
      row.id,
      row.at,
      row.requestId,
      row.keyId,
      row.actor,
      row.action,
      row.memberId,
      JSON.stringify(row.target),
      JSON.stringify(row.before),
      JSON.stringify(row.after),
    );
  }

  async forget(before: string): Promise<void> {
    await this.#session.run(sql.forget, before);
  }
}

function toAudit(row: SqlRow): AuditRow {
  return {
    id: text(row, 'id'),
    at: integer(row, 'happened_at'),
    requestId: text(row, 'request_id'),
    keyId: text(row, 'key_id'),
    actor: textOrNull(row, 'actor'),
    action: text(row, 'action'),
    memberId: textOrNull(row, 'member_id'),
    target: json(row, 'target') as AuditRow['target'],
    before: json(row, 'state_before') as AuditedState,
    after: json(row, 'state_after') as AuditedState,
  };
}
