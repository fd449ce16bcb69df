import { servedRoutes } from '@spaarkit/contract';
import { beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../testing/problems.ts';
import { createTestApp, shopOrigin, type TestApp } from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
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
