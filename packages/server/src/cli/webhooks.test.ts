import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { silentLogger } from '../logger.ts';
import { createProgram, putMember, putProgram } from '../services/index.ts';
import { openSqliteStore } from '../sqlite.ts';
import { startDeliveries } from '../webhooks/deliver.ts';
import { spaarkit } from './testing/spaarkit.ts';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

// Each command opens the database anew, and commits to disk.
vi.setConfig({ testTimeout: 30_000 });
const patient = { timeout: 10_000 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spaarkit-webhooks-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A test programme in a file of its own, and a way to type commands about it. */
async function programme(name: string) {
  const database = join(folder, name);
  const store = openSqliteStore({ file: database });
  await store.migrate();
  const context = { store, programId: 'shop', realNow: Date.now };
  await createProgram(store, { id: 'shop', test: true }, Date.now());
  await putProgram(context, demoProgram);
  const run = (line: string) => spaarkit(`${line} --program shop --database ${database}`);
  return { context, run, store };
}

/** A receiver that answers with a status until it is told another. */
async function receiver() {
  const state = { status: 500, received: [] as Received[] };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      state.received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(state.status).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { state, url, close: () => new Promise((closed) => server.close(closed)) };
}

function idsOf(received: readonly Received[]): Set<string | undefined> {
  return new Set(received.map(({ headers }) => headers['webhook-id']));
}

test('an address is added, shown, changed and removed, and its secret is shown once', async () => {
  const { run, store } = await programme('endpoints.db');
  expect((await run('webhooks list')).err).toContain('Nobody is told yet');
  expect(await run('webhooks add http://shop.example/in')).toMatchObject({
    code: 1,
    err: '/url: Use an https address.',
  });
  const added = await run(
    'webhooks add https://shop.example/in --event tier.reached --event tier.lost',
  );
  const [, id = '', secret = ''] =
    /^id\t(whk_\S+)\nsecret\t(whsec_\S+)$/.exec(added.out) ?? expect.fail(added.out);
  expect(added.err).toContain('cannot be shown again');

  expect((await run('webhooks list')).out).toBe(
    `${id}\thttps://shop.example/in\ton\ttier.reached tier.lost`,
  );
  const shown = await run(`webhooks show ${id}`);
  expect(shown.out).toContain('events\ttier.reached tier.lost');
  expect((await run(`webhooks change ${id} --url https://new.example/in`)).out).toContain(
    'url\thttps://new.example/in\nevents\ttier.reached tier.lost',
  );
  const all = await run(`webhooks change ${id} --all-events --json`);
  expect(JSON.parse(all.out)).toEqual({
    id,
    url: 'https://new.example/in',
    createdAt: expect.any(String) as string,
  });
  for (const { out } of [shown, all, await run('webhooks list --json')])
    expect(out).not.toContain(secret);

  const wrong = await run('webhooks show whk_typo');
  expect(wrong).toMatchObject({
    code: 1,
    err: `There is no webhook endpoint "whk_typo" in "shop". It has: ${id}.`,
  });
  expect((await run(`webhooks remove ${id}`)).out).toBe(`Removed ${id}.`);
  expect((await run(`webhooks remove ${id}`)).err).toContain('It has none.');
  await store.close();
});

test('what was given up is found, and is sent again under the secret that is new', async () => {
  const { context, run, store } = await programme('letters.db');
  const { close, state, url } = await receiver();
  const { out } = await run(`webhooks add ${url} --event member.enrolled --json`);
  const { id, secret } = JSON.parse(out) as { id: string; secret: string };
  for (const name of ['lena', 'tom', 'kim']) await putMember(context, name, { enrolled: true });

  const sender = startDeliveries({
    store,
    logger: silentLogger,
    everyMs: 5,
    schedule: { leaseMs: 60_000, waitsMs: [] },
  });
  const dead = () => run(`webhooks deliveries ${id} --status dead`);
  await expect.poll(async () => (await dead()).out.split('\n'), patient).toHaveLength(3);
  expect((await dead()).out).toMatch(/^evt_\S+\tmember\.enrolled\t\S+\tdead\t1 try\t500$/m);
  const few = await run(`webhooks deliveries ${id} --limit 2`);
  expect([few.out.split('\n').length, few.err]).toEqual([
    2,
    'There are more than 2: --limit shows them.',
  ]);

  const rotated = await run(`webhooks rotate-secret ${id} --overlap 0`);
  const fresh = /^secret\t(\S+)$/m.exec(rotated.out)?.[1] ?? '';
  expect(fresh).not.toBe(secret);
  state.status = 200;
  const firstTried = idsOf(state.received.splice(0));

  const [event] = (await run(`webhooks deliveries ${id} --limit 1`)).out.split('\t');
  expect((await run(`webhooks redeliver ${id} --event ${event}`)).err).toBe(
    '1 message is sent again.',
  );
  await expect.poll(() => state.received.length, patient).toBe(1);
  const rest = await run(`webhooks redeliver ${id} --dead`);
  expect([rest.out.split('\n').length, rest.err]).toEqual([2, '2 messages are sent again.']);
  await expect.poll(() => state.received.length, patient).toBe(3);
  expect(idsOf(state.received)).toEqual(firstTried);
  for (const { body, headers } of state.received) {
    expect(() => new Webhook(fresh).verify(body, headers)).not.toThrow();
    expect(() => new Webhook(secret).verify(body, headers)).toThrow('No matching signature');
  }
  const delivered = () => run(`webhooks deliveries ${id} --status delivered --json`);
  await expect.poll(async () => (await delivered()).out.split('\n'), patient).toHaveLength(3);
  expect(await dead()).toMatchObject({ out: '', err: 'No message is dead.' });
  expect((await run(`webhooks redeliver ${id} --event evt_typo`)).err).toBe(
    'This endpoint was never told of that event.',
  );
  await sender.stop();
  await close();
  await store.close();
});

test('an address that said it is gone is off until it is turned on', async () => {
  const { context, run, store } = await programme('gone.db');
  const { close, state, url } = await receiver();
  state.status = 410;
  const { out } = await run(`webhooks add ${url}`);
  const id = /^id\t(\S+)$/m.exec(out)?.[1] ?? '';
  await putMember(context, 'lena', { enrolled: true });
  const sender = startDeliveries({ store, logger: silentLogger, everyMs: 5 });
  await expect.poll(async () => (await run('webhooks list')).out, patient).toContain('off since');
  expect((await run(`webhooks redeliver ${id} --dead`)).err).toContain('It is off');
  expect((await run(`webhooks change ${id}`)).out).toContain('state\ton');
  await sender.stop();
  await close();
  await store.close();
});
