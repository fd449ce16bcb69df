import type { MemberRow, ProfileRow } from '../rows.ts';
import type { DueTimes, MemberRef, MemberWrites } from '../store.ts';
import {
  flag,
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
import type { ScopedSession } from './scoped-session.ts';

/** The columns of a member, in the order that `create` binds them. */
const memberColumns =
  'id, external_id, version, joined_at, excluded, available, pending, reserved, owed, ' +
  'chain_length, chain_hash, last_booked_at, next_due_at, next_return_at, created_at, active_at';

/** The id of the member with an external id, within another statement. */
export const memberCalled = (parameter: string): string =>
  `(SELECT id FROM member WHERE program_id = $1 AND external_id = ${parameter})`;

const profileColumns =
  'locale, birthday, preferred_channels, consents, terms_version, tags, invited, card_number, ' +
  'birthday_since';

const sql = {
  findById: `SELECT ${memberColumns} FROM member WHERE program_id = $1 AND id = $2`,
  findByExternalId: `SELECT ${memberColumns} FROM member WHERE program_id = $1 AND external_id = $2`,
  // The lock that SQLite and PostgreSQL both understand: whoever comes second waits here, and reads
  // the row as the first one left it.
  holdById: `
    UPDATE member SET version = version + 1
    WHERE program_id = $1 AND id = $2
    RETURNING ${memberColumns}`,
  holdByExternalId: `
    UPDATE member SET version = version + 1
    WHERE program_id = $1 AND external_id = $2
    RETURNING ${memberColumns}`,
  create: `
    INSERT INTO member (program_id, ${memberColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    ON CONFLICT (program_id, external_id) DO NOTHING
    RETURNING id`,
  saveStanding: `
    UPDATE member SET joined_at = $3, excluded = $4
    WHERE program_id = $1 AND id = $2`,
  saveDue: `
    UPDATE member SET next_due_at = $3, next_return_at = $4
    WHERE program_id = $1 AND id = $2`,
  due: `
    SELECT id FROM member
    WHERE program_id = $1 AND next_due_at <= $2
    ORDER BY next_due_at, id
    ${limitTo('$3')}`,
  page: `
    SELECT ${memberColumns} FROM member
    WHERE program_id = $1 AND id > $2
    ORDER BY id
    ${limitTo('$3')}`,
  profile: `
    SELECT ${profileColumns} FROM member_profile
    WHERE program_id = $1 AND member_id = $2`,
  saveProfile: `
    INSERT INTO member_profile (program_id, member_id, ${profileColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (program_id, member_id) DO UPDATE SET
      locale = excluded.locale,
      birthday = excluded.birthday,
      preferred_channels = excluded.preferred_channels,
      consents = excluded.consents,
      terms_version = excluded.terms_version,
      tags = excluded.tags,
      invited = excluded.invited,
      card_number = excluded.card_number,
      birthday_since = excluded.birthday_since`,
  versions: (ids: number) => `
    SELECT external_id, version FROM member
    WHERE program_id = $1 AND external_id IN (${parameterList(2, ids)})`,
  dismissed: `
    SELECT notice_id FROM dismissed_notice
    WHERE program_id = $1 AND member_id = $2`,
  dismiss: `
    INSERT INTO dismissed_notice (program_id, member_id, notice_id, dismissed_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (program_id, member_id, notice_id) DO NOTHING`,
};

/** Members, their profiles and the notices they dismissed. */
export class SqlMembers implements MemberWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  find(ref: MemberRef): Promise<MemberRow | undefined> {
    return 'id' in ref
      ? this.#session.first(sql.findById, toMember, ref.id)
      : this.#session.first(sql.findByExternalId, toMember, ref.externalId);
  }

  hold(ref: MemberRef): Promise<MemberRow | undefined> {
    return 'id' in ref
      ? this.#session.first(sql.holdById, toMember, ref.id)
      : this.#session.first(sql.holdByExternalId, toMember, ref.externalId);
  }

  profile(memberId: string): Promise<ProfileRow | undefined> {
    return this.#session.first(sql.profile, toProfile, memberId);
  }

  dismissedNotices(memberId: string): Promise<string[]> {
    return this.#session.rows(sql.dismissed, (row) => text(row, 'notice_id'), memberId);
  }

  async versions(externalIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#session.run(sql.versions(externalIds.length), ...externalIds);
    return new Map(rows.map((row) => [text(row, 'external_id'), integer(row, 'version')]));
  }

  due(now: number, limit: number): Promise<string[]> {
    return this.#session.rows(sql.due, (row) => text(row, 'id'), now, limit);
  }

  page(afterId: string, limit: number): Promise<MemberRow[]> {
    return this.#session.rows(sql.page, toMember, afterId, limit);
  }

  async create(member: MemberRow, profile: ProfileRow): Promise<boolean> {
    const { balance } = member;
    const created = await this.#session.touched(
      sql.create,
      member.id,
      member.externalId,
      member.version,
      member.joinedAt,
      member.excluded ? 1 : 0,
      balance.available,
      balance.pending,
      balance.reserved,
      balance.owed,
      member.chainLength,
      member.chainHash,
      member.lastBookedAt,
      member.nextDueAt,
      member.nextReturnAt,
      member.createdAt,
      member.activeAt,
    );
    if (created) await this.saveProfile(member.id, profile);
    return created;
  }

  async saveStanding(
    memberId: string,
    { joinedAt, excluded }: Pick<MemberRow, 'joinedAt' | 'excluded'>,
  ): Promise<void> {
    await this.#session.send(sql.saveStanding, memberId, joinedAt, excluded ? 1 : 0);
  }

  async saveDue(memberId: string, { nextDueAt, nextReturnAt }: DueTimes): Promise<void> {
    await this.#session.send(sql.saveDue, memberId, nextDueAt, nextReturnAt);
  }

  async saveProfile(memberId: string, profile: ProfileRow): Promise<void> {
    await this.#session.send(
      sql.saveProfile,
      memberId,
      profile.locale,
      profile.birthday && JSON.stringify(profile.birthday),
      JSON.stringify(profile.preferredChannels),
      JSON.stringify(profile.consents),
      profile.termsVersion,
      JSON.stringify(profile.tags),
      profile.invited ? 1 : 0,
      profile.cardNumber,
      profile.birthdaySince,
    );
  }

  async dismissNotice(memberId: string, noticeId: string, at: number): Promise<void> {
    await this.#session.send(sql.dismiss, memberId, noticeId, at);
  }
}

