/**
 * No statement looks through a table: whatever the API was asked for in the conformance suite, its
 * rows were found by a key. A shop with millions of transactions then waits no longer than a new one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { conformanceSuite } from '@spaarkit/contract/conformance';
import { expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { emptyProfile } from '../src/services/internal/membership.ts';
import type { SqlDriver, SqlSession, SqlValue } from '../src/storage/sql/driver.ts';
import { schemaSteps } from '../src/storage/sql/schema.ts';
import { SqlStore } from '../src/storage/sql/sql-store.ts';
import { SqliteDriver } from '../src/storage/sql/sqlite-driver.ts';
import type { Reads } from '../src/storage/store.ts';
import { booking, noDue } from '../src/storage/testing/booking.ts';
import { fresh } from '../src/storage/testing/fresh.ts';
import { memberRow } from '../src/storage/testing/member-row.ts';
import { createDatabase, lastingEngines, type TestDatabase } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';

test('every statement of the API finds its rows by a key', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-plans-'));
  const file = join(folder, 'spaarkit.db');
  const { driver, statements } = recording(new SqliteDriver(file));
  const store = new SqlStore(driver);
  await store.migrate();
  statements.clear();
  const app = createApp({ store });
  const target = createTarget(store, (request) => app.fetch(request));
  // How each case ends is another test's concern.
  for (const { run } of conformanceSuite) await run(target).catch(() => undefined);
  await store.close();
  const scans = [...statements].flatMap((sql) => scansOf(file, sql).map((scan) => ({ sql, scan })));
  rmSync(folder, { recursive: true });
  expect(statements.size).toBeGreaterThan(50);
  expect(scans).toEqual([]);
});

const withPostgres = (await lastingEngines()).includes('postgres');

test.runIf(withPostgres)(
  'PostgreSQL finds what a member did by its places, however long that is',
  { timeout: 300_000 },
  async () => {
    const database = await createDatabase('postgres');
    try {
      const others = Array.from({ length: 400 }, () => 20);
      const [long, short, ...rest] = await addChains(database, [3000, 20, ...others]);
      if (!long || !short) throw new Error('nobody was added');
      await database.execute('VACUUM ANALYZE');
      await forgetPlaces(database);
      await (await database.openStore()).close();
      const shown = (memberId: string) =>
        rowsRead(database, ({ ledger }) => ledger.history(memberId, 20));
      // Each once to see how far back to go, and once to be shown.
      expect(await shown(short)).toEqual({ scans: 0, transactions: 40 });
      expect(await shown(long)).toEqual({ scans: 0, transactions: 41 });
      const whole = await rowsRead(database, ({ ledger }) => ledger.records(short));
      expect(whole).toEqual({ scans: 0, transactions: 40 });
      const [first = ''] = rest.toSorted();
      const page = await rowsRead(database, ({ exports }) =>
        exports.transactions({ memberId: first, sequence: 7 }, 30),
      );
      expect(page).toEqual({ scans: 0, transactions: 30 });
    } finally {
      await database.remove();
    }
  },
);

const programId = 'shop';

/** Adds members with so many transactions each, and gives their ids. */
async function addChains(database: TestDatabase, lengths: readonly number[]): Promise<string[]> {
  const store = await database.openStore();
  try {
    return await store.write(programId, async (rows) => {
      const ids: string[] = [];
      for (const length of lengths) {
        const member = memberRow(fresh('mbr'));
        await rows.members.create(member, emptyProfile);
        const bookings = Array.from({ length }, () => booking(member, 1));
        await rows.ledger.append(member, bookings, noDue);
        ids.push(member.id);
      }
      return ids;
    });
  } finally {
    await store.close();
  }
}

/** As the version before left a ledger. */
async function forgetPlaces(database: TestDatabase): Promise<void> {
  await database.execute('ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_place');
  const [tree = ''] = schemaSteps.filter((step) => step.includes('ledger_transaction_sequence'));
  // What it took to make that is told now, and not while something else is counted.
  await database.execute(`${tree}; SELECT pg_stat_force_next_flush()`);
}

