/**
 * T1: whatever the shop's side changes, by a request, by an event of a batch or by a command, leaves
 * exactly one row in the audit trail, in the same transaction; what changes nothing, is refused or
 * comes from a page leaves none.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servedRoutes, type Route, type RouteId } from '@spaarkit/contract';
import {
  fiveEuroWith,
  newKey,
  programWith,
  review,
  reviewRule,
  Stage,
  type Caller,
  type Shopper,
} from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { AuditedStore } from '../src/audit/audited-store.ts';
import { createApp } from '../src/app.ts';
import { spaarkit } from '../src/cli/testing/spaarkit.ts';
import { createMemoryStore } from '../src/memory.ts';
import {
  createProgram,
  listAudit,
  listKeys,
  listWebhookDeliveries,
  putMember,
} from '../src/services/index.ts';
import type { Store, Writes } from '../src/storage/store.ts';
import { allEngines, createDatabase, createStore, lastingEngines } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';
import { belongingsByRoute } from './support/belongings.ts';
import { sampleProgram, samples } from './support/samples.ts';
import { tell } from './support/scale.ts';

const served = servedRoutes as readonly (Route & { readonly id: RouteId })[];

/** Sent with the secret key and not by GET, and yet only questions. */
const asksOnly = new Set<RouteId>([
  'validateProgram',
  'compareProgram',
  'dryRunProgram',
  'validateVoucher',
]);

describe.each(await allEngines())('the audit trail on %s', (engine) => {
  test('every write of the shop leaves one row, and nothing else does', async () => {
    const { store, end } = await createStore(engine);
    const app = createApp({ store });
    const stage = await Stage.set(
      createTarget(store, (request) => app.fetch(request)),
      sampleProgram,
    );
    const belongingsFor = belongingsByRoute(stage);
    let writes = 0;
    for (const route of served) {
      const { mine, shopper } = await belongingsFor(route);
      const before = await rowsOf(stage);
      const call = {
        idempotencyKey: route.idempotent ? newKey() : null,
        ...samples[route.id](mine),
      };
      const requestId = `audit-${route.id}`;
      const headers = { ...call.headers, 'request-id': requestId };
      const { status } = await callerOf(stage, route, shopper).send(route.id, { ...call, headers });
      const added = (await rowsOf(stage)).filter(({ id }) => !before.some((row) => row.id === id));
      const isWrite = route.auth === 'secret' && route.method !== 'GET' && !asksOnly.has(route.id);
      const expected = isWrite && status < 300 ? [{ action: route.id, requestId }] : [];
      expect([route.id, added]).toMatchObject([route.id, expected]);
      writes += expected.length;
    }
    expect(writes).toBeGreaterThan(20);
    await end();
    tell(
      'T1',
      engine,
      `${writes} kinds of writes, a row for each; none for ${served.length - writes} others`,
    );
  });

  test('each event of a batch leaves a row that names its member, also one that takes back', async () => {
    const { store, end } = await createStore(engine);
    const app = createApp({ store });
    const stage = await Stage.set(
      createTarget(store, (request) => app.fetch(request)),
      programWith({ earningRules: [reviewRule] }),
    );
    for (const name of ['lena', 'tom']) await stage.member(name);
    const { now: at } = await stage.shop.call('getClock');
    const ofLena = { ...review('lena', 'lamp'), id: 'a', at };
    const ofTom = { ...review('tom', 'lamp'), id: 'b', at };
    const undo = { type: 'event.reversed', eventId: 'a', id: 'undo', at } as const;
    const events = [ofLena, ofTom, ofLena, undo];
    const before = await rowsOf(stage);
    const headers = { 'request-id': 'batch-of-events' };
    const { status } = await stage.shop.send('sendEvent', { body: { events }, headers });
    expect(status).toBe(200);
    const added = (await rowsOf(stage)).filter(({ id }) => !before.some((row) => row.id === id));
    const row = { action: 'sendEvent', requestId: 'batch-of-events' };
    const [none, fifty] = [{ available: 0 }, { available: 50 }];
    expect(added).toMatchObject([
      { ...row, externalId: 'lena', before: fifty, after: none },
      { ...row, externalId: 'tom', before: none, after: fifty },
      { ...row, externalId: 'lena', before: none, after: fifty },
    ]);
    await end();
  });
});

