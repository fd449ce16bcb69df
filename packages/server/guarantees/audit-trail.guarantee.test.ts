/**
 * T1: whatever the shop's side changes leaves exactly one row in the audit trail, in the same
 * transaction; what changes nothing, is refused or comes from a page leaves none.
 */
import { servedRoutes, type Route, type RouteId } from '@spaarkit/contract';
import { newKey, Stage, type Caller, type Shopper } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { AuditedStore } from '../src/audit/audited-store.ts';
import { createApp } from '../src/app.ts';
import { createMemoryStore } from '../src/memory.ts';
import { createProgram } from '../src/services/index.ts';
import type { Store, Writes } from '../src/storage/store.ts';
import { allEngines, createStore } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';
import { createBelongings } from './support/belongings.ts';
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
    let writes = 0;
    for (const route of served) {
      const { mine, shopper } = await createBelongings(stage, `customer-${newKey()}`);
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
});

test('a write whose row cannot be added is not made', async () => {
  const store = createMemoryStore();
  await createProgram(store, { id: 'p', test: true }, 0);
  const request = {
    requestId: 'r',
    keyId: 'k',
    actor: null,
    action: 'importCards',
    target: {},
    isBatch: false,
    realNow: () => 0,
  };
  const broken: Store = {
    engine: store.engine,
    migrate: () => store.migrate(),
    isReady: () => store.isReady(),
    findKey: (hash) => store.findKey(hash),
    listPrograms: () => store.listPrograms(),
    read: (programId, work) => store.read(programId, work),
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
  const rows = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page = await stage.shop.call('listAudit', { query });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && rows.length < 200);
  return rows;
}

function callerOf(stage: Stage, { auth }: Route, shopper: Shopper): Caller {
  if (auth === 'secret') return stage.shop;
  return auth === 'open' ? stage.guest : shopper;
}
