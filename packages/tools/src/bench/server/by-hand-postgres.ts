/** PostgreSQL in the fewest statements: one to look, one to do all of it if nobody else came between. */
import { Pool, types } from 'pg';

import type { ByHand, Standing } from './by-hand.ts';
import { sessionBody, sessionSql, sessionValues, type SessionRow } from './by-hand-session.ts';
import { points, programId, redeemRows, rewardId } from './by-hand-shop.ts';

types.setTypeParser(types.builtins.INT8, Number);

const standingSql = `
  SELECT m.id, m.version, m.available, m.chain_length, m.chain_hash, l.id AS lot_id
  FROM member m JOIN lot l ON l.program_id = m.program_id AND l.member_id = m.id
  WHERE m.program_id = $1 AND m.external_id = $2 AND l.remaining >= $3
  ORDER BY l.expires_at NULLS LAST, l.id
  LIMIT 1`;

const redeemSql = `
  WITH held AS (
    UPDATE member SET version = version + 1, available = available - $4, chain_length = chain_length + 1,
      chain_hash = $8, last_booked_at = $6
    WHERE program_id = $1 AND id = $2 AND version = $3 AND available >= $4
    RETURNING id, chain_length
  ), txn AS (
    INSERT INTO ledger_transaction (program_id, member_id, id, sequence, kind, happened_at, reason, points, previous_hash, hash)
    SELECT $1, id, $5, chain_length, 'redeem', $6, $9, 0 - $4::bigint, $7, $8 FROM held
  ), entry AS (
    INSERT INTO ledger_entry (program_id, member_id, transaction_id, position, account, points, lot_id)
    SELECT $1, id, $5, 0, 'available', 0 - $4::bigint, $10 FROM held
    UNION ALL SELECT $1, id, $5, 1, 'redeemed', $4, NULL FROM held
  ), spent AS (
    UPDATE lot SET remaining = remaining - $4 FROM held
    WHERE lot.program_id = $1 AND lot.member_id = held.id AND lot.id = $10
  ), redeemed AS (
    INSERT INTO redemption (program_id, id, member_id, reward_id, points, status, issued_reward_id, transaction_id, paid_from, returned_points, created_at)
    SELECT $1, $11, id, $12, $4, 'issued', $13, $5, $14, 0, $6 FROM held
  ), issued AS (
    INSERT INTO issued_reward (program_id, id, member_id, terms, source, transaction_id, issued_at, expires_at, code)
    SELECT $1, $13, id, $15, $16, $5, $6, $17, $18 FROM held
  ), kept AS (
    INSERT INTO once_key (program_id, scope, request_key, fingerprint, status, body, created_at)
    SELECT $1, 'hand', $19, '', 201, $20, $6 FROM held
  )
  SELECT id FROM held`;

/** Opens a database that has the kit's tables and members. */
export function openPostgresByHand(url: string): ByHand {
  const pool = new Pool({ connectionString: url, max: 16 });
  const session = sessionSql({
    gather(columns, from) {
      const named = Object.entries(columns).map(([name, column]) => `${column} AS "${name}"`);
      return `(SELECT json_agg(each) FROM (SELECT ${named.join(', ')} FROM ${from}) each)`;
    },
    json: (column) => `${column}::json`,
  });
  // With a name a statement is parsed once per connection.
  const run = async <Row extends object>(name: string, text: string, values: unknown[]) =>
    (await pool.query<Row>({ name, text, values })).rows;

  return {
    async session(member) {
      const now = Date.now();
      const [row] = await run<SessionRow>('session', session, sessionValues(member, now));
      if (!row) throw new Error('There is no such member.');
      return sessionBody(row, now);
    },
    async redeem({ member: name, key }) {
      for (;;) {
        const [member] = await run<Standing>('standing', standingSql, [programId, name, points]);
        if (!member) throw new Error('There are too few points.');
        const rows = await redeemRows(member);
        const done = await run('redeem', redeemSql, [
          programId,
          member.id,
          member.version,
          points,
          rows.transactionId,
          rows.at,
          member.chain_hash,
          rows.hash,
          rows.reason,
          member.lot_id,
          rows.redemptionId,
          rewardId,
          rows.issuedId,
          rows.paidFrom,
          rows.terms,
          rows.source,
          rows.expiresAt,
          rows.code,
          key,
          rows.body,
        ]);
        if (done.length > 0) return rows.body;
      }
    },
  };
}