/** A line for each command that changes something, and what its row calls it. */
const commandsThatChange: Readonly<Record<string, readonly [line: string, action: string]>> = {
  'programs create': ['shop', 'createProgram'],
  'program push': ['PROGRAM --program shop', 'putProgram'],
  'keys create': ['--kind secret --program shop', 'createKey'],
  'keys revoke': ['KEY --program shop', 'revokeKey'],
  'import members': ['MEMBERS --program shop', 'importMembers'],
  'import history': ['HISTORY --program shop', 'importHistory'],
  'webhooks add': ['https://shop.example/in --program shop', 'createWebhookEndpoint'],
  'webhooks change': ['ENDPOINT --all-events --program shop', 'changeWebhookEndpoint'],
  'webhooks rotate-secret': ['ENDPOINT --program shop', 'rotateWebhookSecret'],
  'webhooks redeliver': ['ENDPOINT --event EVENT --program shop', 'redeliverWebhook'],
  'webhooks remove': ['ENDPOINT --program shop', 'deleteWebhookEndpoint'],
  'connectors set': ['shop https://shop.example/codes --program shop', 'putCodeConnector'],
  'connectors rotate-secret': ['shop --program shop', 'rotateCodeConnectorSecret'],
};

/** What commands do that is no change of a programme. */
const commandsThatAsk = new Set([
  'start',
  'programs list',
  'keys list',
  'program example',
  'program validate',
  'program compare',
  'program dry-run',
  'program rules',
  'program staff-sheet',
  'reports summary',
  'reports orders',
  'reports clearing',
  'export members',
  'export balances',
  'export transactions',
  'export issued-rewards',
  'export history',
  'webhooks list',
  'webhooks show',
  'webhooks deliveries',
  'connectors list',
  'connectors show',
  'audit',
  'verify',
  'backup',
  'restore',
]);

describe.each(await lastingEngines())('the audit trail of commands on %s', (engine) => {
  test('every command that changes something leaves one row with who typed it', async () => {
    const { out: help } = await spaarkit('--help');
    const names = [...help.matchAll(/^ {2}([a-z]+( [a-z-]+)?) {2,}/gm)].map(
      ([, name = '']) => name,
    );
    expect(names.filter((name) => !commandsThatAsk.has(name)).toSorted(byText)).toEqual(
      Object.keys(commandsThatChange).toSorted(byText),
    );

    const database = await createDatabase(engine);
    const store = await database.openStore();
    const context = { store, programId: 'shop', realNow: Date.now };
    const folder = await mkdtemp(join(tmpdir(), 'spaarkit-trail-'));
    const given = await writeInputs(folder);
    const type = (line: string) => spaarkit(`${line} --database ${database.name}`);
    const trail = async () => (await listAudit(context, { limit: 100 })).items;

    for (const [name, [line, action]] of Object.entries(commandsThatChange)) {
      const before = name === 'programs create' ? [] : await trail();
      const words = line.split(' ').map((word) => given.get(word) ?? word);
      const { code, err, out } = await type(`${name} ${words.join(' ')}`);
      expect([name, code, err]).toEqual([name, 0, err]);
      const added = (await trail()).filter(({ id }) => !before.some((row) => row.id === id));
      const row = { action, keyId: 'cli', actor: 'tester' };
      expect([name, added]).toMatchObject([name, [row]]);

      if (name === 'keys create') given.set('KEY', (await listKeys(context)).keys[0]?.id ?? '');
      if (name !== 'webhooks add') continue;
      const endpointId = /^id\t(\S+)$/m.exec(out)?.[1] ?? '';
      given.set('ENDPOINT', endpointId);
      await putMember(context, 'kim', { enrolled: true });
      const told = await listWebhookDeliveries(context, endpointId, { limit: 1 });
      given.set('EVENT', told.items[0]?.eventId ?? '');
    }

    const before = await trail();
    for (const [line, code] of [
      ['programs create shop', 1],
      ['keys revoke nothing --program shop', 1],
      ['webhooks add http://shop.example/in --program shop', 1],
      ['webhooks list --program shop', 0],
      [`import members ${given.get('MEMBERS')} --check --program shop`, 0],
    ] as const)
      expect([line, (await type(line)).code]).toEqual([line, code]);
    expect(await trail()).toEqual(before);
    tell('T1', engine, `${before.length} commands that change something, a row for each`);

    await store.close();
    await database.remove();
    await rm(folder, { recursive: true });
  }, 120_000);
});

