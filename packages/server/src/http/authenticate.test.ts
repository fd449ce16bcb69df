import { servedRoutes, type Route } from '@spaarkit/contract';
import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../key-format.ts';
import { createKey, revokeKey } from '../services/index.ts';
import { addressOf, expectProblem, isPage } from '../../testing/problems.ts';
import {
  codeOf,
  createTestApp,
  createTestProgram,
  shopOrigin,
  type TestApp,
  type TestProgram,
  type TestRequest,
} from '../../testing/test-app.ts';

let shop: TestApp;
let other: TestProgram;

beforeAll(async () => {
  shop = await createTestApp();
  other = await createTestProgram(shop.store, 'shop-two');
});

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
