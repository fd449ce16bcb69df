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
import type { SqlDriver, SqlSession, SqlValue } from '../src/storage/sql/driver.ts';
import { SqlStore } from '../src/storage/sql/sql-store.ts';
import { SqliteDriver } from '../src/storage/sql/sqlite-driver.ts';
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

/** A driver that remembers each text it was given. */
function recording(inner: SqlDriver): { driver: SqlDriver; statements: Set<string> } {
  const statements = new Set<string>();
  const noted = (session: SqlSession): SqlSession => ({
    run: (sql, values) => session.run(note(sql), values),
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
    takeTime: (session) => inner.takeTime(session),
    arrangeTables: (session) => inner.arrangeTables(session),
    scrub: () => inner.scrub(),
    close: () => inner.close(),
  };
  return { driver, statements };
}

/** The steps of a statement's plan that look through a whole table or index. */
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
      .filter((detail) => /^SCAN (?!CONSTANT ROW|\d+-ROW VALUES|schema_step)/.test(detail))
      .filter((detail) => !found.some((name) => detail === `SCAN ${name}`));
  } finally {
    database.close();
  }
}