/** Files that commands read, by the word that stands for them. */
async function writeInputs(folder: string): Promise<Map<string, string>> {
  const maker = { kind: 'connector', connectorId: 'shop' } as const;
  const document = programWith({ rewards: [fiveEuroWith({ maker, revertible: false })] });
  const at = '2020-01-02T03:04:05Z';
  const inputs = {
    PROGRAM: document,
    MEMBERS: { memberId: 'lena', points: [{ points: 5 }] },
    HISTORY: { memberId: 'lena', reference: '1', at, kind: 'earn', points: 5, note: 'Before' },
  };
  const files = new Map<string, string>();
  for (const [word, input] of Object.entries(inputs)) {
    const file = join(folder, `${word.toLowerCase()}.${word === 'PROGRAM' ? 'json' : 'jsonl'}`);
    await writeFile(file, JSON.stringify(input));
    files.set(word, file);
  }
  return files;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}

test('a write whose row cannot be added is not made', async () => {
  const store = createMemoryStore();
  await createProgram(store, { id: 'p', test: true }, 0);
  const request = {
    requestId: 'r',
    keyId: 'k',
    actor: null,
    action: 'importCards',
    target: {},
    extent: 'one' as const,
    realNow: () => 0,
  };
  const broken: Store = {
    engine: store.engine,
    migrate: () => store.migrate(),
    isReady: () => store.isReady(),
    findKey: (hash) => store.findKey(hash),
    listPrograms: () => store.listPrograms(),
    read: (programId, work) => store.read(programId, work),
    glance: (programId, work) => store.glance(programId, work),
    scrub: () => store.scrub(),
    close: () => store.close(),
    write: (programId, work) => store.write(programId, (rows) => work(withoutTrail(rows))),
    withMember: (programId, ref, work) =>
      store.withMember(programId, ref, (rows, member) => work(withoutTrail(rows), member)),
    onceWithMember: (programId, ref, claim, work) =>
      store.onceWithMember(programId, ref, claim, (rows, claimed) =>
        work(withoutTrail(rows), claimed),
      ),
  };
  const audited = new AuditedStore(broken, request);
  await expect(audited.write('p', (rows) => rows.cards.add(['4000000000006']))).rejects.toThrow(
    'The trail is full.',
  );
  expect(await store.read('p', (rows) => rows.cards.find('4000000000006'))).toBeUndefined();
});

function withoutTrail(rows: Writes): Writes {
  const add = () => Promise.reject(new Error('The trail is full.'));
  return { ...rows, audit: { page: () => Promise.resolve([]), forget: add, add } };
}

async function rowsOf(stage: Stage) {
  const { items } = await stage.shop.call('listAudit', { query: { limit: 100 } });
  return items;
}

function callerOf(stage: Stage, { auth }: Route, shopper: Shopper): Caller {
  if (auth === 'secret') return stage.shop;
  return auth === 'open' ? stage.guest : shopper;
}
