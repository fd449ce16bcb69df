import { problem, servedRoutes } from '@spaarkit/contract';
import { beforeAll, expect, test } from 'vitest';
import { addressOf, expectDeclared, expectProblem, isPage } from '../../testing/problems.ts';
import {
  createTestApp,
  idempotencyKey,
  type TestApp,
  type TestRequest,
} from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
});

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
  servedRoutes.filter(({ path }) => path.includes('{')).map((route) => [route.id, route] as const),
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
