import { expect, test } from 'vitest';
import { codeOf, createTestApp, idempotencyKey } from '../../testing/test-app.ts';

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
