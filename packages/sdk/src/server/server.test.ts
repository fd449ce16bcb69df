import { decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { expect, test } from 'vitest';

import { createMemberToken, createServerClient } from '../server.ts';
import { broken, problem, startServer } from '../testing/http-server.ts';

const signingKey = 'a-signing-key-of-at-least-32-bytes!!';
const token = { programId: 'demo', memberId: 'customer-1', keyId: 'key-1', signingKey };

test('speaks with the secret key', async () => {
  await using server = await startServer({
    status: 200,
    body: { now: '2026-11-23T12:00:00Z', offsetSeconds: 0 },
  });
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  await loyalty.clock.retrieve();
  await loyalty.members.put('a b/c', { tags: ['vip'] });
  await loyalty.vouchers.validate('ABCD-EFGH', { cartRef: 'cart-1' });
  await loyalty.program.publish({} as never, { replaces: 4 });
  expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v1/clock',
    'PUT /v1/members/a%20b%2Fc',
    'POST /v1/vouchers/ABCD-EFGH/validate',
    'PUT /v1/program',
  ]);
  expect(server.received.every(({ headers }) => headers.authorization === 'Bearer sk_test')).toBe(
    true,
  );
  expect(server.received[3]?.headers['if-match']).toBe('"4"');
});

test('sends an event again after a lost answer: it is done once by its id', async () => {
  await using server = await startServer(broken, {
    status: 200,
    body: { id: 'e1', outcome: 'booked' },
  });
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  const event = {
    type: 'member.registered',
    id: 'e1',
    at: '2026-11-23T12:00:00Z',
    memberId: 'customer-1',
  } as const;
  expect(await loyalty.events.send(event)).toMatchObject({ outcome: 'booked' });
  await loyalty.events.sendBatch([event]);
  expect(server.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    event,
    event,
    { events: [event] },
  ]);
});

test('moves the clock once, or says that it does not know', async () => {
  await using server = await startServer(broken);
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  await expect(loyalty.clock.move({ byDays: 1 })).rejects.toMatchObject({
    name: 'ConnectionError',
  });
  expect(server.received).toHaveLength(1);
});

test('keeps one key for an adjustment', async () => {
  await using server = await startServer(problem(503, 'unavailable'), { status: 201, body: {} });
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  await loyalty.members.adjust('customer-1', { points: 10, reason: 'Sorry', actor: 'Jo' });
  const [first, second] = server.received.map(({ headers }) => headers['idempotency-key']);
  expect(first).toBe(second);
  expect(first).toBeDefined();
});

test('signs member tokens with HS256', async () => {
  const jwt = await createMemberToken({ ...token, tags: ['business'] });
  expect(decodeProtectedHeader(jwt)).toEqual({
    alg: 'HS256',
    typ: 'spaarkit-member+jwt',
    kid: 'key-1',
  });
  const { payload } = await jwtVerify(jwt, new TextEncoder().encode(signingKey), {
    audience: 'demo',
    subject: 'customer-1',
  });
  expect(Object.keys(payload).toSorted()).toEqual(['aud', 'exp', 'iat', 'sub', 'tags']);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
});

test('signs member tokens with ES256, from a key or a JWK', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  for (const key of [privateKey, await exportJWK(privateKey)]) {
    const jwt = await createMemberToken({ ...token, signingKey: key, lifetimeSeconds: 60 });
    expect(decodeProtectedHeader(jwt)).toMatchObject({ alg: 'ES256' });
    await expect(jwtVerify(jwt, publicKey, { audience: 'demo' })).resolves.toBeDefined();
  }
});

test('refuses a lifetime that the API would refuse', async () => {
  for (const lifetimeSeconds of [901, 0, -1, Number.NaN]) {
    await expect(createMemberToken({ ...token, lifetimeSeconds })).rejects.toThrow(RangeError);
  }
});

test.each(['programId', 'memberId', 'keyId', 'signingKey'] as const)(
  'says that %s is empty, in place of a token that nobody takes',
  async (name) => {
    await expect(createMemberToken({ ...token, [name]: '' })).rejects.toThrow(
      new RegExp(`^${name} is empty\\.`),
    );
  },
);

