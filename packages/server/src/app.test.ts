import {
  commonProblems,
  problem,
  problemTypes,
  servedRoutes,
  type ProblemCode,
  type Route,
} from '@spaarkit/contract';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import type { Logger } from './logger.ts';
import { createMemoryStore } from './memory.ts';
import { generateKey } from './key-format.ts';
import { createKey, revokeKey } from './services/index.ts';
import {
  codeOf,
  createTestApp,
  createTestProgram,
  idempotencyKey,
  shopOrigin,
  type TestApp,
  type TestProgram,
  type TestRequest,
} from '../testing/test-app.ts';

let shop: TestApp;
let other: TestProgram;

beforeAll(async () => {
  shop = await createTestApp();
  other = await createTestProgram(shop.store, 'shop-two');
});

const values: Readonly<Record<string, string>> = {
  id: 'nothing',
  externalId: 'nobody',
  code: 'none',
  version: '999',
};
const addressOf = ({ path }: Route) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
const isPage = ({ auth }: Route) => auth === 'publishable' || auth === 'member';
const declared = (route: Route): readonly ProblemCode[] => [
  ...commonProblems(route),
  ...(route.problems ?? []),
];

/** Every refusal is a problem document that the catalogue knows and the route declares. */
async function expectDeclared(response: Response, route: Route): Promise<void> {
  const text = await response.text();
  if (response.status < 400) return;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const document = problem.parse(JSON.parse(text));
  expect(document.status).toBe(response.status);
  expect(problemTypes[document.code].status).toBe(response.status);
  expect(declared(route), `${route.id} answered ${document.code}: ${document.detail}`).toContain(
    document.code,
  );
  expect(document.instance).toBe(response.headers.get('request-id'));
  expect(response.status, text).toBeLessThan(500);
  expect(text).not.toMatch(/\bat .*\.(ts|js):\d+/);
}

async function expectProblem(response: Response, route: Route, code: ProblemCode): Promise<void> {
  const copy = response.clone();
  await expectDeclared(response, route);
  expect(await codeOf(copy), route.id).toBe(code);
}