/** How often `work` looks through the whole ledger, and how many transactions it finds by a key. */
async function rowsRead(
  database: TestDatabase,
  work: (rows: Reads) => Promise<unknown>,
): Promise<{ scans: number; transactions: number }> {
  const before = await rowsReadSoFar(database);
  const store = await database.openStore();
  await store.read(programId, work);
  await store.close();
  const after = await rowsReadSoFar(database);
  return {
    scans: after.scans - before.scans,
    transactions: after.transactions - before.transactions,
  };
}

async function rowsReadSoFar(
  database: TestDatabase,
): Promise<{ scans: number; transactions: number }> {
  // A connection tells what it read when it has ended, which it does on its own time.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const [row] = await database.snapshot((query) =>
    query(`
      SELECT (SELECT SUM(seq_scan) FROM pg_stat_user_tables WHERE relname LIKE 'ledger_%') AS scans, idx_tup_fetch
      FROM pg_stat_user_tables WHERE relname = 'ledger_transaction'`),
  );
  return { scans: Number(row?.['scans']), transactions: Number(row?.['idx_tup_fetch']) };
}

/** A driver that remembers each text it was given. */
function recording(inner: SqlDriver): { driver: SqlDriver; statements: Set<string> } {
  const statements = new Set<string>();
  const noted = (session: SqlSession): SqlSession => ({
    run: (sql, values) => session.run(note(sql), values),
    rows: (sql, values, read) => session.rows(note(sql), values, read),
    first: (sql, values, read) => session.first(note(sql), values, read),
    touch: (sql, values) => session.touch(note(sql), values),
    send: (sql, values) => session.send(note(sql), values),
    demand: (sql, values, whenNone) => session.demand(note(sql), values, whenNone),
  });
  const note = (sql: string): string => {
    statements.add(sql);
    return sql;
  };
  const driver: SqlDriver = {
    engine: inner.engine,
    query: (sql: string, values: readonly SqlValue[]) => inner.query(note(sql), values),
    read: (work) => inner.read((session) => work(noted(session))),
    glance: (work) => inner.glance((session) => work(noted(session))),
    write: (work) => inner.write((session) => work(noted(session))),
    atOnce: (work, decidedBy) => inner.atOnce((session) => work(noted(session)), decidedBy),
    takeTurn: (session, hold) => inner.takeTurn(session, hold),
    arrangeTables: (session) => inner.arrangeTables(session),
    scrub: () => inner.scrub(),
    close: () => inner.close(),
  };
  return { driver, statements };
}

/**
 * The steps of a statement's plan that look through a whole table or index, or through all of a programme's rows in which
 * something has not happened yet: a key of nothing but `IS NULL` is none.
 */
function scansOf(file: string, sql: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    const details = plan.map(({ detail }) => String(detail));
    // What a query in the query found is looked through; its own rows are among the details.
    const found = details.flatMap(
      (detail) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)$/.exec(detail)?.[1] ?? [],
    );
    return details
      .filter(
        (detail) =>
          /^SCAN (?!CONSTANT ROW|\d+-ROW VALUES|schema_step)/.test(detail) ||
          isKeyless(detail, sql),
      )
      .filter((detail) => !found.some((name) => detail === `SCAN ${name}`));
  } finally {
    database.close();
  }
}

/**
 * Whether a step, such as `SEARCH lot USING INDEX lot_spent (program_id=? AND spent=?)`, goes by what is not there, or for
 * what is one's by nothing but the programme.
 */
function isKeyless(detail: string, sql: string): boolean {
  const columns = [...detail.matchAll(/(\w+)[=<>]/g)].flatMap(([, column = '']) => column);
  if (columns.length === 0) return false;
  const keys = columns.filter((column) => column !== 'program_id');
  if (keys.length === 0)
    return /WHERE program_id = \$1 AND (?:member|order|friend|referrer)_id = /.test(sql);
  const isNull = (column: string) =>
    sql.includes(`${column} IS NULL`) && !new RegExp(`\\b${column} [=<>]`).test(sql);
  return keys.every(isNull);
}