test('sends any number of codes, a thousand at a time', async () => {
  await using server = await startServer(
    { status: 200, body: { added: 1000, known: 0 } },
    { status: 200, body: { added: 4, known: 1 } },
  );
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  async function* lines() {
    for (let index = 0; index < 1005; index++) yield `CODE-${index}`;
  }
  expect(await loyalty.voucherPools.addAll('spring', lines())).toEqual({ added: 1004, known: 1 });
  const bodies = server.received.map(({ body }) => JSON.parse(body) as { codes: string[] });
  expect(bodies.map(({ codes }) => codes.length)).toEqual([1000, 5]);
});

test('sends past events line by line behind the document, once', async () => {
  await using server = await startServer(broken, { status: 200, body: {} });
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  async function* past() {
    for (let index = 0; index < 5000; index++)
      yield { type: 'member' as const, memberId: `customer-${index}` };
  }
  const document = { currency: 'EUR' } as never;
  await expect(loyalty.program.dryRun(document, past())).rejects.toMatchObject({
    name: 'ConnectionError',
  });
  await loyalty.program.dryRun(document, past(), { against: 'live' });
  expect(server.received).toHaveLength(2);
  const [, { headers, body, path } = { headers: {}, body: '', path: '' }] = server.received;
  const lines = body.trimEnd().split('\n');
  expect([path, headers['content-type']]).toEqual(['/v1/program/dry-run', 'application/jsonl']);
  expect(JSON.parse(lines[0] ?? '')).toEqual({ type: 'dry_run', document, against: 'live' });
  expect([lines.length, JSON.parse(lines.at(-1) ?? '')]).toEqual([
    5001,
    { type: 'member', memberId: 'customer-4999' },
  ]);
});

test('sends members of another system 500 at a time, and adds up what became of them', async () => {
  const skipped = { count: 1, first: [{ line: 2, message: 'This is not right.' }] };
  await using server = await startServer(
    { status: 200, body: { lines: 500, added: 499, known: 0, points: 9, skipped } },
    { status: 200, body: { lines: 5, added: 1, known: 3, points: 1, skipped } },
  );
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  const members = Array.from({ length: 505 }, (_, index) => ({ memberId: `customer-${index}` }));
  const told: number[] = [];
  const report = await loyalty.members.import(members, {
    check: true,
    onProgress: ({ lines }) => told.push(lines),
  });
  expect(report).toMatchObject({ lines: 505, added: 500, known: 3, points: 10 });
  expect(report.skipped).toMatchObject({ count: 2, first: [{ line: 2 }, { line: 502 }] });
  expect(told).toEqual([500, 505]);
  const { body, query } = server.received[1] ?? { body: '', query: new URLSearchParams() };
  expect([query.get('check'), body.trimEnd().split('\n').length]).toEqual(['true', 5]);
});

test('sends the history of another system 500 rows at a time, and adds up what became of them', async () => {
  const skipped = { count: 1, first: [{ line: 2, message: 'This is not right.' }] };
  await using server = await startServer(
    { status: 200, body: { lines: 500, added: 499, known: 0, skipped } },
    { status: 200, body: { lines: 5, added: 1, known: 3, skipped } },
  );
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  const row = { memberId: '1', at: '2020-01-01T00:00:00Z', points: -5, note: 'Coffee' };
  const rows = Array.from({ length: 505 }, (_, index) => ({ ...row, reference: `old-${index}` }));
  const report = await loyalty.members.importHistory(rows);
  expect(report).toEqual({
    lines: 505,
    added: 500,
    known: 3,
    skipped: { count: 2, first: [skipped.first[0], { ...skipped.first[0], line: 502 }] },
  });
  const [, second] = server.received;
  expect([second?.path, second?.query.get('check')]).toEqual(['/v1/imports/history', 'false']);
  expect(JSON.parse(second?.body.trimEnd().split('\n').at(-1) ?? '')).toEqual(rows.at(-1));
});

test('exports page by page, and goes on from a cursor', async () => {
  const member = { memberId: 'customer-1', points: [], owed: 0 };
  await using server = await startServer(
    { status: 200, body: { items: [member], hasMore: true, nextCursor: 'second' } },
    { status: 200, body: { items: [{ ...member, memberId: 'customer-2' }], hasMore: false } },
  );
  const loyalty = createServerClient({ apiBase: server.url, secretKey: 'sk_test' });
  const ids: string[] = [];
  for await (const { memberId } of loyalty.exports.members({ cursor: 'first' })) ids.push(memberId);
  expect(ids).toEqual(['customer-1', 'customer-2']);
  expect(server.received.map(({ path, query }) => [path, query.get('cursor')])).toEqual([
    ['/v1/exports/members', 'first'],
    ['/v1/exports/members', 'second'],
  ]);
});