/** Reads a row of `member`. */
function toMember(row: SqlRow): MemberRow {
  return {
    id: text(row, 'id'),
    externalId: textOrNull(row, 'external_id'),
    version: integer(row, 'version'),
    joinedAt: integerOrNull(row, 'joined_at'),
    excluded: flag(row, 'excluded'),
    balance: {
      available: integer(row, 'available'),
      pending: integer(row, 'pending'),
      reserved: integer(row, 'reserved'),
      owed: integer(row, 'owed'),
    },
    chainLength: integer(row, 'chain_length'),
    chainHash: text(row, 'chain_hash'),
    lastBookedAt: integer(row, 'last_booked_at'),
    nextDueAt: integerOrNull(row, 'next_due_at'),
    nextReturnAt: integerOrNull(row, 'next_return_at'),
    createdAt: integer(row, 'created_at'),
    activeAt: integerOrNull(row, 'active_at'),
  };
}

function toProfile(row: SqlRow): ProfileRow {
  return {
    locale: textOrNull(row, 'locale'),
    birthday: jsonOrNull(row, 'birthday') as ProfileRow['birthday'],
    preferredChannels: json(row, 'preferred_channels') as ProfileRow['preferredChannels'],
    consents: json(row, 'consents') as ProfileRow['consents'],
    termsVersion: textOrNull(row, 'terms_version'),
    tags: json(row, 'tags') as ProfileRow['tags'],
    invited: integerOrNull(row, 'invited') === 1,
    cardNumber: textOrNull(row, 'card_number'),
    birthdaySince: integerOrNull(row, 'birthday_since'),
  };
}
