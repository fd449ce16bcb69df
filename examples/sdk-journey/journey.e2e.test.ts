import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { openSqliteStore } from '@spaarkit/server/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, 'journey.ts');
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdk-journey-'));
  const store = openSqliteStore({ file: join(folder, 'spaarkit.db') });
  await store.migrate();
  await seedDemo(store);
  server = await serve({ store, demo: true, port: 0, logger: silentLogger });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('the script of the README earns, redeems and pays less', async () => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--conditions=spaarkit-source', script],
    { env: { ...process.env, SPAARKIT_URL: server.url } },
  );
  expect(stderr).toBe('');
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'earn 549 pending',
    'redeem -500 done',
    'earn 599 done',
  ]);
  expect(stdout).toContain('available: 99');
  expect(stdout).toContain('pending: 549');
});

test('it is no longer than 30 lines', async () => {
  const lines = (await readFile(script, 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(30);
});

test('the README shows it as it is', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toContain((await readFile(script, 'utf8')).trimEnd());
});
