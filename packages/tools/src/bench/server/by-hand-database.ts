/** SQLite or PostgreSQL as thinly as can be, as durable as the kit has them. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';

import { Pool } from 'pg';

type Value = string | number;

/** Runs a statement; `$1` is the first value. */
export type Run = (sql: string, values: readonly Value[]) => Promise<Record<string, unknown>[]>;

export interface ByHandDatabase {
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One transaction. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
}

const tables = `
  CREATE TABLE hand_member (id INTEGER PRIMARY KEY, name TEXT NOT NULL, balance BIGINT NOT NULL CHECK (balance >= 0));
  CREATE TABLE hand_reward (id TEXT PRIMARY KEY, name TEXT NOT NULL, points BIGINT NOT NULL);
  CREATE TABLE hand_key (id TEXT PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE hand_transaction (id TEXT PRIMARY KEY, member INTEGER NOT NULL, kind TEXT NOT NULL, at BIGINT NOT NULL);
  CREATE INDEX hand_transaction_member ON hand_transaction (member, at);
  CREATE TABLE hand_entry (transaction_id TEXT NOT NULL, account TEXT NOT NULL, points BIGINT NOT NULL, PRIMARY KEY (transaction_id, account));
  CREATE TABLE hand_voucher (code TEXT PRIMARY KEY, member INTEGER NOT NULL, reward TEXT NOT NULL, transaction_id TEXT NOT NULL);
  CREATE INDEX hand_voucher_member ON hand_voucher (member);
  CREATE TABLE hand_outbox (id TEXT PRIMARY KEY, body TEXT NOT NULL, at BIGINT NOT NULL);`;

/** Opens a database with its tables, members and rewards. */
export async function openByHand(name: string, members: number): Promise<ByHandDatabase> {
  const database = name.startsWith('postgres') ? await openPostgres(name) : openSqlite(name);
  await database.write(async (run) => {
    for (let member = 0; member < members; member++) {
      await run('INSERT INTO hand_member (id, name, balance) VALUES ($1, $2, $3)', [
        member,
        `Member ${member}`,
        1_000_000_000,
      ]);
    }
    for (let reward = 0; reward < 12; reward++) {
      const values = [`reward-${reward}`, `€ ${reward} off`, reward * 100];
      await run('INSERT INTO hand_reward (id, name, points) VALUES ($1, $2, $3)', values);
    }
  });
  return database;
}

function openSqlite(file: string): ByHandDatabase {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(tables);
  const statements = new Map<string, StatementSync>();
  const run: Run = async (sql, values) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
    return statement.all(named);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (work) => work(run),
    write(work) {
      const next = last.then(async () => {
        database.exec('BEGIN IMMEDIATE');
        const result = await work(run);
        database.exec('COMMIT');
        return result;
      });
      last = next;
      return next;
    },
  };
}

async function openPostgres(url: string): Promise<ByHandDatabase> {
  const pool = new Pool({ connectionString: url, max: 16 });
  await pool.query(tables);
  const runOn =
    (client: Pick<Pool, 'query'>): Run =>
    async (sql, values) =>
      // With a name a statement is parsed once per connection.
      (
        await client.query<Record<string, unknown>>({
          name: sql.slice(0, 60),
          text: sql,
          values: [...values],
        })
      ).rows;
  return {
    read: (work) => work(runOn(pool)),
    async write(work) {
      const client = await pool.connect();
      await client.query('BEGIN');
      const result = await work(runOn(client));
      await client.query('COMMIT');
      client.release();
      return result;
    },
  };
}
