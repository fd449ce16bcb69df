import { expect, test } from 'vitest';
import type { Problem } from '../problems.ts';
import { Refusal } from './refusal.ts';
import { serveBackend } from './serve.ts';

const serve = serveBackend(
  {
    getClock: () => Promise.resolve({ now: '2026-11-02T10:00:00.000Z', offsetSeconds: 0 }),
    getMe: () => Promise.reject(new Refusal('not_enrolled')),
    getProgramRules: () => Promise.resolve({ locale: 'nl', title: 'Spaarregels', sections: [] }),
    getRedemption: ({ params }) => Promise.reject(new Error(`The password is ${params['id']}.`)),
  },
  {
    keys: { publishable: 'pk_1', secret: 'sk_1' },
    identify: (request) => Promise.resolve(request.headers.get('x-customer') ?? undefined),
  },
);

const ask = (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
  serve(new Request(`http://api.test${path}`, { method, headers }));
const problemOf = async (response: Response) => (await response.json()) as Problem;

const page = { 'spaarkit-key': 'pk_1' };
const noor = { ...page, 'x-customer': 'noor' };

test('what a back end has is served, and what it leaves out is said not to be there', async () => {
  const answered = await ask('/v1/clock', { authorization: 'Bearer sk_1' });
  expect(await answered.json()).toEqual({ now: '2026-11-02T10:00:00.000Z', offsetSeconds: 0 });
  const refused = await ask('/v1/me/export', noor);
  expect(refused.status).toBe(422);
  expect(await problemOf(refused)).toMatchObject({ code: 'not_supported' });
});

test('an answer for people names its language', async () => {
  const answered = await ask('/v1/program/rules?locale=nl', page);
  expect(answered.headers.get('content-language')).toBe('nl');
});

test('a refusal is told as it is, and a fault without what went wrong', async () => {
  expect(await problemOf(await ask('/v1/me', noor))).toMatchObject({ code: 'not_enrolled' });
  const fault = await ask('/v1/redemptions/hunter2', noor);
  expect(fault.status).toBe(500);
  expect(await fault.text()).not.toContain('hunter2');
});

test.each([
  ['a guest', '/v1/me', page, 'token_missing'],
  ['a page without a key', '/v1/me', { 'x-customer': 'noor' }, 'key_missing'],
  ['a page with the key of the server', '/v1/me', { 'spaarkit-key': 'sk_1' }, 'key_invalid'],
  ['a server with the key of pages', '/v1/clock', { authorization: 'Bearer pk_1' }, 'key_invalid'],
  ['an address that is not there', '/v1/nothing', page, 'not_found'],
  ['an address that is no text', '/v1/redemptions/%ff', noor, 'not_found'],
])('%s is refused', async (_, path, headers, code) => {
  expect(await problemOf(await ask(path, headers))).toMatchObject({ code });
});

test('without a key for the shop’s server, nobody is it', async () => {
  const closed = serveBackend(
    { getClock: () => Promise.reject(new Error('never asked')) },
    { keys: { publishable: 'pk_1' }, identify: () => Promise.resolve(undefined) },
  );
  const headers = { authorization: 'Bearer undefined' };
  const answered = await closed(new Request('http://api.test/v1/clock', { headers }));
  expect(answered.status).toBe(401);
});

test('a method that an address does not take names those that it does', async () => {
  const answered = await ask('/v1/me', noor, 'PUT');
  expect([answered.status, answered.headers.get('allow')]).toEqual([405, 'GET, PATCH, DELETE']);
});
