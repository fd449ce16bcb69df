/** F9: a database is brought up to date with what is in it, also when that is interrupted. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { schemaSteps } from '../src/storage/sql/schema.ts';
import { createDatabase, lastingEngines, type TestDatabase } from '../testing/engines.ts';
import { scaled, tell } from './support/scale.ts';
import { spaarkit } from '../testing/server-process.ts';
import { readIndexes, readTables, type Column } from './support/tables.ts';

const kills = scaled(10, 3);

describe.each(await lastingEngines())('F9 on %s', (engine) => {
  test(`${kills} times SIGKILL while the tables are made: the next run goes on where it was`, async () => {
    const databases: TestDatabase[] = [await createDatabase(engine)];
    try {
      let interrupted = 0;
      let database = databases[0] ?? (await createDatabase(engine));
      while (interrupted < kills) {
        if (await isInterrupted(database)) {
          interrupted += 1;
          continue;
        }
        // It came to its end before it could be killed: once more from the beginning.
        expect(databases.length).toBeLessThan(kills * 3);
        databases.push((database = await createDatabase(engine)));
      }
      const reached = await countSteps(database);
      expect(reached).toBeGreaterThan(0);
      const [command, args] = spaarkit('verify', '--database', database.name);
      const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, expect.stringContaining('is sound')]);

      const untouched = await createDatabase(engine);
      databases.push(untouched);
      await (await untouched.openStore()).close();
      expect(await readTables(database)).toEqual(await readTables(untouched));
      expect(await readIndexes(database)).toEqual(await readIndexes(untouched));
      tell(
        'F9',
        engine,
        `${kills} kills while tables were made, the last at step ${reached} of ${schemaSteps.length}: brought to the end by the next run, the same tables and indexes as without`,
      );
    } finally {
      for (const database of databases) await database.remove();
    }
  });

  test('no step loses or refuses what is in the tables by then', async () => {
    const database = await createDatabase(engine);
    try {
      /** A row in each table, as it stood after the last step. */
      let filled: ReadonlyMap<string, object> = new Map();
      for (const [index, step] of schemaSteps.entries()) {
        await database.execute(step);
        const after = await readRows(database, [...filled.keys()]);
        for (const [table, row] of filled)
          expect(after.get(table), `${table} after step ${index + 1}`).toMatchObject(filledIn(row));
        const added = step.startsWith('CREATE TABLE') ? await fillNew(database, filled) : [];
        filled = new Map([...after, ...(await readRows(database, added))]);
      }
      expect(filled.size).toBeGreaterThan(30);
      tell(
        'F9',
        engine,
        `${schemaSteps.length} steps, each on tables with rows in them: ${filled.size} tables, every value kept`,
      );
    } finally {
      await database.remove();
    }
  });
});

/** Starts to make the tables, and kills that when a part more is done. False when it was too quick. */
async function isInterrupted(database: TestDatabase): Promise<boolean> {
  const part = Math.floor(schemaSteps.length / (kills + 2));
  const wanted = (await countSteps(database)) + part;
  // Most other commands make no database where there is none.
  const [command, args] = spaarkit('start', '--port', '0', '--database', database.name);
  const child = spawn(command, args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && (await countSteps(database)) < wanted) await delay(1);
  child.kill('SIGKILL');
  await ended;
  return (await countSteps(database)) < schemaSteps.length;
}

/** How many steps a database has seen; 0 before there is a table to count them in. */
async function countSteps(database: TestDatabase): Promise<number> {
  try {
    const [row] = await database.snapshot((query) =>
      query('SELECT COUNT(*) AS steps FROM schema_step'),
    );
    return Number(row?.['steps']);
  } catch {
    return 0;
  }
}

/** Puts a row into each table that has none, and says which. */
async function fillNew(
  database: TestDatabase,
  filled: ReadonlyMap<string, object>,
): Promise<string[]> {
  const added = [...(await readTables(database))].filter(([table]) => !filled.has(table));
  for (const [table, columns] of added) await database.execute(insertInto(table, columns));
  return added.map(([table]) => table);
}

/** A row with something in everything that must not be empty. */
function insertInto(table: string, columns: readonly Column[]): string {
  const required = columns.filter(({ isNullable }) => !isNullable);
  const names = required.map(({ name }) => name).join(', ');
  const values = required.map(({ type }) => (type === 'text' ? `'x'` : '1')).join(', ');
  return `INSERT INTO ${table} (${names}) VALUES (${values})`;
}

/** What a row says, without the columns in which nothing stands. */
function filledIn(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

async function readRows(
  database: TestDatabase,
  tables: readonly string[],
): Promise<ReadonlyMap<string, object>> {
  const rows = new Map<string, object>();
  // SQLite has no file to look into before the first step.
  if (tables.length === 0) return rows;
  return database.snapshot(async (query) => {
    for (const table of tables) {
      const found = await query(`SELECT * FROM ${table}`);
      expect(found, table).toHaveLength(1);
      rows.set(table, found[0] ?? {});
    }
    return rows;
  });
}
