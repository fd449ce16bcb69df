import { beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
});

test('every answer says that it is not to be guessed at, and personal ones are not kept', async () => {
  for (const path of ['/v1/session', '/v1/nothing', '/docs', '/healthz']) {
    const { headers } = await shop.send('GET', path, { headers: shop.page() });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect(
    (await shop.send('GET', '/v1/session', { headers: shop.page() })).headers.get('cache-control'),
  ).toBe('private, no-store');
});
