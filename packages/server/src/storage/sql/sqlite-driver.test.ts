import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { isAtLeast, SqliteDriver } from './sqlite-driver.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spaarkit-sqlite-'));
  file = join(folder, 'data.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('versions with the corruption are told from those without', () => {
  expect(isAtLeast('3.51.2', [3, 51, 3])).toBe(false);
  expect(isAtLeast('3.51.3', [3, 51, 3])).toBe(true);
  expect(isAtLeast('3.9.0', [3, 51, 3])).toBe(false);
  expect(isAtLeast('4.0', [3, 51, 3])).toBe(true);
});

test('every commit reaches the disk before it returns', async () => {
  const driver = new SqliteDriver(file);
  const settings = await driver.write(async (session) => {
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'mmap_size'];
    return Promise.all(
      names.map((name) => session.first(`PRAGMA ${name}`, [], (row) => row.get(name))),
    );
  });
  expect(settings).toEqual(['wal', 2, 1, 0]);
  await driver.close();
});

test('two openers of a file both work, and neither loses a write', async () => {
  const [one, other] = [new SqliteDriver(file), new SqliteDriver(file)];
  await one.write((session) => session.run('CREATE TABLE counter (n bigint)', []));
  await one.write((session) => session.run('INSERT INTO counter VALUES (0)', []));
  const increments = Array.from({ length: 100 }, (_, index) =>
    (index % 2 === 0 ? one : other).write(async (session) => {
      await session.run('UPDATE counter SET n = n + 1', []);
      // Longer than a turn, so that the other one comes meanwhile.
      await new Promise((resolve) => setTimeout(resolve, index % 10 === 0 ? 5 : 0));
    }),
  );
  await Promise.all(increments);
  const [counter] = await other.query('SELECT n FROM counter', []);
  expect(counter?.get('n')).toBe(100);
  await one.close();
  await other.close();
});

test('a reader sees one state, and cannot write', async () => {
  const driver = new SqliteDriver(file);
  await driver.write((session) => session.run('CREATE TABLE t (n bigint)', []));
  const counts = await driver.read(async (session) => {
    const count = () => session.first('SELECT COUNT(*) AS n FROM t', [], (row) => row.get('n'));
    const before = await count();
    await driver.write((writing) => writing.run('INSERT INTO t VALUES (1)', []));
    return [before, await count()];
  });
  expect(counts).toEqual([0, 0]);
  const writing = driver.read((session) => session.run('INSERT INTO t VALUES (2)', []));
  await expect(writing).rejects.toThrow(/readonly/);
  await driver.close();
});

test('while two read for long a third waits, and none is forgotten at the end', async () => {
  const driver = new SqliteDriver(file);
  const ends: (() => void)[] = [];
  const long = (): Promise<string> =>
    driver.read(async () => {
      await new Promise<void>((resolve) => ends.push(resolve));
      return 'long';
    });
  const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const reads = [long()];
  await nextTurn();
  reads.push(long());
  await nextTurn();
  let isTold = false;
  const third = driver.query('SELECT 1 AS one', []).finally(() => (isTold = true));
  await nextTurn();
  await nextTurn();
  expect(isTold).toBe(false);
  const closed = driver.close();
  for (const end of ends) end();
  expect(await Promise.all(reads)).toEqual(['long', 'long']);
  expect((await third).map((row) => row.get('one'))).toEqual([1]);
  await closed;
});

test('an interrupted migration can be run again, and a newer database is refused', async () => {
  const driver = new SqliteDriver(file);
  const steps = ['CREATE TABLE one (n bigint)', 'CREATE TABLE two (n bigint)'];
  await expect(migrate(driver, [...steps, 'CREATE NONSENSE'])).rejects.toThrow();
  await migrate(driver, [...steps, 'CREATE TABLE three (n bigint)']);
  await expect(migrate(driver, steps)).rejects.toThrow(/newer than this server/);
  await driver.close();
});
