import type { ReceiptFilter, ReceiptRow, ReceiptWrites } from '../receipt-store.ts';
import type { GrantSource } from '../rows.ts';
import { integer, jsonOrNull, limitTo, text, textOrNull } from './columns.ts';
import type { SqlRow, SqlValue } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The table of till receipts. */
export const receiptSteps: readonly string[] = [
  `CREATE TABLE receipt (
    program_id text NOT NULL,
    receipt_id text NOT NULL,
    member_id text,
    state text NOT NULL,
    source_kind text NOT NULL,
    source_id text NOT NULL,
    rule_id text,
    paid_at bigint NOT NULL,
    total_minor bigint NOT NULL,
    location_id text,
    decision text,
    PRIMARY KEY (program_id, receipt_id)
  )`,
  `CREATE INDEX receipt_member ON receipt (program_id, member_id, receipt_id)`,
  `CREATE INDEX receipt_state ON receipt (program_id, state, receipt_id)`,
  `CREATE INDEX receipt_source ON receipt (program_id, source_kind, source_id)`,
];

const columns =
  'receipt_id, member_id, state, source_kind, source_id, rule_id, paid_at, total_minor, location_id, ' +
  'decision';
const overwrite = `
  member_id = excluded.member_id, state = excluded.state, source_kind = excluded.source_kind,
  source_id = excluded.source_id, rule_id = excluded.rule_id, paid_at = excluded.paid_at,
  total_minor = excluded.total_minor, location_id = excluded.location_id,
  decision = excluded.decision`;
const insert = `
  INSERT INTO receipt (program_id, ${columns})
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (program_id, receipt_id) DO UPDATE SET ${overwrite}`;

const sql = {
  get: `SELECT ${columns} FROM receipt WHERE program_id = $1 AND receipt_id = $2`,
  list: `
    SELECT ${columns} FROM receipt
    WHERE program_id = $1 AND receipt_id > $2
    ORDER BY receipt_id
    ${limitTo('$3')}`,
  checking: `
    SELECT ${columns} FROM receipt
    WHERE program_id = $1 AND state = 'checking' AND receipt_id > $2
    ORDER BY receipt_id
    ${limitTo('$3')}`,
  ofMember: `
    SELECT ${columns} FROM receipt
    WHERE program_id = $1 AND member_id = $2
    ORDER BY receipt_id`,
  claim: `${insert} WHERE receipt.state IN ('refused', 'undone') RETURNING receipt_id`,
  save: insert,
  undo: `
    UPDATE receipt SET state = 'undone'
    WHERE program_id = $1 AND source_kind = $2 AND source_id = $3`,
};

/** Till receipts by number. */
export class SqlReceipts implements ReceiptWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  get(receiptId: string): Promise<ReceiptRow | undefined> {
    return this.#session.first(sql.get, toReceipt, receiptId);
  }

  list({ afterId, limit, state }: ReceiptFilter): Promise<ReceiptRow[]> {
    return this.#session.rows(state ? sql.checking : sql.list, toReceipt, afterId, limit);
  }

  ofMember(memberId: string): Promise<ReceiptRow[]> {
    return this.#session.rows(sql.ofMember, toReceipt, memberId);
  }

  async claim(row: ReceiptRow): Promise<boolean> {
    return this.#session.touched(sql.claim, ...fromReceipt(row));
  }

  async save(row: ReceiptRow): Promise<void> {
    await this.#session.send(sql.save, ...fromReceipt(row));
  }

  async undo({ id, kind }: GrantSource): Promise<void> {
    await this.#session.send(sql.undo, kind, id);
  }
}

function fromReceipt(row: ReceiptRow): SqlValue[] {
  return [
    row.receiptId,
    row.memberId,
    row.state,
    row.source.kind,
    row.source.id,
    row.ruleId,
    row.at,
    row.totalMinor,
    row.locationId,
    row.decision && JSON.stringify(row.decision),
  ];
}

function toReceipt(row: SqlRow): ReceiptRow {
  return {
    receiptId: text(row, 'receipt_id'),
    memberId: textOrNull(row, 'member_id'),
    state: text(row, 'state') as ReceiptRow['state'],
    source: { kind: text(row, 'source_kind') as GrantSource['kind'], id: text(row, 'source_id') },
    ruleId: textOrNull(row, 'rule_id'),
    at: integer(row, 'paid_at'),
    totalMinor: integer(row, 'total_minor'),
    locationId: textOrNull(row, 'location_id'),
    decision: jsonOrNull(row, 'decision') as ReceiptRow['decision'],
  };
}
