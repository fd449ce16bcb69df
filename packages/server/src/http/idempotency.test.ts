import { servedRoutes } from '@spaarkit/contract';
import { beforeAll, expect, test } from 'vitest';
import { addressOf, expectProblem, isPage } from '../../testing/problems.ts';
import { codeOf, createTestApp, idempotencyKey, type TestApp } from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
});

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
      await enroll({ ...(await shop.member('piet')), ...key }, { termsVersion: '1', locale: 'en' }),
    ),
  ).toBe('idempotency_key_reused');
  expect((await enroll({ ...(await shop.member('joris')), ...key })).status).toBe(200);
});
