import type { ReferralLink, SignalKind } from '@spaarkit/engine';
import type { ReferralFilter, ReferralRow, ReferralWrites, SignalRow } from '../referral-rows.ts';
import { integer, integerOrNull, json, jsonOrNull, limitTo, text, textOrNull } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns =
  'id, friend_id, referrer_id, rule_id, program_version, named_at, valid_until, state, doubts, ' +
  'order_id, available_at, decision';

const sql = {
  get: `
    SELECT ${columns} FROM referral
    WHERE program_id = $1 AND id = $2`,
  codeOf: `
    SELECT code FROM referral_code
    WHERE program_id = $1 AND member_id = $2
    ORDER BY code
    LIMIT 1`,
  ownerOf: `
    SELECT member_id FROM referral_code
    WHERE program_id = $1 AND code = $2`,
  ofFriend: `
    SELECT ${columns} FROM referral
    WHERE program_id = $1 AND friend_id = $2
    ORDER BY id`,
  ofReferrer: `
    SELECT ${columns} FROM referral
    WHERE program_id = $1 AND referrer_id = $2
    ORDER BY id DESC
    ${limitTo('$3')}`,
  since: `
    SELECT friend_id, named_at FROM referral
    WHERE program_id = $1 AND referrer_id = $2 AND named_at > $3`,
  list: `
    SELECT ${columns} FROM referral
    WHERE program_id = $1 AND id > $2
    ORDER BY id
    ${limitTo('$3')}`,
  listIn: `
    SELECT ${columns} FROM referral
    WHERE program_id = $1 AND state = $4 AND id > $2
    ORDER BY id
    ${limitTo('$3')}`,
  due: `
    SELECT ${columns} FROM referral
    WHERE program_id = $1 AND state = 'pending' AND available_at <= $2
    ORDER BY available_at, id
    ${limitTo('$3')}`,
  signals: `
    SELECT kind, digest, member_id, seen_at FROM person_signal
    WHERE program_id = $1 AND member_id = $2
    ORDER BY kind, digest`,
  sharing: `
    SELECT member_id FROM person_signal
    WHERE program_id = $1 AND kind = $2 AND digest = $3
    ORDER BY member_id
    LIMIT 100`,
  addCode: `
    INSERT INTO referral_code (program_id, code, member_id)
    SELECT CAST($1 AS text), CAST($2 AS text), CAST($3 AS text)
    WHERE NOT EXISTS (
      SELECT 1 FROM referral_code o WHERE o.program_id = $1 AND o.member_id = $3)
    ON CONFLICT (program_id, code) DO NOTHING
    RETURNING code`,
  save: `
    INSERT INTO referral (program_id, ${columns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (program_id, id) DO UPDATE SET
      friend_id = excluded.friend_id, referrer_id = excluded.referrer_id, state = excluded.state,
      doubts = excluded.doubts, order_id = excluded.order_id,
      available_at = excluded.available_at, decision = excluded.decision`,
  addSignal: `
    INSERT INTO person_signal (program_id, kind, digest, member_id, seen_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (program_id, kind, digest, member_id) DO UPDATE SET seen_at = excluded.seen_at`,
  forgetSignals: `
    DELETE FROM person_signal
    WHERE program_id = $1 AND seen_at < $2`,
};

/** Members who bring friends. */
export class SqlReferrals implements ReferralWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  get(id: string): Promise<ReferralRow | undefined> {
    return this.#session.first(sql.get, toReferral, id);
  }

  codeOf(memberId: string): Promise<string | undefined> {
    return this.#session.first(sql.codeOf, (row) => text(row, 'code'), memberId);
  }

  ownerOf(code: string): Promise<string | undefined> {
    return this.#session.first(sql.ownerOf, (row) => text(row, 'member_id'), code);
  }

  ofFriend(memberId: string): Promise<ReferralRow[]> {
    return this.#session.rows(sql.ofFriend, toReferral, memberId);
  }

  ofReferrer(memberId: string, limit: number): Promise<ReferralRow[]> {
    return this.#session.rows(sql.ofReferrer, toReferral, memberId, limit);
  }

  since(memberId: string, at: number): Promise<ReferralLink[]> {
    return this.#session.rows(
      sql.since,
      (row) => ({
        referrerId: memberId,
        friendId: text(row, 'friend_id'),
        at: integer(row, 'named_at'),
      }),
      memberId,
      at,
    );
  }

  list({ afterId, limit, state }: ReferralFilter): Promise<ReferralRow[]> {
    return state === undefined
      ? this.#session.rows(sql.list, toReferral, afterId, limit)
      : this.#session.rows(sql.listIn, toReferral, afterId, limit, state);
  }

  due(now: number, limit: number): Promise<ReferralRow[]> {
    return this.#session.rows(sql.due, toReferral, now, limit);
  }

  signals(memberId: string): Promise<SignalRow[]> {
    return this.#session.rows(
      sql.signals,
      (row) => ({
        memberId: text(row, 'member_id'),
        kind: text(row, 'kind') as SignalKind,
        digest: text(row, 'digest'),
        seenAt: integer(row, 'seen_at'),
      }),
      memberId,
    );
  }

  sharing({ digest, kind }: Pick<SignalRow, 'kind' | 'digest'>): Promise<string[]> {
    return this.#session.rows(sql.sharing, (row) => text(row, 'member_id'), kind, digest);
  }

  async addCode(code: string, memberId: string): Promise<boolean> {
    return this.#session.touched(sql.addCode, code, memberId);
  }

  async save(row: ReferralRow): Promise<void> {
    await this.#session.run(
      sql.save,
      row.id,
      row.friendId,
      row.referrerId,
      row.ruleId,
      row.programVersion,
      row.at,
      row.until,
      row.state,
      JSON.stringify(row.doubts),
      row.orderId,
      row.availableAt,
      row.decision && JSON.stringify(row.decision),
    );
  }

  async addSignal({ digest, kind, memberId, seenAt }: SignalRow): Promise<void> {
    await this.#session.run(sql.addSignal, kind, digest, memberId, seenAt);
  }

  async forgetSignals(before: number): Promise<void> {
    await this.#session.run(sql.forgetSignals, before);
  }
}

function toReferral(row: SqlRow): ReferralRow {
  return {
    id: text(row, 'id'),
    friendId: text(row, 'friend_id'),
    referrerId: text(row, 'referrer_id'),
    ruleId: text(row, 'rule_id'),
    programVersion: integer(row, 'program_version'),
    at: integer(row, 'named_at'),
    until: integer(row, 'valid_until'),
    state: text(row, 'state') as ReferralRow['state'],
    doubts: json(row, 'doubts') as ReferralRow['doubts'],
    orderId: textOrNull(row, 'order_id'),
    availableAt: integerOrNull(row, 'available_at'),
    decision: jsonOrNull(row, 'decision') as ReferralRow['decision'],
  };
}
