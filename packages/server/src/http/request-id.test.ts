import { beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
});

test('a request id is made, or kept when it is well formed', async () => {
  const id = async (headers: Record<string, string>) =>
    (await shop.send('GET', '/healthz', { headers })).headers.get('request-id');
  expect(await id({})).toMatch(/^req_[0-9a-f]{32}$/);
  expect(await id({ 'request-id': 'order-42_page-1' })).toBe('order-42_page-1');
  expect(await id({ 'request-id': 'x"><script>' })).toMatch(/^req_/);
  expect(await id({ 'request-id': 'x'.repeat(200) })).toMatch(/^req_/);
  expect(await id({ traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' })).toBe(
    '4bf92f3577b34da6a3ce929d0e0e4736',
  );
  expect(await id({ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` })).toMatch(/^req_/);
});
