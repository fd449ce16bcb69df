import type {
  Buyers,
  Counts,
  MembersTotal,
  Newcomers,
  PointsFlow,
  RedeemedReward,
  ReportReads,
  ReturnedPoints,
  RuleEarning,
  SegmentEarning,
  SegmentRedemptions,
  SoldOrder,
  Span,
  SpanPlace,
  UsedCredit,
} from '../report-store.ts';
import type { IssuedRewardRow } from '../rows.ts';
import {
  integer,
  integerOrNull,
  json,
  jsonOrNull,
  limitTo,
  parameterList,
  text,
  textOrNull,
} from './columns.ts';
import type { SqlRow } from './driver.ts';
import { issuedColumns, toIssued } from './rewards.ts';
import type { ScopedSession } from './scoped-session.ts';

const sql = {
  buyers: `
    SELECT counted, CAST(SUM(orders) AS bigint) AS orders, CAST(SUM(minor) AS bigint) AS minor,
      CAST(COUNT(who) AS bigint) AS customers,
      CAST(COUNT(CASE WHEN orders > 1 THEN who END) AS bigint) AS repeat_customers
    FROM (
      SELECT CASE WHEN qualifies_at IS NULL THEN 0 ELSE 1 END AS counted,
        CASE WHEN qualifies_at IS NULL THEN customer ELSE member_id END AS who,
        COUNT(*) AS orders, SUM(sold_minor) AS minor
      FROM shop_order
      WHERE program_id = $1 AND sold_at >= $2 AND sold_at < $3
      GROUP BY 1, 2) AS buyer
    GROUP BY counted`,
  newcomers: `
    SELECT CAST(COUNT(*) AS bigint) AS members,
      CAST(COUNT(CASE WHEN orders > 0 THEN id END) AS bigint) AS buyers,
      CAST(COALESCE(SUM(orders), 0) AS bigint) AS orders,
      CAST(COALESCE(SUM(minor), 0) AS bigint) AS minor
    FROM (
      SELECT joined.id, COUNT(bought.order_id) AS orders, COALESCE(SUM(bought.sold_minor), 0) AS minor
      FROM member joined
      LEFT JOIN shop_order bought
        ON bought.program_id = $1 AND bought.member_id = joined.id
        AND bought.qualifies_at IS NOT NULL AND bought.sold_at IS NOT NULL
      WHERE joined.program_id = $1 AND joined.joined_at >= $2 AND joined.joined_at < $3
      GROUP BY joined.id) AS newcomer`,
  soldOrders: `
    SELECT order_id, sold_at, qualifies_at, facts FROM shop_order
    WHERE program_id = $1 AND sold_at >= $2 AND sold_at < $3
      AND (sold_at > $4 OR order_id > $5)
    ORDER BY sold_at, order_id
    ${limitTo('$6')}`,
  // Grouped by the text of the list: those who are in the same segments have the same.
  segmentRedemptions: `
    SELECT standing.segment_ids, redeemed.reward_id, CAST(COUNT(*) AS bigint) AS redemptions
    FROM redemption redeemed
    JOIN member_standing standing
      ON standing.program_id = $1 AND standing.member_id = redeemed.member_id
    WHERE redeemed.program_id = $1 AND redeemed.created_at >= $2 AND redeemed.created_at < $3
      AND redeemed.status <> 'reverted' AND standing.segment_ids <> '[]'
    GROUP BY standing.segment_ids, redeemed.reward_id`,
  segmentEarnings: `
    SELECT booked.id, booked.happened_at, booked.breakdown, standing.segment_ids
    FROM ledger_transaction booked
    JOIN member_standing standing
      ON standing.program_id = $1 AND standing.member_id = booked.member_id
    WHERE booked.program_id = $1 AND booked.kind = 'earn'
      AND booked.happened_at >= $2 AND booked.happened_at < $3
      AND (booked.happened_at > $4 OR booked.id > $5)
      AND booked.breakdown IS NOT NULL AND standing.segment_ids <> '[]'
    ORDER BY booked.happened_at, booked.id
    ${limitTo('$6')}`,
  flows: `
    SELECT booked.kind, entry.account, CAST(SUM(entry.points) AS bigint) AS points
    FROM ledger_transaction booked
    JOIN ledger_entry entry
      ON entry.program_id = $1 AND entry.member_id = booked.member_id
      AND entry.transaction_id = booked.id
    WHERE booked.program_id = $1
      AND booked.kind IN ('earn', 'reverse', 'redeem', 'refund', 'expire', 'adjust')
      AND booked.happened_at >= $2 AND booked.happened_at < $3
      AND entry.account IN ('issued', 'redeemed', 'expired', 'adjusted')
    GROUP BY booked.kind, entry.account`,
  countActive: (kinds: number) => `
    SELECT CAST(COUNT(DISTINCT member_id) AS bigint) AS members FROM ledger_transaction
    WHERE program_id = $1 AND happened_at >= $2 AND happened_at < $3
      AND kind IN (${parameterList(4, kinds)})`,
  redeemedRewards: `
    SELECT reward_id, CAST(COUNT(*) AS bigint) AS redemptions, CAST(SUM(points) AS bigint) AS points
    FROM redemption
    WHERE program_id = $1 AND created_at >= $2 AND created_at < $3 AND status <> 'reverted'
    GROUP BY reward_id`,
  earnings: `
    SELECT id, happened_at, reason, breakdown, points FROM ledger_transaction
    WHERE program_id = $1 AND kind = $7 AND happened_at >= $2 AND happened_at < $3
      AND (happened_at > $4 OR id > $5)
    ORDER BY happened_at, id
    ${limitTo('$6')}`,
  tierMembers: `
    SELECT tier_id AS name, CAST(COUNT(*) AS bigint) AS number FROM member_standing
    WHERE program_id = $1 AND tier_id IS NOT NULL
    GROUP BY tier_id`,
  referralStates: `
    SELECT state AS name, CAST(COUNT(*) AS bigint) AS number FROM referral
    WHERE program_id = $1 AND named_at >= $2 AND named_at < $3
    GROUP BY state`,
  membersTotal: `
    SELECT CAST(COUNT(joined_at) AS bigint) AS joined,
      CAST(COALESCE(SUM(available), 0) AS bigint) AS available,
      CAST(COALESCE(SUM(pending), 0) AS bigint) AS pending,
      CAST(COALESCE(SUM(reserved), 0) AS bigint) AS reserved,
      CAST(COALESCE(SUM(owed), 0) AS bigint) AS owed
    FROM member
    WHERE program_id = $1`,
  // The accounts of the programme hold the negative of what members were given.
  issuedPoints: `
    SELECT booked.location_id, CAST(-SUM(entry.points) AS bigint) AS points
    FROM ledger_transaction booked
    JOIN ledger_entry entry
      ON entry.program_id = $1 AND entry.member_id = booked.member_id
      AND entry.transaction_id = booked.id
    WHERE booked.program_id = $1 AND booked.kind IN ('earn', 'reverse', 'adjust')
      AND booked.happened_at >= $2 AND booked.happened_at < $3
      AND entry.account IN ('issued', 'adjusted')
    GROUP BY booked.location_id
    ORDER BY booked.location_id NULLS FIRST`,
  usedRewards: `
    SELECT ${issuedColumns} FROM issued_reward
    WHERE program_id = $1 AND used_at >= $2 AND used_at < $3
      AND (used_at > $4 OR id > $5) AND remaining_minor IS NULL
    ORDER BY used_at, id
    ${limitTo('$6')}`,
  usedCredit: `
    SELECT used.location_id, held.funded_by, CAST(COUNT(*) AS bigint) AS uses,
      CAST(SUM(used.amount_minor - used.returned_minor) AS bigint) AS minor
    FROM credit_use used
    JOIN issued_reward held ON held.program_id = $1 AND held.id = used.issued_reward_id
    WHERE used.program_id = $1 AND used.used_at >= $2 AND used.used_at < $3
    GROUP BY used.location_id, held.funded_by
    ORDER BY used.location_id NULLS FIRST, held.funded_by NULLS FIRST`,
  returnedPoints: `
    SELECT id, happened_at, reason, points FROM ledger_transaction
    WHERE program_id = $1 AND kind = 'refund' AND happened_at >= $2 AND happened_at < $3
      AND (happened_at > $4 OR id > $5)
    ORDER BY happened_at, id
    ${limitTo('$6')}`,
};

