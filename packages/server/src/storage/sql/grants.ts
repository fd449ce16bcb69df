import type { GrantSource, RuleGrantRow } from '../rows.ts';
import type { CountWindow, GrantWrites } from '../store.ts';
import { forEachCount, integer, text, textOrNull } from './columns.ts';
import type { SqlRow, SqlValue } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns =
  'member_id, id, rule_id, source_kind, source_id, occasion, happened_at, counts, status, points, ' +
  'transaction_id, issued_reward_id';

const sql = {
  // A portion of the index for each rule, however long the member's history is.
  counts: forEachCount(
    (windows) => `
    SELECT rule_id, CAST(SUM(counts) AS bigint) AS total FROM rule_grant
    WHERE program_id = $1 AND member_id = $2 AND (${windowList(windows)})
    GROUP BY rule_id`,
  ),
  latest: `
    SELECT ${columns} FROM rule_grant
    WHERE program_id = $1 AND member_id = $2 AND rule_id = $3 AND happened_at <= $4 AND counts > 0
    ORDER BY happened_at DESC, id DESC
    LIMIT 1`,
  hasOccasion: `
    SELECT id FROM rule_grant
    WHERE program_id = $1 AND member_id = $2 AND rule_id = $3 AND occasion = $4`,
  ofSource: `
    SELECT ${columns} FROM rule_grant
    WHERE program_id = $1 AND source_kind = $2 AND source_id = $3
    ORDER BY id`,
  waiting: `
    SELECT ${columns} FROM rule_grant
    WHERE program_id = $1 AND member_id = $2 AND status = 'waiting'
    ORDER BY id`,
  earned: `
    SELECT happened_at, points FROM rule_grant
    WHERE program_id = $1 AND member_id = $2 AND happened_at >= $3 AND points > 0`,
  ofMember: `
    SELECT ${columns} FROM rule_grant
    WHERE program_id = $1 AND member_id = $2
    ORDER BY id`,
  add: `
    INSERT INTO rule_grant (program_id, ${columns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (program_id, member_id, rule_id, occasion) DO NOTHING
    RETURNING id`,
  save: `
    UPDATE rule_grant SET
      rule_id = $4, source_kind = $5, source_id = $6, occasion = $7, happened_at = $8, counts = $9,
      status = $10, points = $11, transaction_id = $12, issued_reward_id = $13
    WHERE program_id = $1 AND member_id = $2 AND id = $3`,
};

/** What earning rules gave. */
export class SqlGrants implements GrantWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  async counts(
    memberId: string,
    windows: readonly CountWindow[],
  ): Promise<ReadonlyMap<string, number>> {
    if (windows.length === 0) return new Map();
    const rows = await this.#session.run(
      sql.counts(windows.length),
      memberId,
      ...windows.flatMap(({ ruleId, since }) => [ruleId, since]),
    );
    return new Map(rows.map((row) => [text(row, 'rule_id'), integer(row, 'total')]));
  }

  latest(memberId: string, ruleId: string, until: number): Promise<RuleGrantRow | undefined> {
    return this.#session.first(sql.latest, toGrant, memberId, ruleId, until);
  }

  async hasOccasion(memberId: string, ruleId: string, occasion: string): Promise<boolean> {
    const found = await this.#session.run(sql.hasOccasion, memberId, ruleId, occasion);
    return found.length > 0;
  }

  ofSource({ kind, id }: GrantSource): Promise<RuleGrantRow[]> {
    return this.#session.rows(sql.ofSource, toGrant, kind, id);
  }

  waiting(memberId: string): Promise<RuleGrantRow[]> {
    return this.#session.rows(sql.waiting, toGrant, memberId);
  }

  earned(memberId: string, since: number): Promise<Pick<RuleGrantRow, 'at' | 'points'>[]> {
    return this.#session.rows(
      sql.earned,
      (row) => ({ at: integer(row, 'happened_at'), points: integer(row, 'points') }),
      memberId,
      since,
    );
  }

  ofMember(memberId: string): Promise<RuleGrantRow[]> {
    return this.#session.rows(sql.ofMember, toGrant, memberId);
  }

  async add(row: RuleGrantRow): Promise<boolean> {
    return this.#session.touched(sql.add, ...fromGrant(row));
  }

  async save(row: RuleGrantRow): Promise<void> {
    await this.#session.send(sql.save, ...fromGrant(row));
  }
}

/** `(rule_id = $3 AND happened_at >= $4) OR (rule_id = $5 AND happened_at >= $6)` */
function windowList(windows: number): string {
  return Array.from(
    { length: windows },
    (_, index) => `(rule_id = $${3 + 2 * index} AND happened_at >= $${4 + 2 * index})`,
  ).join(' OR ');
}

function fromGrant(row: RuleGrantRow): SqlValue[] {
  const { memberId, id, ruleId, source, occasion, at, count, status, points } = row;
  const { transactionId, issuedRewardId } = row;
  return [
    memberId,
    id,
    ruleId,
    source.kind,
    source.id,
    occasion,
    at,
    count,
    status,
    points,
    transactionId,
    issuedRewardId,
  ];
}

function toGrant(row: SqlRow): RuleGrantRow {
  return {
    memberId: text(row, 'member_id'),
    id: text(row, 'id'),
    ruleId: text(row, 'rule_id'),
    source: { kind: text(row, 'source_kind') as GrantSource['kind'], id: text(row, 'source_id') },
    occasion: textOrNull(row, 'occasion'),
    at: integer(row, 'happened_at'),
    count: integer(row, 'counts'),
    status: text(row, 'status') as RuleGrantRow['status'],
    points: integer(row, 'points'),
    transactionId: textOrNull(row, 'transaction_id'),
    issuedRewardId: textOrNull(row, 'issued_reward_id'),
  };
}
