import type { OrderTallyRow } from '../rows.ts';
import type { GivenIn, RuleTotal, TallyWindow, TallyWrites } from '../store.ts';
import { forEachCount, integer, json, text } from './columns.ts';
import type { SqlRow, SqlValue } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns = 'member_id, rule_id, order_id, paid_at, counted, given, issued_reward_ids';

const sql = {
  totals: `
    SELECT rule_id, counted, given FROM rule_total
    WHERE program_id = $1 AND member_id = $2
    ORDER BY rule_id`,
  // A portion of the index for each rule, however long the member's history is.
  given: forEachCount(
    (periods) => `
    SELECT rule_id, CAST(SUM(given) AS bigint) AS total FROM order_tally
    WHERE program_id = $1 AND member_id = $2 AND (${periodList(periods)})
    GROUP BY rule_id`,
  ),
  ofOrder: `
    SELECT ${columns} FROM order_tally
    WHERE program_id = $1 AND order_id = $2 AND member_id = $3
    ORDER BY rule_id`,
  holding: `
    SELECT ${columns} FROM order_tally
    WHERE program_id = $1 AND member_id = $2 AND rule_id = $3 AND paid_at >= $4 AND paid_at < $5
      AND given > 0
    ORDER BY paid_at DESC, order_id DESC LIMIT $6`,
  waiting: `
    SELECT ${columns} FROM order_tally
    WHERE program_id = $1 AND member_id = $2 AND rule_id = $3 AND paid_at >= $4 AND paid_at < $5
      AND counted > given
    ORDER BY paid_at DESC, order_id DESC LIMIT $6`,
  ofMember: `
    SELECT ${columns} FROM order_tally
    WHERE program_id = $1 AND member_id = $2
    ORDER BY rule_id, order_id`,
  save: `
    INSERT INTO order_tally (program_id, ${columns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (program_id, order_id, rule_id) DO UPDATE SET
      counted = excluded.counted, given = excluded.given,
      issued_reward_ids = excluded.issued_reward_ids`,
  addToTotal: `
    INSERT INTO rule_total (program_id, member_id, rule_id, counted, given)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (program_id, member_id, rule_id) DO UPDATE SET
      counted = rule_total.counted + excluded.counted, given = rule_total.given + excluded.given`,
};

/** What orders count of earning rules. */
export class SqlTallies implements TallyWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  totals(memberId: string): Promise<RuleTotal[]> {
    return this.#session.rows(
      sql.totals,
      (row) => ({
        ruleId: text(row, 'rule_id'),
        count: integer(row, 'counted'),
        times: integer(row, 'given'),
      }),
      memberId,
    );
  }

  async given(memberId: string, periods: readonly GivenIn[]): Promise<ReadonlyMap<string, number>> {
    if (periods.length === 0) return new Map();
    const values = periods.flatMap(({ ruleId, start, end }) => [ruleId, start, end]);
    const rows = await this.#session.run(sql.given(periods.length), memberId, ...values);
    return new Map(rows.map((row) => [text(row, 'rule_id'), integer(row, 'total')]));
  }

  ofOrder(memberId: string, orderId: string): Promise<OrderTallyRow[]> {
    return this.#session.rows(sql.ofOrder, toTally, orderId, memberId);
  }

  holding(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]> {
    return this.#session.rows(sql.holding, toTally, memberId, ...valuesOf(window));
  }

  waiting(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]> {
    return this.#session.rows(sql.waiting, toTally, memberId, ...valuesOf(window));
  }

  ofMember(memberId: string): Promise<OrderTallyRow[]> {
    return this.#session.rows(sql.ofMember, toTally, memberId);
  }

  async save(row: OrderTallyRow, before: Pick<OrderTallyRow, 'count' | 'times'>): Promise<void> {
    const { memberId, ruleId, orderId, at, count, times, issuedRewardIds } = row;
    const issued = JSON.stringify(issuedRewardIds);
    await this.#session.run(sql.save, memberId, ruleId, orderId, at, count, times, issued);
    const change = [count - before.count, times - before.times] as const;
    if (change.some((difference) => difference !== 0))
      await this.#session.run(sql.addToTotal, memberId, ruleId, ...change);
  }
}

/** `(rule_id = $3 AND paid_at >= $4 AND paid_at < $5) OR (…)` */
function periodList(periods: number): string {
  return Array.from({ length: periods }, (_, index) => {
    const first = 3 + 3 * index;
    return `(rule_id = $${first} AND paid_at >= $${first + 1} AND paid_at < $${first + 2})`;
  }).join(' OR ');
}

function valuesOf({ ruleId, start, end, limit }: TallyWindow): SqlValue[] {
  return [ruleId, start, end, limit];
}

function toTally(row: SqlRow): OrderTallyRow {
  return {
    memberId: text(row, 'member_id'),
    ruleId: text(row, 'rule_id'),
    orderId: text(row, 'order_id'),
    at: integer(row, 'paid_at'),
    count: integer(row, 'counted'),
    times: integer(row, 'given'),
    issuedRewardIds: json(row, 'issued_reward_ids') as OrderTallyRow['issuedRewardIds'],
  };
}