/** Sums and lists for reports. */
export class SqlReports implements ReportReads {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  async buyers({ from, until }: Span): Promise<{ members: Buyers; others: Buyers }> {
    const rows = await this.#session.run(sql.buyers, from, until);
    const buyersOf = (counted: number): Buyers => {
      const row = rows.find((each) => integer(each, 'counted') === counted);
      if (!row) return { orders: 0, minor: 0, customers: 0, repeatCustomers: 0 };
      return {
        orders: integer(row, 'orders'),
        minor: integer(row, 'minor'),
        customers: integer(row, 'customers'),
        repeatCustomers: integer(row, 'repeat_customers'),
      };
    };
    return { members: buyersOf(1), others: buyersOf(0) };
  }

  async newcomers({ from, until }: Span): Promise<Newcomers> {
    const [row] = await this.#session.run(sql.newcomers, from, until);
    if (!row) return { members: 0, buyers: 0, orders: 0, minor: 0 };
    return {
      members: integer(row, 'members'),
      buyers: integer(row, 'buyers'),
      orders: integer(row, 'orders'),
      minor: integer(row, 'minor'),
    };
  }

  soldOrders(span: Span, limit: number, after?: SpanPlace): Promise<SoldOrder[]> {
    return this.#session.rows(
      sql.soldOrders,
      (row) => ({
        id: text(row, 'order_id'),
        at: integer(row, 'sold_at'),
        isMembers: integerOrNull(row, 'qualifies_at') !== null,
        facts: json(row, 'facts') as SoldOrder['facts'],
      }),
      ...placeIn(span, after),
      limit,
    );
  }

  segmentRedemptions({ from, until }: Span): Promise<SegmentRedemptions[]> {
    return this.#session.rows(
      sql.segmentRedemptions,
      (row) => ({
        segmentIds: json(row, 'segment_ids') as SegmentRedemptions['segmentIds'],
        rewardId: text(row, 'reward_id'),
        redemptions: integer(row, 'redemptions'),
      }),
      from,
      until,
    );
  }

  segmentEarnings(span: Span, limit: number, after?: SpanPlace): Promise<SegmentEarning[]> {
    return this.#session.rows(
      sql.segmentEarnings,
      (row) => ({
        id: text(row, 'id'),
        at: integer(row, 'happened_at'),
        segmentIds: json(row, 'segment_ids') as SegmentEarning['segmentIds'],
        breakdown: json(row, 'breakdown') as SegmentEarning['breakdown'],
      }),
      ...placeIn(span, after),
      limit,
    );
  }

  flows({ from, until }: Span): Promise<PointsFlow[]> {
    return this.#session.rows(
      sql.flows,
      (row) => ({
        kind: text(row, 'kind'),
        account: text(row, 'account'),
        points: integer(row, 'points'),
      }),
      from,
      until,
    );
  }

  async countActive({ from, until }: Span, kinds: readonly ('earn' | 'redeem')[]): Promise<number> {
    const [row] = await this.#session.run(sql.countActive(kinds.length), from, until, ...kinds);
    return row ? integer(row, 'members') : 0;
  }

  redeemedRewards({ from, until }: Span): Promise<RedeemedReward[]> {
    return this.#session.rows(
      sql.redeemedRewards,
      (row) => ({
        rewardId: text(row, 'reward_id'),
        redemptions: integer(row, 'redemptions'),
        points: integer(row, 'points'),
      }),
      from,
      until,
    );
  }

  earnings(
    span: Span,
    kind: 'earn' | 'reverse',
    limit: number,
    after?: SpanPlace,
  ): Promise<RuleEarning[]> {
    return this.#session.rows(
      sql.earnings,
      (row) => ({
        id: text(row, 'id'),
        at: integer(row, 'happened_at'),
        reason: json(row, 'reason') as RuleEarning['reason'],
        breakdown: jsonOrNull(row, 'breakdown') as RuleEarning['breakdown'],
        points: integer(row, 'points'),
      }),
      ...placeIn(span, after),
      limit,
      kind,
    );
  }

  async tierMembers(): Promise<Counts> {
    return toCounts(await this.#session.run(sql.tierMembers));
  }

  async referralStates({ from, until }: Span): Promise<Counts> {
    return toCounts(await this.#session.run(sql.referralStates, from, until));
  }

  async membersTotal(): Promise<MembersTotal> {
    const [row] = await this.#session.run(sql.membersTotal);
    if (!row) return { joined: 0, available: 0, pending: 0, reserved: 0, owed: 0 };
    return {
      joined: integer(row, 'joined'),
      available: integer(row, 'available'),
      pending: integer(row, 'pending'),
      reserved: integer(row, 'reserved'),
      owed: integer(row, 'owed'),
    };
  }

  issuedPoints({ from, until }: Span): Promise<{ locationId: string | null; points: number }[]> {
    return this.#session.rows(
      sql.issuedPoints,
      (row) => ({
        locationId: textOrNull(row, 'location_id'),
        points: integer(row, 'points'),
      }),
      from,
      until,
    );
  }

  usedRewards(
    span: Span,
    limit: number,
    after?: SpanPlace,
  ): Promise<(IssuedRewardRow & { usedAt: number })[]> {
    return this.#session.rows(
      sql.usedRewards,
      (row) => ({ ...toIssued(row), usedAt: integer(row, 'used_at') }),
      ...placeIn(span, after),
      limit,
    );
  }

  usedCredit({ from, until }: Span): Promise<UsedCredit[]> {
    return this.#session.rows(
      sql.usedCredit,
      (row) => ({
        locationId: textOrNull(row, 'location_id'),
        fundedBy: textOrNull(row, 'funded_by'),
        minor: integer(row, 'minor'),
        uses: integer(row, 'uses'),
      }),
      from,
      until,
    );
  }

  async returnedPoints(span: Span, limit: number, after?: SpanPlace): Promise<ReturnedPoints[]> {
    const rows = await this.#session.run(sql.returnedPoints, ...placeIn(span, after), limit);
    return rows.map(toReturned);
  }
}

/** The span from where a list goes on: its first instant again, but only ids behind the last one. */
function placeIn({ from, until }: Span, after?: SpanPlace): [number, number, number, string] {
  return [after?.at ?? from, until, after?.at ?? from, after?.id ?? ''];
}

function toCounts(rows: readonly SqlRow[]): Counts {
  return new Map(rows.map((row) => [text(row, 'name'), integer(row, 'number')]));
}

function toReturned(row: SqlRow): ReturnedPoints {
  const { issuedRewardId } = json(row, 'reason') as { readonly issuedRewardId: string };
  return {
    id: text(row, 'id'),
    at: integer(row, 'happened_at'),
    issuedRewardId,
    points: integer(row, 'points'),
  };
}
