/** SQLite as thinly as can be, as durable as the kit has it, and with commits shared as the kit's are. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';

import type { ByHand, Standing, Wanted } from './by-hand.ts';
import { sessionBody, sessionSql, sessionValues, type SessionRow } from './by-hand-session.ts';
import { points, programId, redeemRows, rewardId } from './by-hand-shop.ts';

const statements = {
  standing: `
    SELECT m.id, m.version, m.available, m.chain_length, m.chain_hash, l.id AS lot_id
    FROM member m JOIN lot l ON l.program_id = m.program_id AND l.member_id = m.id
    WHERE m.program_id = ? AND m.external_id = ? AND l.remaining >= ?
    ORDER BY l.expires_at NULLS LAST, l.id`,
  member: `
    UPDATE member SET version = version + 1, available = available - ?, chain_length = chain_length + 1,
      chain_hash = ?, last_booked_at = ?
    WHERE program_id = ? AND id = ? AND available >= ?`,
  transaction: `
    INSERT INTO ledger_transaction (program_id, member_id, id, sequence, kind, happened_at, reason, points, previous_hash, hash)
    VALUES (?, ?, ?, ?, 'redeem', ?, ?, ?, ?, ?)`,
  entries: `
    INSERT INTO ledger_entry (program_id, member_id, transaction_id, position, account, points, lot_id)
    VALUES (?, ?, ?, 0, 'available', ?, ?), (?, ?, ?, 1, 'redeemed', ?, NULL)`,
  lot: `UPDATE lot SET remaining = remaining - ? WHERE program_id = ? AND member_id = ? AND id = ?`,
  redemption: `
    INSERT INTO redemption (program_id, id, member_id, reward_id, points, status, issued_reward_id, transaction_id, paid_from, returned_points, created_at)
    VALUES (?, ?, ?, ?, ?, 'issued', ?, ?, ?, 0, ?)`,
  issued: `
    INSERT INTO issued_reward (program_id, id, member_id, terms, source, transaction_id, issued_at, expires_at, code)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  key: `
    INSERT INTO once_key (program_id, scope, request_key, fingerprint, status, body, created_at)
    VALUES (?, 'hand', ?, '', 201, ?, ?)`,
};

/** Opens a file that has the kit's tables and members. */
export function openSqliteByHand(file: string): ByHand {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const prepared = Object.fromEntries(
    Object.entries(statements).map(([name, sql]) => [name, database.prepare(sql)]),
  ) as Record<keyof typeof statements, StatementSync>;
  const commit = database.prepare('COMMIT');
  const session = database.prepare(
    sessionSql({
      gather(columns, from) {
        const pairs = Object.entries(columns).map(([name, column]) => `'${name}', ${column}`);
        return `(SELECT json_group_array(json_object(${pairs.join(', ')})) FROM ${from})`;
      },
      json: (column) => `json(${column})`,
    }),
  );
  const inOneCommit = sharedCommits(
    () => database.exec('BEGIN IMMEDIATE'),
    () => commit.run(),
  );

  return {
    async session(member) {
      const now = Date.now();
      const [$1, $2, $3, $4, $5] = sessionValues(member, now);
      const row = session.get({ $1, $2, $3, $4, $5 });
      return sessionBody(row as unknown as SessionRow, now);
    },
    redeem: (wanted) => inOneCommit(() => redeem(prepared, wanted)),
  };
}

async function redeem(
  run: Record<keyof typeof statements, StatementSync>,
  { member: name, key }: Wanted,
): Promise<string> {
  const member = run.standing.get(programId, name, points) as unknown as Standing | undefined;
  if (!member) throw new Error('There are too few points.');
  const rows = await redeemRows(member);
  const { at, transactionId: txn } = rows;
  run.member.run(points, rows.hash, at, programId, member.id, points);
  run.transaction.run(
    programId,
    member.id,
    txn,
    member.chain_length + 1,
    at,
    rows.reason,
    -points,
    member.chain_hash,
    rows.hash,
  );
  run.entries.run(
    programId,
    member.id,
    txn,
    -points,
    member.lot_id,
    programId,
    member.id,
    txn,
    points,
  );
  run.lot.run(points, programId, member.id, member.lot_id);
  run.redemption.run(
    programId,
    rows.redemptionId,
    member.id,
    rewardId,
    points,
    rows.issuedId,
    txn,
    rows.paidFrom,
    at,
  );
  run.issued.run(
    programId,
    rows.issuedId,
    member.id,
    rows.terms,
    rows.source,
    txn,
    at,
    rows.expiresAt,
    rows.code,
  );
  run.key.run(programId, key, rows.body, at);
  return rows.body;
}

/** What is wanted in one turn of the event loop is committed together, and answered then. */
function sharedCommits(begin: () => void, commit: () => void) {
  let waiting: (() => Promise<() => void>)[] = [];
  let working = false;
  const workOff = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      const group = waiting;
      waiting = [];
      begin();
      const tellAll: (() => void)[] = [];
      for (const run of group) tellAll.push(await run());
      commit();
      for (const tell of tellAll) tell();
    }
    working = false;
  };
  return <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve) => {
      waiting.push(async () => {
        const result = await work();
        return () => resolve(result);
      });
      if (working) return;
      working = true;
      void workOff();
    });
}
