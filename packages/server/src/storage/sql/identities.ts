import type { FormerIdRow } from '../rows.ts';
import type { IdentityWrites } from '../store.ts';
import { integer, text, textOrNull } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const sql = {
  former: `
    SELECT digest, member_id, fate, changed_at FROM former_id
    WHERE program_id = $1 AND digest = $2`,
  mergedInto: `
    SELECT id FROM member
    WHERE program_id = $1 AND merged_into = $2
    ORDER BY id`,
  // The unique index has the last word; two who want the same id at once meet there.
  rename: `
    UPDATE member SET external_id = $3
    WHERE program_id = $1 AND id = $2
      AND NOT EXISTS (SELECT 1 FROM member o WHERE o.program_id = $1 AND o.external_id = $3)
    RETURNING id`,
  cutId: `
    UPDATE member SET external_id = NULL
    WHERE program_id = $1 AND id = $2`,
  addFormer: `
    INSERT INTO former_id (program_id, digest, member_id, fate, changed_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (program_id, digest) DO UPDATE SET
      member_id = excluded.member_id, fate = excluded.fate, changed_at = excluded.changed_at`,
  removeFormer: `
    DELETE FROM former_id
    WHERE program_id = $1 AND digest = $2`,
};

/** Handing over what a member has, in the order in which it is done. */
const handOver = [
  `UPDATE member SET merged_into = $3 WHERE program_id = $1 AND (id = $2 OR merged_into = $2)`,
  `UPDATE former_id SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE shop_order SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE redemption SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE issued_reward SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE webhook_event SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE delivery_address SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE audit_entry SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE card SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE receipt SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE past_transaction SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE referral_code SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE referral SET friend_id = $3 WHERE program_id = $1 AND friend_id = $2`,
  `UPDATE referral SET referrer_id = $3 WHERE program_id = $1 AND referrer_id = $2`,
  `INSERT INTO person_signal (program_id, kind, digest, member_id, seen_at)
    SELECT program_id, kind, digest, $3, seen_at FROM person_signal
    WHERE program_id = $1 AND member_id = $2
    ON CONFLICT (program_id, kind, digest, member_id) DO NOTHING`,
  `DELETE FROM person_signal WHERE program_id = $1 AND member_id = $2 AND member_id <> $3`,
  // What both were given for once counts for both, but stands in the way of nothing.
  `UPDATE rule_grant SET occasion = NULL
    WHERE program_id = $1 AND member_id = $2 AND EXISTS (
      SELECT 1 FROM rule_grant o
      WHERE o.program_id = $1 AND o.member_id = $3
        AND o.rule_id = rule_grant.rule_id AND o.occasion = rule_grant.occasion)`,
  `UPDATE rule_grant SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE tier_gift SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE paid_membership SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `UPDATE told_occasion SET member_id = $3
    WHERE program_id = $1 AND member_id = $2 AND NOT EXISTS (
      SELECT 1 FROM told_occasion o
      WHERE o.program_id = $1 AND o.member_id = $3 AND o.occasion = told_occasion.occasion)`,
  `DELETE FROM told_occasion WHERE program_id = $1 AND member_id = $2 AND member_id <> $3`,
  `DELETE FROM segment_member WHERE program_id = $1 AND member_id = $2 AND member_id <> $3`,
  `DELETE FROM member_standing WHERE program_id = $1 AND member_id = $2 AND member_id <> $3`,
  `UPDATE order_tally SET member_id = $3 WHERE program_id = $1 AND member_id = $2`,
  `INSERT INTO rule_total (program_id, member_id, rule_id, counted, given)
    SELECT program_id, $3, rule_id, counted, given FROM rule_total
    WHERE program_id = $1 AND member_id = $2
    ON CONFLICT (program_id, member_id, rule_id) DO UPDATE SET
      counted = rule_total.counted + excluded.counted, given = rule_total.given + excluded.given`,
  `DELETE FROM rule_total WHERE program_id = $1 AND member_id = $2 AND member_id <> $3`,
];

/** Forgetting a person. Amounts, dates and the ids that make things be done once stay. */
const forget = [
  `DELETE FROM member_profile WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM dismissed_notice WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM consent_answer WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM waiting_customer WHERE program_id = $1 AND member_id = $2`,
  // What was not told yet is told no more: it would name the person.
  `DELETE FROM webhook_delivery WHERE program_id = $1 AND event_id IN (
    SELECT e.id FROM webhook_event e WHERE e.program_id = $1 AND e.member_id = $2)`,
  `DELETE FROM webhook_event WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM delivery_address WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM card WHERE program_id = $1 AND member_id = $2`,
  `UPDATE receipt SET member_id = NULL, decision = NULL WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM past_transaction WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM rule_grant WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM segment_member WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM member_standing WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM tier_change WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM tier_gift WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM told_occasion WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM paid_membership WHERE program_id = $1 AND member_id = $2`,
  // Who brought whom stays between ids that name nobody: the other one keeps what it gave.
  `DELETE FROM referral_code WHERE program_id = $1 AND member_id = $2`,
  `UPDATE referral SET decision = NULL
    WHERE program_id = $1 AND (friend_id = $2 OR referrer_id = $2)`,
  `DELETE FROM person_signal WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM transaction_words WHERE program_id = $1 AND member_id = $2`,
  `UPDATE audit_entry SET actor = NULL, target = '{}' WHERE program_id = $1 AND member_id = $2`,
  // What was decided about their friends was decided about them.
  `UPDATE audit_entry SET actor = NULL, target = '{}'
    WHERE program_id = $1 AND action = 'decideReferral' AND member_id IN (
      SELECT r.friend_id FROM referral r WHERE r.program_id = $1 AND r.referrer_id = $2)`,
  `UPDATE shop_order SET customer = NULL WHERE program_id = $1 AND customer IN (
    SELECT f.digest FROM former_id f WHERE f.program_id = $1 AND f.member_id = $2)`,
  `UPDATE former_id SET member_id = NULL, fate = 'erased' WHERE program_id = $1 AND member_id = $2`,
  `UPDATE once_key SET status = 410, body = '{}' WHERE program_id = $1 AND member_id = $2`,
  `UPDATE shop_order SET facts = '{"orderId":"","refunds":[],"cancelled":false}', terms = NULL
    WHERE program_id = $1 AND member_id = $2`,
  `DELETE FROM code_request WHERE program_id = $1 AND issued_reward_id IN (
    SELECT i.id FROM issued_reward i WHERE i.program_id = $1 AND i.member_id = $2)`,
  `UPDATE issued_reward SET
      code = id, source = '{"kind":"shop","note":""}', cart_ref = NULL, locked_until = NULL,
      returns_at = NULL
    WHERE program_id = $1 AND member_id = $2`,
];

/** By which ids a member is and was known, and what is done when that changes. */
export class SqlIdentities implements IdentityWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  former(digest: string): Promise<FormerIdRow | undefined> {
    return this.#session.first(sql.former, toFormer, digest);
  }

  mergedInto(memberId: string): Promise<string[]> {
    return this.#session.rows(sql.mergedInto, (row) => text(row, 'id'), memberId);
  }

  async rename(memberId: string, externalId: string): Promise<boolean> {
    return this.#session.touched(sql.rename, memberId, externalId);
  }

  async cutId(memberId: string): Promise<void> {
    await this.#session.run(sql.cutId, memberId);
  }

  async addFormer({ digest, memberId, fate, at }: FormerIdRow): Promise<void> {
    await this.#session.run(sql.addFormer, digest, memberId, fate, at);
  }

  async removeFormer(digest: string): Promise<void> {
    await this.#session.run(sql.removeFormer, digest);
  }

  async handOver(from: string, to: string): Promise<void> {
    for (const statement of handOver) await this.#session.run(statement, from, to);
  }

  async forget(memberId: string): Promise<void> {
    for (const statement of forget) await this.#session.run(statement, memberId);
  }
}

function toFormer(row: SqlRow): FormerIdRow {
  return {
    digest: text(row, 'digest'),
    memberId: textOrNull(row, 'member_id'),
    fate: text(row, 'fate') as FormerIdRow['fate'],
    at: integer(row, 'changed_at'),
  };
}
