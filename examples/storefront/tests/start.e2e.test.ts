import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePorts, runShop, startShopProcess } from './running-shop.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storefront-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.each(['PORT', 'API_PORT'])('a taken %s is said in one line', async (name) => {
  const other = await listenSomewhere();
  const { port } = other.address() as AddressInfo;
  const run = await runShop({ ...(await freePorts()), SHOP_DATA: folder, [name]: String(port) });
  other.close();
  expect(run).toEqual({
    exitCode: 1,
    output: '',
    errors: `Port ${port} is taken. Stop what uses it, or choose another one: ${name}=${port + 100} npm start\n`,
  });
});

test('a data folder without permission is said in one line', async () => {
  await chmod(folder, 0o500);
  // Root may write anywhere, so another user runs it then.
  const user = process.getuid?.() === 0 ? 65_534 : undefined;
  const run = await runShop({ ...(await freePorts()), SHOP_DATA: join(folder, 'data') }, user);
  expect(run).toEqual({
    exitCode: 1,
    output: '',
    errors: `The data folder ${join(folder, 'data')} cannot be written (EACCES). Give yourself access to it, or name another folder in SHOP_DATA.\n`,
  });
});

test('a port that is none is said in one line', async () => {
  const run = await runShop({ SHOP_DATA: folder, PORT: 'coffee' });
  expect(run).toMatchObject({
    exitCode: 1,
    errors: 'PORT is "coffee". Give a port number from 1 to 65535.\n',
  });
});

test('keys are made once, kept for this user alone, and each run says one line', async () => {
  const environment = { ...(await freePorts()), SHOP_DATA: folder };
  await (await startShopProcess(environment)).stop();
  const keys = await readFile(join(folder, 'keys.json'), 'utf8');
  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);

  const again = await startShopProcess(environment);
  expect(await readFile(join(folder, 'keys.json'), 'utf8')).toBe(keys);
  expect(await again.stop()).toBe('');
});

async function listenSomewhere(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
