/** What somebody reads who starts an example twice. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const other = createServer();
let port: number;

beforeAll(async () => {
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  ({ port } = other.address() as AddressInfo);
});

afterAll(() => other.close());

test.each([
  [
    'a server of Node',
    () => `(await import('node:http')).createServer().listen(${port}, '127.0.0.1')`,
  ],
  ['the loyalty API', () => `await (await import('./loyalty-api.ts')).startApi(${port})`],
])('a port that %s finds taken is named in one sentence', (_, start) => {
  const { status, stderr, stdout } = run(start());
  expect({ status, stdout, stderr }).toEqual(taken());
});

const shopify = {
  SHOPIFY_SHOP: 'shop.test',
  SHOPIFY_APP_SECRET: 'secret',
  LOYALTY_API: 'http://127.0.0.1:9',
  LOYALTY_SECRET_KEY: 'sk_test',
  LOYALTY_PROGRAM: 'demo',
  LOYALTY_KEY_ID: 'key',
  LOYALTY_SIGNING_KEY: 'signing',
};

test.each([
  ['mail-tool', { WEBHOOK_SECRET: 'whsec_c2VjcmV0', KLAVIYO_KEY: 'pk_test' }],
  ['shopify', shopify],
])('so is one that the server of %s finds taken', (example, settings) => {
  const cwd = join(import.meta.dirname, '..', example);
  const env = { ...process.env, ...settings, PORT: String(port) };
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--conditions=spaarkit-source', 'server/main.ts'],
    { cwd, env, encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual(taken());
});

test('any other mistake is shown with its place', () => {
  const { status, stderr } = run(`throw new Error('A mistake')`);
  expect(status).toBe(1);
  expect(stderr).toMatch(/Error: A mistake\n +at /);
});

function taken() {
  const stderr = `Port ${port} is taken. Stop what uses it, then start again.\n`;
  return { status: 1, stdout: '', stderr };
}

function run(code: string) {
  const script = `(await import('./taken-port.ts')).sayWhichPortIsTaken(); ${code}`;
  const words = ['--conditions=spaarkit-source', '--input-type=module', '-e', script];
  return spawnSync(process.execPath, words, { cwd: join(import.meta.dirname), encoding: 'utf8' });
}