describe('credentials', () => {
  const ask = (route: Route, request: TestRequest = {}) =>
    shop.send(route.method, addressOf(route), request);

  test.each(
    servedRoutes.filter(({ auth }) => auth !== 'open').map((route) => [route.id, route] as const),
  )('%s refuses wrong keys', async (_, route) => {
    const right = isPage(route) ? shop.page() : shop.shop();
    const wrong = (key: string): Record<string, string> =>
      isPage(route) ? { 'spaarkit-key': key } : { authorization: `Bearer ${key}` };
    const unknown = generateKey(isPage(route) ? 'publishable' : 'secret');
    const mistyped =
      Object.values(right)[0]
        ?.replace('Bearer ', '')
        .replace(/.$/, (last) => (last === '0' ? '1' : '0')) ?? '';

    await expectProblem(await ask(route), route, 'key_missing');
    for (const key of [
      'x',
      'pk',
      '42',
      mistyped,
      unknown,
      unknown.toUpperCase(),
      `${unknown}, ${unknown}`,
    ]) {
      await expectProblem(await ask(route, { headers: wrong(key) }), route, 'key_invalid');
    }
    const swapped = isPage(route) ? shop.secretKey : shop.publishableKey;
    await expectProblem(await ask(route, { headers: wrong(swapped) }), route, 'key_not_allowed');
    await expectProblem(
      await ask(route, { headers: wrong(isPage(route) ? 'pk_demo' : 'sk_demo') }),
      route,
      'key_invalid',
    );
  });

  test.each(
    servedRoutes.filter(({ auth }) => auth === 'secret').map((route) => [route.id, route] as const),
  )('%s refuses pages', async (_, route) => {
    const member = await shop.member('lena');
    await expectProblem(await ask(route, { headers: shop.page() }), route, 'key_not_allowed');
    await expectProblem(await ask(route, { headers: member }), route, 'key_invalid');
    const response = await ask(route, { headers: { ...shop.shop(), origin: shopOrigin } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(servedRoutes.filter(isPage).map((route) => [route.id, route] as const))(
    '%s refuses foreign origins and tokens',
    async (_, route) => {
      const foreign = await ask(route, {
        headers: { ...shop.page(), origin: 'https://evil.example' },
      });
      expect(foreign.headers.get('access-control-allow-origin')).toBe('https://evil.example');
      await expectProblem(foreign, route, 'origin_not_allowed');
      await expectProblem(
        await ask(route, { headers: { ...shop.page(), origin: 'null' } }),
        route,
        'origin_not_allowed',
      );
      await expectProblem(
        await ask(route, {
          headers: { ...shop.page(), authorization: `Bearer ${await other.memberToken('lena')}` },
        }),
        route,
        'token_invalid',
      );
      await expectProblem(
        await ask(route, {
          headers: { ...shop.page(), authorization: `Bearer ${shop.secretKey}` },
        }),
        route,
        'token_invalid',
      );
      await expectProblem(
        await ask(route, {
          headers: { ...other.page(), authorization: `Bearer ${await shop.memberToken('lena')}` },
        }),
        route,
        'token_invalid',
      );
      if (route.auth === 'member')
        await expectProblem(await ask(route, { headers: shop.page() }), route, 'token_missing');
    },
  );

  test('a revoked key is refused', async () => {
    const { key, text } = await createKey(shop.context, { kind: 'secret' });
    const headers = { authorization: `Bearer ${text}` };
    expect((await shop.send('GET', '/v1/clock', { headers })).status).toBe(200);
    await revokeKey(shop.context, key.id);
    expect(await codeOf(await shop.send('GET', '/v1/clock', { headers }))).toBe('key_invalid');
  });

  test('a publishable key in the address is enough to read, and nothing more', async () => {
    expect((await shop.send('GET', `/v1/program?key=${shop.publishableKey}`)).status).toBe(200);
    expect((await shop.send('GET', `/v1/session?key=${shop.publishableKey}`)).status).toBe(200);
    expect(
      await codeOf(
        await shop.send('POST', `/v1/earn-previews?key=${shop.publishableKey}`, { body: {} }),
      ),
    ).toBe('key_missing');
    expect(await codeOf(await shop.send('GET', `/v1/clock?key=${shop.secretKey}`))).toBe(
      'key_missing',
    );
  });
});

describe('input', () => {
  const nonsense: readonly unknown[] = [
    null,
    0,
    1e308,
    '"text"',
    [],
    [[]],
    {},
    { events: [] },
    { events: [null] },
    { type: 'order.paid' },
    { points: '5' },
    { points: 2 ** 53 },
    { points: -1, reason: 'x', actor: 'y' },
    { rewardId: '../..' },
    { unknown: 1 },
    { constructor: { prototype: {} } },
    { schemaVersion: 1 },
    { lines: [{}] },
    { lines: 'x' },
    { to: 'now' },
    { byDays: 1e9 },
    '{',
    '',
    'null',
    '[1,',
    '{"a":1}{"b":2}',
    `{"a":"\\u0000"}`,
    `{"a":"\\ud800"}`,
    '{"__proto__":{}}',
    '['.repeat(10_000),
    `{"a":${'9'.repeat(400)}}`,
    `{"a":1,"a":2}`,
    '"'.padEnd(300_000, 'x'),
    new Uint8Array([0xff, 0xfe]),
  ];
  const withBody = servedRoutes.filter((route) => route.body);

  test.each(withBody.map((route) => [route.id, route] as const))(
    '%s answers nonsense with a declared problem',
    async (_, route) => {
      const headers = { ...(isPage(route) ? await shop.member('lena') : shop.shop()) };
      for (const body of nonsense) {
        const response = await shop.send(route.method, addressOf(route), {
          headers: { ...headers, ...idempotencyKey() },
          body,
        });
        await expectDeclared(response, route);
      }
      const send = (changes: TestRequest) =>
        shop.send(route.method, addressOf(route), {
          headers: { ...headers, ...idempotencyKey(), ...changes.headers },
          body: changes.body,
        });
      await expectProblem(
        await send({ headers: { 'content-type': 'text/plain' }, body: {} }),
        route,
        'unsupported_media_type',
      );
      await expectProblem(await send({ body: ' '.repeat(300_000) }), route, 'body_too_large');
      await expectProblem(await send({ body: '{' }), route, 'malformed_request');
    },
  );

  test.each(
    servedRoutes
      .filter(({ path }) => path.includes('{'))
      .map((route) => [route.id, route] as const),
  )('%s answers odd addresses with a declared problem', async (_, route) => {
    const headers = { ...(isPage(route) ? await shop.member('lena') : shop.shop()) };
    for (const value of [
      'x',
      'x'.repeat(5000),
      '%00',
      '%ff',
      '%E0%A4',
      '%',
      '%2e%2e%2f',
      '..%5c',
      "'%20OR%201=1--",
      '%F0%9F%98%80',
      '-1',
      '1e3',
      '9'.repeat(30),
      '%7B%7D',
    ]) {
      const address = route.path.replace(/\{\w+\}/, () => value);
      const response = await shop.send(route.method, address, {
        headers: { ...headers, ...idempotencyKey() },
        ...(route.body ? { body: {} } : {}),
      });
      await expectDeclared(response, route);
    }
  });

  test.each(servedRoutes.filter((route) => route.query).map((route) => [route.id, route] as const))(
    '%s answers odd queries with a declared problem',
    async (_, route) => {
      const headers = await shop.member('lena');
      for (const query of [
        'limit=0',
        'limit=101',
        'limit=x',
        'limit=1&limit=2',
        'cursor=%00',
        'cursor=x',
        `cursor=${'x'.repeat(2000)}`,
        'usage=all&usage=past',
        'usage=none',
        'programVersion=-1',
        'programVersion=1e99',
        '%',
        '&&&=',
      ]) {
        await expectDeclared(
          await shop.send(route.method, `${addressOf(route)}?${query}`, { headers }),
          route,
        );
      }
    },
  );

  test('mistakes are named by pointers', async () => {
    const response = await shop.send('POST', '/v1/earn-previews', {
      headers: shop.page(),
      body: { lines: [{ id: 'a', grossMinor: -1, netMinor: 0, colour: 'red' }] },
    });
    const { code, errors } = problem.parse(await response.json());
    expect(code).toBe('invalid_request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/lines/0/grossMinor', '/lines/0/colour']),
    );
  });

  test('a mistake in one event of a batch is named, although an event alone would do as well', async () => {
    const event = {
      id: 'e1',
      at: '2026-01-01T00:00:00Z',
      type: 'order.paid',
      orderId: 'o1',
      lines: [{ id: 'l1', grossMinor: 'x', netMinor: 0 }],
    };
    const pointers = async (body: unknown) =>
      problem
        .parse(await (await shop.send('POST', '/v1/events', { headers: shop.shop(), body })).json())
        .errors?.map(({ pointer }) => pointer);
    expect(await pointers({ events: [event] })).toContain('/events/0/lines/0/grossMinor');
    expect(await pointers(event)).toContain('/lines/0/grossMinor');
  });
});

describe('addresses and methods', () => {
  test('an unknown address is a readable 404', async () => {
    for (const path of [
      '/',
      '/v1',
      '/v1/',
      '/v1/nothing',
      '/v1/program/',
      '/v2/program',
      '//v1/program',
      '/v1/members//adjustments',
    ]) {
      const response = await shop.send('GET', path, { headers: { origin: shopOrigin } });
      expect([path, response.status, await codeOf(response)]).toEqual([path, 404, 'not_found']);
    }
    const response = await shop.send('GET', '/v1/nothing', { headers: { origin: shopOrigin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(shopOrigin);
  });

  test('an address that has /v1 twice is told where the second comes from', async () => {
    const response = await shop.send('GET', '/v1/v1/clock');
    expect(await response.json()).toMatchObject({
      status: 404,
      detail: 'The address has /v1 twice: leave it out of apiBase.',
    });
  });

  test('a mistake that a service finds is told in the sentence as well', async () => {
    const response = await shop.send(
      'GET',
      '/v1/reports/summary?from=2026-12-31&through=2026-01-01',
      { headers: shop.shop() },
    );
    expect(await response.json()).toMatchObject({
      code: 'invalid_request',
      detail: '?through: must not be before "from"',
    });
  });

  test('a wrong method says which are right', async () => {
    for (const { path, method } of servedRoutes) {
      const response = await shop.send('PURGE', addressOf({ path } as Route));
      expect([response.status, await codeOf(response)]).toEqual([405, 'method_not_allowed']);
      expect(response.headers.get('allow')?.split(', ')).toContain(method);
    }
  });

  test('HEAD answers as GET without a body', async () => {
    for (const path of ['/v1/program', '/v1/session']) {
      const response = await shop.send('HEAD', path, { headers: shop.page() });
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
  });

  test('a preflight is answered for every origin, for what pages may call', async () => {
    for (const route of servedRoutes) {
      const response = await shop.send('OPTIONS', addressOf(route), {
        headers: { origin: 'https://any.example', 'access-control-request-method': route.method },
      });
      expect(response.status).toBe(204);
      expect(response.headers.get('allow')).toContain(route.method);
      const methods = response.headers.get('access-control-allow-methods')?.split(', ') ?? [];
      expect(methods.includes(route.method), route.id).toBe(route.auth !== 'secret');
    }
  });

  test('a page may ask what is at an address that is none, and read that nothing is', async () => {
    const asks = { origin: shopOrigin, 'access-control-request-method': 'GET' };
    const headers = { ...asks, 'access-control-request-headers': 'spaarkit-key' };
    const response = await shop.send('OPTIONS', '/v1/v1/session', { headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(shopOrigin);
    expect(response.headers.get('access-control-allow-methods')).toContain('GET');
    expect(response.headers.get('access-control-allow-headers')).toContain('Spaarkit-Key');
    // Nobody but a browser that asks for a page.
    expect((await shop.send('OPTIONS', '/v1/v1/session', { headers: {} })).status).toBe(404);
    expect((await shop.send('OPTIONS', '/nothing', { headers })).status).toBe(404);
  });

  test('a preflight names the headers pages send', async () => {
    const response = await shop.send('OPTIONS', '/v1/redemptions', {
      headers: { origin: 'https://any.example', 'access-control-request-method': 'POST' },
    });
    const headers = response.headers.get('access-control-allow-headers');
    for (const name of [
      'Spaarkit-Key',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'If-Match',
    ])
      expect(headers).toContain(name);
    expect(response.headers.get('access-control-max-age')).toBe('600');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('headers', () => {
  test('a request id is made, or kept when it is well formed', async () => {
    const id = async (headers: Record<string, string>) =>
      (await shop.send('GET', '/healthz', { headers })).headers.get('request-id');
    expect(await id({})).toMatch(/^req_[0-9a-f]{32}$/);
    expect(await id({ 'request-id': 'order-42_page-1' })).toBe('order-42_page-1');
    expect(await id({ 'request-id': 'x"><script>' })).toMatch(/^req_/);
    expect(await id({ 'request-id': 'x'.repeat(200) })).toMatch(/^req_/);
    expect(
      await id({ traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' }),
    ).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(await id({ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` })).toMatch(/^req_/);
  });

  test('every answer says that it is not to be guessed at, and personal ones are not kept', async () => {
    for (const path of ['/v1/session', '/v1/nothing', '/docs', '/healthz']) {
      const { headers } = await shop.send('GET', path, { headers: shop.page() });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(
      (await shop.send('GET', '/v1/session', { headers: shop.page() })).headers.get(
        'cache-control',
      ),
    ).toBe('private, no-store');
  });

  test('the programme is cached by its content and by who asks', async () => {
    const first = await shop.send('GET', '/v1/program', {
      headers: { ...shop.page(), origin: shopOrigin },
    });
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('vary')).toBe('Spaarkit-Key, Origin');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    for (const held of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const again = await shop.send('GET', '/v1/program', {
        headers: { ...shop.page(), 'if-none-match': held },
      });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    expect(
      (
        await shop.send('GET', '/v1/program', {
          headers: { ...shop.page(), 'if-none-match': '"x"' },
        })
      ).status,
    ).toBe(200);
    const refused = await shop.send('GET', '/v1/program', {
      headers: { ...shop.page(), 'if-none-match': tag, origin: 'https://evil.example' },
    });
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([
      403,
      'private, no-store',
    ]);
  });

  test('a document is published on top of the version that was read, or not at all', async () => {
    const program = await createTestProgram(shop.store, 'shop-versions');
    const read = await shop.send('GET', '/v1/program/document', { headers: program.shop() });
    const { document } = (await read.json()) as { document: object };
    let termsVersion = 1;
    const put = (ifMatch: string) =>
      shop.send('PUT', '/v1/program', {
        headers: { ...program.shop(), 'if-match': ifMatch },
        body: { ...document, termsVersion: String((termsVersion += 1)) },
      });
    expect(read.headers.get('etag')).toBe('"1"');
    const published = await put('"1"');
    expect([published.status, published.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await codeOf(await put('"1"'))).toBe('version_conflict');
    expect(await codeOf(await put('1'))).toBe('malformed_request');
    expect((await put('*')).status).toBe(200);
  });
});

describe('idempotency', () => {
  const enroll = (headers: Record<string, string>, body: unknown = { termsVersion: '1' }) =>
    shop.send('POST', '/v1/me/enrollment', { headers, body });

  test('a write that moves points needs a key, well formed', async () => {
    const member = await shop.member('kim');
    for (const route of servedRoutes.filter(({ idempotent }) => idempotent)) {
      const headers = isPage(route) ? member : shop.shop();
      const send = (extra: Record<string, string>) =>
        shop.send(route.method, addressOf(route), {
          headers: { ...headers, ...extra },
          ...(route.body ? { body: {} } : {}),
        });
      await expectProblem(await send({}), route, 'idempotency_key_missing');
      for (const key of [
        'short',
        'x'.repeat(256),
        'with a space in it!',
        'with-é-that-is-not-ascii',
      ]) {
        await expectProblem(await send({ 'idempotency-key': key }), route, 'malformed_request');
      }
    }
  });

  test('the same key gives the same bytes, and says so', async () => {
    const headers = { ...(await shop.member('noor')), ...idempotencyKey() };
    const first = await enroll(headers);
    const again = await enroll(headers);
    expect(first.status).toBe(200);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
  });

  test('the same key with another body is refused, and of another member it is another key', async () => {
    const key = idempotencyKey();
    expect((await enroll({ ...(await shop.member('piet')), ...key })).status).toBe(200);
    expect(
      await codeOf(
        await enroll(
          { ...(await shop.member('piet')), ...key },
          { termsVersion: '1', locale: 'en' },
        ),
      ),
    ).toBe('idempotency_key_reused');
    expect((await enroll({ ...(await shop.member('joris')), ...key })).status).toBe(200);
  });
});

describe('faults', () => {
  test('an unexpected error shows nothing but its request id, and is logged whole', async () => {
    const errors: object[] = [];
    const nothing = () => {};
    const logger: Logger = {
      debug: nothing,
      info: nothing,
      warn: nothing,
      error: (facts) => errors.push(facts),
    };
    const store = createMemoryStore();
    store.findKey = () => Promise.reject(new Error('secret of the database'));
    const response = await createApp({ store, logger }).fetch(
      new Request('http://api.test/v1/program', {
        headers: { 'spaarkit-key': generateKey('publishable') },
      }),
    );
    const text = await response.text();
    expect([response.status, (JSON.parse(text) as { code: string }).code]).toEqual([
      500,
      'internal_error',
    ]);
    expect(text).not.toContain('secret of the database');
    expect(errors).toHaveLength(1);
  });

  test('what is thrown and is no error is answered as well', async () => {
    const store = createMemoryStore();
    store.findKey = () => Promise.reject('text');
    const response = await createApp({ store }).fetch(
      new Request('http://api.test/v1/program', {
        headers: { 'spaarkit-key': generateKey('publishable') },
      }),
    );
    expect(await codeOf(response)).toBe('internal_error');
  });

  test('logs hold no key, token, body or value of a query', async () => {
    const lines: string[] = [];
    const write = (facts: object) => void lines.push(JSON.stringify(facts));
    const {
      send,
      member,
      shop: server,
      publishableKey,
    } = await createTestApp({ logger: { debug: write, info: write, warn: write, error: write } });
    const headers = await member('canary-customer');
    await send('GET', `/v1/session?key=${publishableKey}&canary-query=1`, { headers });
    await send('POST', '/v1/me/enrollment', {
      headers: { ...headers, 'idempotency-key': 'canary-idempotency-key' },
      body: { termsVersion: 'canary-body' },
    });
    await send('PUT', '/v1/members/canary-customer', {
      headers: server(),
      body: { tags: ['canary-tag'] },
    });
    await send('POST', '/v1/vouchers/canary-code/validate', {
      headers: server(),
      body: { cartRef: 'canary-cart' },
    });
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).not.toMatch(/canary|[ps]k_|eyJ/);
      const facts = JSON.parse(line) as Record<string, unknown>;
      expect([
        facts['programId'],
        typeof facts['requestId'],
        typeof facts['route'],
        typeof facts['status'],
        typeof facts['ms'],
      ]).toEqual(['shop-one', 'string', 'string', 'number', 'number']);
    }
  });
});

describe('rate limits', () => {
  test('a member who asks too much is told when to come back; others are not held up', async () => {
    const {
      send,
      member,
      page,
      shop: server,
    } = await createTestApp({ rateLimits: { page: { requests: 3, windowSeconds: 60 } } });
    const lena = await member('lena');
    const statuses: number[] = [];
    for (let request = 0; request < 5; request++)
      statuses.push((await send('GET', '/v1/session', { headers: lena })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await send('GET', '/v1/session', { headers: lena });
    expect(refused.headers.get('retry-after')).toBe('20');
    expect(await codeOf(refused)).toBe('rate_limited');
    const noor = await send('GET', '/v1/session', { headers: await member('noor') });
    expect([noor.status, noor.headers.get('ratelimit')]).toEqual([200, '"default";r=2;t=20']);
    expect((await send('GET', '/v1/session', { headers: page() })).status).toBe(200);
    expect((await send('GET', '/v1/clock', { headers: server() })).status).toBe(200);
  });

  test('guests are counted by where they come from', async () => {
    const { app, page } = await createTestApp({ rateLimits: { page: { requests: 1 } } });
    const ask = async (clientAddress: string) =>
      (
        await app.fetch(new Request('http://api.test/v1/program', { headers: page() }), {
          clientAddress,
        })
      ).status;
    expect([await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.2')]).toEqual([
      200, 429, 200,
    ]);
  });
});

describe('limits of guessing', () => {
  const misses = { requests: 3, windowSeconds: 60 };

  test('a shop that asks for codes that are not there is slowed down, and with other things is not', async () => {
    const { send, shop: server } = await createTestApp({ rateLimits: { shopMisses: misses } });
    const ask = async (path: string) =>
      (await send('POST', path, { headers: server(), body: { cartRef: 'cart-1' } })).status;
    const statuses: number[] = [];
    for (const action of ['validate', 'lock', 'release', 'validate'])
      statuses.push(await ask(`/v1/vouchers/A1B2-C3D4-E5F6-G7H8-J/${action}`));
    expect(statuses).toEqual([404, 404, 404, 429]);
    const card = await send('GET', '/v1/cards/2000000000008', { headers: server() });
    expect([card.status, card.headers.get('retry-after')]).toEqual([429, '20']);
    expect((await send('GET', '/v1/members/nobody', { headers: server() })).status).toBe(404);
  });

  test('a member who tries claim keys is slowed down', async () => {
    const { send, member } = await createTestApp({ rateLimits: { pageMisses: misses } });
    const lena = await member('lena');
    const post = async (path: string, body: object) =>
      (await send('POST', path, { headers: { ...lena, ...idempotencyKey() }, body })).status;
    await post('/v1/me/enrollment', { termsVersion: '1' });
    const statuses: number[] = [];
    for (let key = 0; key < 5; key++)
      statuses.push(await post('/v1/me/claims', { claimKey: `a-key-that-is-guessed-${key}` }));
    expect(statuses).toEqual([409, 409, 409, 429, 429]);
  });
});

describe('documents', () => {
  test('the OpenAPI document has every served route, and any page may read it', async () => {
    const response = await shop.send('GET', '/openapi.json');
    const { paths } = (await response.json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    for (const { path, method, id } of servedRoutes)
      expect(paths[path]?.[method.toLowerCase()]?.operationId).toBe(id);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('the reference shows every operation, runs nothing and fetches nothing', async () => {
    const response = await shop.send('GET', '/docs');
    const page = await response.text();
    for (const { id, path } of servedRoutes) {
      expect(page).toContain(`id="${id}"`);
      expect(page).toContain(path);
    }
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(|\son\w+=/);
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
    expect(links.filter((href) => !href.startsWith('#'))).toEqual(['openapi.json']);
    const targets = new Set([...page.matchAll(/id="([^"]+)"/g)].map(([, id]) => `#${id}`));
    expect(links.filter((href) => href.startsWith('#') && !targets.has(href))).toEqual([]);
  });

  test('the policy of the reference allows its own style sheet', async () => {
    const response = await shop.send('GET', '/docs');
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await response.text()) ?? [];
    const digest = new Uint8Array(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)),
    );
    expect(response.headers.get('content-security-policy')).toContain(
      `'sha256-${btoa(String.fromCharCode(...digest))}'`,
    );
  });
});

test('the app imports nothing of Node, so that it runs in service workers and on the edge', async () => {
  const seen = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = await readFile(file, 'utf8');
    const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      ([, name]) => name ?? '',
    );
    for (const name of imports) {
      expect(name, file).not.toMatch(/^node:|^pg$|^pino$/);
      if (name.startsWith('.')) await visit(join(dirname(file), name));
    }
  };
  await visit(join(import.meta.dirname, 'app.ts'));
  await visit(join(import.meta.dirname, 'memory.ts'));
  expect(seen.size).toBeGreaterThan(30);
});
