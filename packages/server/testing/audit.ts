/**
 * Looks into the tables themselves and says what is wrong with the books. It knows the meaning of
 * the columns and nothing of the code that fills them.
 */
import type { Query, TestDatabase } from './engines.ts';

/** Each query finds rows that must not be there. */
const mistakes: Readonly<Record<string, string>> = {
  'transactions whose entries do not sum to 0': `
    SELECT t.program_id, t.id, SUM(e.points) AS total
    FROM ledger_transaction t
    LEFT JOIN ledger_entry e ON e.program_id = t.program_id AND e.member_id = t.member_id AND e.transaction_id = t.id
    GROUP BY t.program_id, t.member_id, t.id
    HAVING COUNT(e.position) = 1 OR SUM(e.points) <> 0`,
  'transactions without entries that are not about a reward that cost nothing': `
    SELECT t.program_id, t.id, t.kind, t.points
    FROM ledger_transaction t
    LEFT JOIN ledger_entry e ON e.program_id = t.program_id AND e.member_id = t.member_id AND e.transaction_id = t.id
    WHERE e.position IS NULL AND (t.points <> 0 OR t.reason NOT LIKE '%"kind":"reward"%')`,
  'entries without a transaction': `
    SELECT e.program_id, e.transaction_id
    FROM ledger_entry e
    LEFT JOIN ledger_transaction t ON t.program_id = e.program_id AND t.member_id = e.member_id AND t.id = e.transaction_id
    WHERE t.id IS NULL`,
  'programmes whose entries do not sum to 0': `
    SELECT program_id, SUM(points) AS total FROM ledger_entry GROUP BY program_id HAVING SUM(points) <> 0`,
  'points lost between members who were joined': `
    SELECT program_id, SUM(points) AS total FROM ledger_entry
    WHERE account = 'merged' GROUP BY program_id HAVING SUM(points) <> 0`,
  'rows of members who were joined into another': `
    SELECT m.id, m.available, m.pending, m.owed FROM member m
    WHERE m.merged_into IS NOT NULL AND (m.available <> 0 OR m.pending <> 0 OR m.owed <> 0
      OR m.external_id IS NOT NULL OR m.joined_at IS NOT NULL)`,
  'balances below 0': `
    SELECT id, available, pending, reserved, owed FROM member
    WHERE available < 0 OR pending < 0 OR reserved < 0 OR owed < 0`,
  'balances that owe and have at once': `
    SELECT id, available, owed FROM member WHERE available > 0 AND owed > 0`,
  'balances that are not the sum of their entries': `
    SELECT m.id, m.available, m.pending, m.reserved, m.owed, b.available AS b_available, b.pending AS b_pending, b.reserved AS b_reserved, b.owed AS b_owed
    FROM member m
    LEFT JOIN (
      SELECT program_id, member_id,
        SUM(CASE WHEN account = 'available' THEN points ELSE 0 END) AS available,
        SUM(CASE WHEN account = 'pending' THEN points ELSE 0 END) AS pending,
        SUM(CASE WHEN account = 'reserved' THEN points ELSE 0 END) AS reserved,
        SUM(CASE WHEN account = 'owed' THEN 0 - points ELSE 0 END) AS owed
      FROM ledger_entry GROUP BY program_id, member_id
    ) b ON b.program_id = m.program_id AND b.member_id = m.id
    WHERE m.available <> COALESCE(b.available, 0) OR m.pending <> COALESCE(b.pending, 0)
      OR m.reserved <> COALESCE(b.reserved, 0) OR m.owed <> COALESCE(b.owed, 0)`,
  'balances that are not the sum of their lots': `
    SELECT m.id, m.available, m.pending, l.available AS l_available, l.pending AS l_pending
    FROM member m
    LEFT JOIN (
      SELECT program_id, member_id,
        SUM(CASE WHEN state = 'available' THEN remaining ELSE 0 END) AS available,
        SUM(CASE WHEN state = 'pending' THEN remaining ELSE 0 END) AS pending
      FROM lot GROUP BY program_id, member_id
    ) l ON l.program_id = m.program_id AND l.member_id = m.id
    WHERE m.available <> COALESCE(l.available, 0) OR m.pending <> COALESCE(l.pending, 0)`,
  'totals of rules that are not the sum of what orders count': `
    SELECT t.program_id, t.member_id, t.rule_id, t.counted, t.given
    FROM rule_total t
    LEFT JOIN (
      SELECT program_id, member_id, rule_id, SUM(counted) AS counted, SUM(given) AS given
      FROM order_tally GROUP BY program_id, member_id, rule_id
    ) o ON o.program_id = t.program_id AND o.member_id = t.member_id AND o.rule_id = t.rule_id
    WHERE t.counted <> COALESCE(o.counted, 0) OR t.given <> COALESCE(o.given, 0)`,
  'sums of what orders count that no total of a rule holds': `
    SELECT o.program_id, o.member_id, o.rule_id, SUM(o.counted) AS counted, SUM(o.given) AS given
    FROM order_tally o
    LEFT JOIN rule_total t ON t.program_id = o.program_id AND t.member_id = o.member_id AND t.rule_id = o.rule_id
    GROUP BY o.program_id, o.member_id, o.rule_id, t.rule_id
    HAVING t.rule_id IS NULL AND SUM(o.counted) + SUM(o.given) > 0`,
  'grants that say another amount than was booked for them, less what was taken back': `
    SELECT g.id, g.rule_id, g.points, SUM(0 - e.points) AS booked
    FROM rule_grant g
    JOIN ledger_transaction own ON own.program_id = g.program_id AND own.member_id = g.member_id
      AND own.id = g.transaction_id
    JOIN ledger_transaction t ON t.program_id = g.program_id AND t.member_id = g.member_id
      AND (t.id = g.transaction_id OR t.undoes = g.transaction_id)
    JOIN ledger_entry e ON e.program_id = t.program_id AND e.member_id = t.member_id
      AND e.transaction_id = t.id AND e.account = 'issued'
    GROUP BY g.program_id, g.id, g.rule_id, g.points
    HAVING SUM(0 - e.points) <> g.points`,
  'grants of a transaction that there is not': `
    SELECT g.id, g.rule_id, g.transaction_id
    FROM rule_grant g
    LEFT JOIN ledger_transaction t ON t.program_id = g.program_id AND t.id = g.transaction_id
    WHERE g.transaction_id IS NOT NULL AND t.id IS NULL`,
  'grants of a reward that there is not': `
    SELECT g.id, g.rule_id, g.issued_reward_id
    FROM rule_grant g
    LEFT JOIN issued_reward i ON i.program_id = g.program_id AND i.id = g.issued_reward_id
    WHERE g.issued_reward_id IS NOT NULL AND i.id IS NULL`,
  'friends who were rewarded for and gave nobody anything': `
    SELECT r.id, r.state FROM referral r
    WHERE r.state = 'rewarded' AND NOT EXISTS (
      SELECT 1 FROM rule_grant g
      WHERE g.program_id = r.program_id AND g.source_kind = 'referral' AND g.source_id = r.id AND g.status = 'given'
    )`,
  'codes that two rewards have': `
    SELECT program_id, code, COUNT(*) AS rewards FROM issued_reward
    WHERE code IS NOT NULL GROUP BY program_id, code HAVING COUNT(*) > 1`,
  'lots with less than nothing or more than came in': `
    SELECT id, points, remaining FROM lot WHERE remaining < 0 OR remaining > points`,
  'hash chains with a gap or a broken link': `
    SELECT t.program_id, t.id, t.sequence
    FROM ledger_transaction t
    LEFT JOIN ledger_transaction b ON b.program_id = t.program_id AND b.member_id = t.member_id AND b.sequence = t.sequence - 1
    WHERE (t.sequence > 1 AND (b.id IS NULL OR b.hash <> t.previous_hash)) OR (t.sequence = 1 AND t.previous_hash <> '')`,
  'members whose chain ends elsewhere': `
    SELECT m.id, m.chain_length, m.chain_hash
    FROM member m
    LEFT JOIN ledger_transaction t ON t.program_id = m.program_id AND t.member_id = m.id AND t.sequence = m.chain_length
    LEFT JOIN (
      SELECT program_id, member_id, COUNT(*) AS transactions FROM ledger_transaction GROUP BY program_id, member_id
    ) c ON c.program_id = m.program_id AND c.member_id = m.id
    WHERE (m.chain_length > 0 AND (t.id IS NULL OR t.hash <> m.chain_hash)) OR (m.chain_length = 0 AND m.chain_hash <> '')
      OR m.chain_length <> COALESCE(c.transactions, 0)`,
  'transactions of members that there are not': `
    SELECT t.id, t.member_id
    FROM ledger_transaction t
    LEFT JOIN member m ON m.program_id = t.program_id AND m.id = t.member_id
    WHERE m.id IS NULL`,
  'transactions in the place of another': `
    SELECT program_id, member_id, sequence, COUNT(*) AS transactions FROM ledger_transaction
    GROUP BY program_id, member_id, sequence HAVING COUNT(*) > 1`,
  // Without the member, whom a merge may have changed, no key of the ledger helps: what is looked in is set apart,
  // and SQLite makes an index for it. Else it reads the whole ledger for each redemption.
  'redemptions without their transaction or their issued reward': `
    WITH booked AS MATERIALIZED (SELECT program_id, id, kind, points FROM ledger_transaction)
    SELECT r.id
    FROM redemption r
    LEFT JOIN booked t ON t.program_id = r.program_id AND t.id = r.transaction_id
    LEFT JOIN issued_reward i ON i.program_id = r.program_id AND i.id = r.issued_reward_id
    WHERE t.id IS NULL OR t.kind <> 'redeem' OR t.points <> 0 - r.points OR i.id IS NULL OR i.member_id <> r.member_id`,
  'redeem transactions without a redemption': `
    WITH redeemed AS MATERIALIZED (SELECT program_id, id, transaction_id FROM redemption)
    SELECT t.id
    FROM ledger_transaction t
    LEFT JOIN redeemed r ON r.program_id = t.program_id AND r.transaction_id = t.id
    WHERE t.kind = 'redeem' AND r.id IS NULL`,
  'redemptions that gave back more than was spent': `
    SELECT id, points, returned_points FROM redemption WHERE returned_points < 0 OR returned_points > points`,
  'issued rewards that are used and undone at once': `
    SELECT id FROM issued_reward WHERE used_at IS NOT NULL AND reverted_at IS NOT NULL`,
  'transactions that undo what is not there': `
    SELECT t.id
    FROM ledger_transaction t
    LEFT JOIN ledger_transaction u ON u.program_id = t.program_id AND u.id = t.undoes
    WHERE t.undoes IS NOT NULL AND u.id IS NULL`,
  'orders that earned another amount than their entries say': `
    WITH undoing AS MATERIALIZED (
      SELECT program_id, id, undoes FROM ledger_transaction WHERE undoes IS NOT NULL
    ), issued AS MATERIALIZED (
      SELECT program_id, transaction_id, SUM(0 - points) AS points FROM ledger_entry
      WHERE account = 'issued' GROUP BY program_id, transaction_id
    ), about AS (
      SELECT program_id, order_id, earn_transaction_id AS id FROM shop_order
      UNION
      SELECT o.program_id, o.order_id, u.id FROM shop_order o
      JOIN undoing u ON u.program_id = o.program_id AND u.undoes = o.earn_transaction_id
      UNION
      SELECT program_id, order_id, transaction_id FROM lot
    )
    SELECT o.order_id, o.earned_points, SUM(i.points) AS booked
    FROM shop_order o
    JOIN about a ON a.program_id = o.program_id AND a.order_id = o.order_id
    JOIN issued i ON i.program_id = a.program_id AND i.transaction_id = a.id
    GROUP BY o.program_id, o.order_id, o.earned_points
    HAVING SUM(i.points) <> o.earned_points`,
  'pools that handed out more or fewer codes than they say': `
    SELECT p.program_id, p.pool_id, p.imported, p.taken, COUNT(c.code) AS codes, COUNT(c.issued_reward_id) AS given
    FROM voucher_pool p
    LEFT JOIN voucher_pool_code c ON c.program_id = p.program_id AND c.pool_id = p.pool_id
    GROUP BY p.program_id, p.pool_id, p.imported, p.taken
    HAVING COUNT(c.code) <> p.imported OR COUNT(c.issued_reward_id) <> p.taken`,
  'codes of a pool that another reward holds, or none': `
    SELECT c.code
    FROM voucher_pool_code c
    LEFT JOIN issued_reward i ON i.program_id = c.program_id AND i.id = c.issued_reward_id
    WHERE c.issued_reward_id IS NOT NULL AND (i.id IS NULL OR i.code <> c.code)`,
  'credit of which more came back than was used': `
    SELECT issued_reward_id, order_id FROM credit_use
    WHERE returned_minor < 0 OR returned_minor > amount_minor OR amount_minor <= 0`,
  'donation totals that are not the sum of the donations': `
    SELECT t.cause_id, SUM(t.donations) AS told
    FROM donation_total t
    GROUP BY t.program_id, t.cause_id
    HAVING SUM(t.donations) <> (
      SELECT COUNT(*) FROM issued_reward i
      WHERE i.program_id = t.program_id AND i.cause_id = t.cause_id AND i.reverted_at IS NULL
    )`,
  'requests that were claimed and never answered': `
    SELECT scope, request_key FROM once_key WHERE status = 0 OR body = ''`,
};

/** What is wrong with everything in the database, as of one moment; empty when all is well. */
export async function audit(database: TestDatabase): Promise<string[]> {
  return database.snapshot(async (query) => {
    const found: string[] = [];
    for (const [what, sql] of Object.entries(mistakes))
      found.push(...(await reported(query, what, sql)));
    return found;
  });
}

async function reported(query: Query, what: string, sql: string): Promise<string[]> {
  const rows = await query(sql);
  return rows.length === 0 ? [] : [`${rows.length} ${what}, such as ${JSON.stringify(rows[0])}`];
}
