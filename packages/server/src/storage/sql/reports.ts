import type {
  Counts,
  MembersTotal,
  PointsFlow,
  RedeemedReward,
  ReportReads,
  ReturnedPoints,
  RuleEarning,
  Span,
  SpanPlace,
  UsedCredit,
} from '../report-store.ts';
import type { IssuedRewardRow } from '../rows.ts';
import { integer, json, jsonOrNull, limitTo, parameterList, text, textOrNull } from './columns.ts';
import type { SqlRow } from './driver.ts';
import { issuedColumns, toIssued } from './rewards.ts';
import type { ScopedSession } from './scoped-session.ts';

const sql = {
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

  async flows({ from, until }: Span): Promise<PointsFlow[]> {
    const rows = await this.#session.run(sql.flows, from, until);
    return rows.map((row) => ({
      kind: text(row, 'kind'),
      account: text(row, 'account'),
      points: integer(row, 'points'),
    }));
  }

  async countActive({ from, until }: Span, kinds: readonly ('earn' | 'redeem')[]): Promise<number> {
    const [row] = await this.#session.run(sql.countActive(kinds.length), from, until, ...kinds);
    return row ? integer(row, 'members') : 0;
  }

  async redeemedRewards({ from, until }: Span): Promise<RedeemedReward[]> {
    const rows = await this.#session.run(sql.redeemedRewards, from, until);
    return rows.map((row) => ({
      rewardId: text(row, 'reward_id'),
      redemptions: integer(row, 'redemptions'),
      points: integer(row, 'points'),
    }));
  }

  async earnings(
    span: Span,
    kind: 'earn' | 'reverse',
    limit: number,
    after?: SpanPlace,
  ): Promise<RuleEarning[]> {
    const rows = await this.#session.run(sql.earnings, ...placeIn(span, after), limit, kind);
    return rows.map((row) => ({
      id: text(row, 'id'),
      at: integer(row, 'happened_at'),
      reason: json(row, 'reason') as RuleEarning['reason'],
      breakdown: jsonOrNull(row, 'breakdown') as RuleEarning['breakdown'],
      points: integer(row, 'points'),
    }));
  }

  async tierMembers(): Promise<Counts> {
    return toCounts(await this.#session.run(sql.tierMembers));
  }

  async referralStates({ from, until }: Span): Promise<Counts> {
    return toCounts(await this.#session.run(sql.referralStates, from, until));
  }

  async membersTotal(): Promise<MembersTotal> {
    const [row = {}] = await this.#session.run(sql.membersTotal);
    return {
      joined: integer(row, 'joined'),
      available: integer(row, 'available'),
      pending: integer(row, 'pending'),
      reserved: integer(row, 'reserved'),
      owed: integer(row, 'owed'),
    };
  }

  async issuedPoints({
    from,
    until,
  }: Span): Promise<{ locationId: string | null; points: number }[]> {
    const rows = await this.#session.run(sql.issuedPoints, from, until);
    return rows.map((row) => ({
      locationId: textOrNull(row, 'location_id'),
      points: integer(row, 'points'),
    }));
  }

  async usedRewards(
    span: Span,
    limit: number,
    after?: SpanPlace,
  ): Promise<(IssuedRewardRow & { usedAt: number })[]> {
    const rows = await this.#session.run(sql.usedRewards, ...placeIn(span, after), limit);
    return rows.map((row) => ({ ...toIssued(row), usedAt: integer(row, 'used_at') }));
  }

  async usedCredit({ from, until }: Span): Promise<UsedCredit[]> {
    const rows = await this.#session.run(sql.usedCredit, from, until);
    return rows.map((row) => ({
      locationId: textOrNull(row, 'location_id'),
      fundedBy: textOrNull(row, 'funded_by'),
      minor: integer(row, 'minor'),
      uses: integer(row, 'uses'),
    }));
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
