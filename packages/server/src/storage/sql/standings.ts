import type {
  MembershipRow,
  SegmentMember,
  StandingPass,
  StandingRow,
  StandingWrites,
  TierChangeRow,
  TierGiftRow,
} from '../standing-store.ts';
import { integer, integerOrNull, json, text, textOrNull } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const standingColumns = 'member_id, tier_id, since, segment_ids, checked_at, review_at';
const changeColumns =
  'member_id, position, happened_at, from_tier, to_tier, cause, progress, program_version';
const giftColumns = 'member_id, issued_reward_id, tier_id, gift, given_at';
const membershipColumns = 'membership_id, member_id, facts';

const sql = {
  get: `SELECT ${standingColumns} FROM member_standing WHERE program_id = $1 AND member_id = $2`,
  changes: `
    SELECT ${changeColumns} FROM tier_change
    WHERE program_id = $1 AND member_id = $2 AND position < $3
    ORDER BY position DESC
    LIMIT $4`,
  gifts: `
    SELECT ${giftColumns} FROM tier_gift
    WHERE program_id = $1 AND member_id = $2
    ORDER BY given_at, issued_reward_id`,
  memberships: `
    SELECT ${membershipColumns} FROM paid_membership
    WHERE program_id = $1 AND member_id = $2
    ORDER BY membership_id`,
  membership: `
    SELECT ${membershipColumns} FROM paid_membership
    WHERE program_id = $1 AND membership_id = $2`,
  inSegment: `
    SELECT member.id, member.external_id FROM segment_member
    JOIN member ON member.program_id = segment_member.program_id
      AND member.id = segment_member.member_id
    WHERE segment_member.program_id = $1 AND segment_member.segment_id = $2
      AND segment_member.member_id > $3
      AND member.joined_at IS NOT NULL AND member.excluded = 0 AND member.external_id IS NOT NULL
    ORDER BY segment_member.member_id
    LIMIT $4`,
  segmentSizes: `
    SELECT segment_member.segment_id, CAST(COUNT(*) AS bigint) AS members FROM segment_member
    JOIN member ON member.program_id = segment_member.program_id
      AND member.id = segment_member.member_id
    WHERE segment_member.program_id = $1
      AND member.joined_at IS NOT NULL AND member.excluded = 0 AND member.external_id IS NOT NULL
    GROUP BY segment_member.segment_id`,
  due: `
    SELECT member_id FROM member_standing
    WHERE program_id = $1 AND review_at <= $2
    ORDER BY review_at, member_id
    LIMIT $3`,
  pass: `SELECT version, after_id FROM standing_pass WHERE program_id = $1`,
  save: `
    INSERT INTO member_standing (program_id, ${standingColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (program_id, member_id) DO UPDATE SET
      tier_id = excluded.tier_id,
      since = excluded.since,
      segment_ids = excluded.segment_ids,
      checked_at = excluded.checked_at,
      review_at = excluded.review_at`,
  join: `
    INSERT INTO segment_member (program_id, segment_id, member_id)
    VALUES ($1, $2, $3)
    ON CONFLICT (program_id, segment_id, member_id) DO NOTHING`,
  leave: `
    DELETE FROM segment_member
    WHERE program_id = $1 AND segment_id = $2 AND member_id = $3`,
  addChange: `
    INSERT INTO tier_change (program_id, ${changeColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  addGift: `
    INSERT INTO tier_gift (program_id, ${giftColumns})
    VALUES ($1, $2, $3, $4, $5, $6)`,
  removeGift: `
    DELETE FROM tier_gift
    WHERE program_id = $1 AND member_id = $2 AND issued_reward_id = $3`,
  saveMembership: `
    INSERT INTO paid_membership (program_id, ${membershipColumns})
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (program_id, membership_id) DO UPDATE SET facts = excluded.facts`,
  lookBy: `
    UPDATE member_standing SET review_at = $3
    WHERE program_id = $1 AND member_id = $2 AND (review_at IS NULL OR review_at > $3)`,
  tell: `
    INSERT INTO told_occasion (program_id, member_id, occasion, told_at, until_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (program_id, member_id, occasion)
      DO UPDATE SET told_at = excluded.told_at, until_at = excluded.until_at
      WHERE told_occasion.until_at < excluded.told_at
    RETURNING occasion`,
  holdTold: `
    UPDATE told_occasion SET until_at = $4
    WHERE program_id = $1 AND member_id = $2 AND occasion = $3 AND until_at < $4`,
  forgetTold: `DELETE FROM told_occasion WHERE program_id = $1 AND until_at < $2`,
  savePass: `
    INSERT INTO standing_pass (program_id, version, after_id)
    VALUES ($1, $2, $3)
    ON CONFLICT (program_id) DO UPDATE SET version = excluded.version, after_id = excluded.after_id`,
};

/** Tiers and segments as they were last looked at, and what came of them. */
export class SqlStandings implements StandingWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  get(memberId: string): Promise<StandingRow | undefined> {
    return this.#session.first(sql.get, toStanding, memberId);
  }

  changes(
    memberId: string,
    limit: number,
    beforePosition = Number.MAX_SAFE_INTEGER,
  ): Promise<TierChangeRow[]> {
    return this.#session.rows(sql.changes, toChange, memberId, beforePosition, limit);
  }

  gifts(memberId: string): Promise<TierGiftRow[]> {
    return this.#session.rows(sql.gifts, toGift, memberId);
  }

  memberships(memberId: string): Promise<MembershipRow[]> {
    return this.#session.rows(sql.memberships, toMembership, memberId);
  }

  membership(membershipId: string): Promise<MembershipRow | undefined> {
    return this.#session.first(sql.membership, toMembership, membershipId);
  }

  inSegment(segmentId: string, afterId: string, limit: number): Promise<SegmentMember[]> {
    return this.#session.rows(
      sql.inSegment,
      (row) => ({
        memberId: text(row, 'id'),
        externalId: text(row, 'external_id'),
      }),
      segmentId,
      afterId,
      limit,
    );
  }

  async segmentSizes(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#session.run(sql.segmentSizes);
    return new Map(rows.map((row) => [text(row, 'segment_id'), integer(row, 'members')]));
  }

  due(now: number, limit: number): Promise<string[]> {
    return this.#session.rows(sql.due, (row) => text(row, 'member_id'), now, limit);
  }

  pass(): Promise<StandingPass | undefined> {
    return this.#session.first(sql.pass, (row) => ({
      version: integer(row, 'version'),
      afterId: text(row, 'after_id'),
    }));
  }

  async save(row: StandingRow, before: StandingRow | undefined): Promise<void> {
    const { memberId, tierId, since, segmentIds, checkedAt, reviewAt } = row;
    await this.#session.run(
      sql.save,
      memberId,
      tierId,
      since,
      JSON.stringify(segmentIds),
      checkedAt,
      reviewAt,
    );
    const former = before?.segmentIds ?? [];
    for (const id of segmentIds.filter((each) => !former.includes(each)))
      await this.#session.run(sql.join, id, memberId);
    for (const id of former.filter((each) => !segmentIds.includes(each)))
      await this.#session.run(sql.leave, id, memberId);
  }

  async addChange(row: TierChangeRow): Promise<void> {
    await this.#session.run(
      sql.addChange,
      row.memberId,
      row.position,
      row.at,
      row.from,
      row.to,
      row.cause,
      JSON.stringify(row.progress),
      row.programVersion,
    );
  }

  async addGift({ memberId, issuedRewardId, tierId, gift, at }: TierGiftRow): Promise<void> {
    await this.#session.run(sql.addGift, memberId, issuedRewardId, tierId, gift, at);
  }

  async removeGift(memberId: string, issuedRewardId: string): Promise<void> {
    await this.#session.run(sql.removeGift, memberId, issuedRewardId);
  }

  async saveMembership({ membershipId, memberId, facts }: MembershipRow): Promise<void> {
    await this.#session.run(sql.saveMembership, membershipId, memberId, JSON.stringify(facts));
  }

  async savePass({ version, afterId }: StandingPass): Promise<void> {
    await this.#session.run(sql.savePass, version, afterId);
  }

  async lookBy(memberId: string, at: number): Promise<void> {
    await this.#session.send(sql.lookBy, memberId, at);
  }

  async tell(
    memberId: string,
    occasion: string,
    at: number,
    until: number | null,
  ): Promise<boolean> {
    return this.#session.touched(sql.tell, memberId, occasion, at, until);
  }

  async holdTold(memberId: string, occasion: string, until: number): Promise<void> {
    await this.#session.run(sql.holdTold, memberId, occasion, until);
  }

  async forgetTold(before: number): Promise<void> {
    await this.#session.run(sql.forgetTold, before);
  }
}

function toStanding(row: SqlRow): StandingRow {
  return {
    memberId: text(row, 'member_id'),
    tierId: textOrNull(row, 'tier_id'),
    since: integer(row, 'since'),
    segmentIds: json(row, 'segment_ids') as StandingRow['segmentIds'],
    checkedAt: integer(row, 'checked_at'),
    reviewAt: integerOrNull(row, 'review_at'),
  };
}

function toChange(row: SqlRow): TierChangeRow {
  return {
    memberId: text(row, 'member_id'),
    position: integer(row, 'position'),
    at: integer(row, 'happened_at'),
    from: textOrNull(row, 'from_tier'),
    to: text(row, 'to_tier'),
    cause: text(row, 'cause') as TierChangeRow['cause'],
    progress: json(row, 'progress') as TierChangeRow['progress'],
    programVersion: integer(row, 'program_version'),
  };
}

function toGift(row: SqlRow): TierGiftRow {
  return {
    memberId: text(row, 'member_id'),
    issuedRewardId: text(row, 'issued_reward_id'),
    tierId: text(row, 'tier_id'),
    gift: text(row, 'gift'),
    at: integer(row, 'given_at'),
  };
}

function toMembership(row: SqlRow): MembershipRow {
  return {
    membershipId: text(row, 'membership_id'),
    memberId: text(row, 'member_id'),
    facts: json(row, 'facts') as MembershipRow['facts'],
  };
}
