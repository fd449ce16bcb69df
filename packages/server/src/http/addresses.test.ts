import { servedRoutes, type Route } from '@spaarkit/contract';
import { beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../testing/problems.ts';
import { codeOf, createTestApp, shopOrigin, type TestApp } from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
});

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

test.each(['/v1/members/', '/v1/members//adjustments'])(
  'an address without its id, %s, is told so',
  async (path) => {
    const response = await shop.send('GET', path);
    expect(await response.json()).toMatchObject({
      status: 404,
      detail: 'The address has an empty part: look whether an id in it is empty.',
    });
  },
);

test.each(['/', '/v1/', '/v1/program/', '//v1/program', '/v1/nothing/'])(
  'an address in which no id is missing, %s, is told where all are',
  async (path) => {
    const response = await shop.send('GET', path);
    expect(await response.json()).toMatchObject({
      status: 404,
      detail: 'No endpoint has this address; /docs lists them all.',
    });
  },
);

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
