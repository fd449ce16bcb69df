import { afterEach, expect, test, vi } from 'vitest';

import { AccountResource, createClient, type ClientOptions } from './fetch.ts';
import { startServer, type TestServer } from './testing/http-server.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ok = { status: 200, body: {} };

function clientOf({ url }: TestServer, options: Partial<ClientOptions> = {}) {
  return createClient({ apiBase: url, publishableKey: 'pk_test', ...options });
}

/** A token that says when it was made and when it ends, both in seconds. */
function tokenFor(iat: number, exp: number): string {
  return `e30.${btoa(JSON.stringify({ iat, exp })).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')}.s`;
}

const bearersOf = (server: TestServer) =>
  server.received.map(({ headers }) => headers.authorization);

test('sends key and token of a member as headers', async () => {
  await using server = await startServer(ok);
  await clientOf(server, { getMemberToken: async () => 'token' }).session.retrieve();
  expect(server.received[0]?.headers).toMatchObject({
    'spaarkit-key': 'pk_test',
    authorization: 'Bearer token',
  });
  expect(server.received[0]?.query.size).toBe(0);
});

test('resources that not every page needs speak for the same member', async () => {
  await using server = await startServer({ status: 204, body: undefined });
  const client = clientOf(server, { getMemberToken: () => 'token' });
  await new AccountResource(client.send).leave();
  expect(server.received[0]).toMatchObject({
    method: 'DELETE',
    path: '/v1/me/enrollment',
    headers: { authorization: 'Bearer token', 'spaarkit-key': 'pk_test' },
  });
});

test('asks for the programme in nobody’s name, so that all can share the answer', async () => {
  await using server = await startServer(ok);
  const getMemberToken = vi.fn(() => 'token');
  await clientOf(server, { getMemberToken }).program.retrieve();
  expect(getMemberToken).not.toHaveBeenCalled();
  expect(bearersOf(server)).toEqual([undefined]);
});

test('asks for a token when one is needed, and once for calls beside each other', async () => {
  await using server = await startServer(ok);
  const getMemberToken = vi.fn(() => 'token');
  const client = clientOf(server, { getMemberToken });
  expect(getMemberToken).not.toHaveBeenCalled();
  await Promise.all([
    client.session.retrieve(),
    client.member.retrieve(),
    client.transactions.list(),
  ]);
  expect(getMemberToken).toHaveBeenCalledOnce();
});

test('asks for a new token shortly before the old one ends, whatever the clock of the device says', async () => {
  await using server = await startServer(ok);
  vi.useFakeTimers({ toFake: ['Date'] });
  const getMemberToken = vi.fn(() => tokenFor(1_000_000, 1_000_300));
  const client = clientOf(server, { getMemberToken });
  await client.session.retrieve();
  vi.setSystemTime(Date.now() + 280_000);
  await client.session.retrieve();
  expect(getMemberToken).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 10_000);
  await client.session.retrieve();
  expect(getMemberToken).toHaveBeenCalledTimes(2);
});

test('believes for a minute that nobody is logged in', async () => {
  await using server = await startServer(ok);
  vi.useFakeTimers({ toFake: ['Date'] });
  const getMemberToken = vi.fn(() => null);
  const client = clientOf(server, { getMemberToken });
  await client.session.retrieve();
  await client.session.retrieve();
  expect(getMemberToken).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 61_000);
  await client.session.retrieve();
  expect(getMemberToken).toHaveBeenCalledTimes(2);
  expect(bearersOf(server)).toEqual([undefined, undefined, undefined]);
});

test('says that the shop gave no token, and asks again at the next call', async () => {
  await using server = await startServer(ok);
  const cause = new Error('503 from /token');
  const getMemberToken = vi.fn<() => string>().mockImplementationOnce(() => {
    throw cause;
  });
  getMemberToken.mockReturnValue('token');
  const client = clientOf(server, { getMemberToken });
  await expect(client.session.retrieve()).rejects.toMatchObject({
    name: 'AuthenticationError',
    code: 'token_unavailable',
    retryable: true,
    cause,
  });
  await client.session.retrieve();
  expect(bearersOf(server)).toEqual(['Bearer token']);
});

test('does not wait for ever for a token', async () => {
  await using server = await startServer(ok);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const client = clientOf(server, { getMemberToken: () => new Promise<string>(() => undefined) });
  const refused = expect(client.session.retrieve()).rejects.toMatchObject({
    code: 'token_unavailable',
  });
  await vi.advanceTimersByTimeAsync(10_000);
  await refused;
});

test('speaks for another member from the next call on', async () => {
  await using server = await startServer(ok);
  const client = clientOf(server, { getMemberToken: () => 'anna' });
  await client.session.retrieve();
  client.setMember(() => 'bas');
  await client.session.retrieve();
  client.logout();
  await client.session.retrieve();
  client.setMember();
  await client.session.retrieve();
  expect(bearersOf(server)).toEqual(['Bearer anna', 'Bearer bas', undefined, undefined]);
});

test('forgets the token and keeps who gives it, when it is told that the member changed', async () => {
  await using server = await startServer(ok);
  const tokens = ['anna', 'bas'];
  const client = clientOf(server, { getMemberToken: () => tokens.shift() });
  await client.session.retrieve();
  client.setMember();
  await client.session.retrieve();
  expect(bearersOf(server)).toEqual(['Bearer anna', 'Bearer bas']);
});

test('never tries a write again in the name of somebody else', async () => {
  await using server = await startServer((response) => {
    client.setMember(() => 'bas');
    response.writeHead(401, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code: 'token_expired', status: 401 }));
  }, ok);
  const client = clientOf(server, { getMemberToken: () => 'anna' });
  await expect(client.redemptions.create({ rewardId: 'five-euro' })).rejects.toMatchObject({
    code: 'token_expired',
  });
  expect(bearersOf(server)).toEqual(['Bearer anna']);
});

test('does not ask for a new token once somebody else may have logged in', async () => {
  await using server = await startServer((response) => {
    loggedIn = 'bas';
    client.setMember();
    response.writeHead(401, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code: 'token_expired', status: 401 }));
  }, ok);
  let loggedIn = 'anna';
  const client = clientOf(server, { getMemberToken: () => loggedIn });
  await expect(client.redemptions.create({ rewardId: 'five-euro' })).rejects.toMatchObject({
    code: 'token_expired',
  });
  expect(bearersOf(server)).toEqual(['Bearer anna']);
});

test('resolves a path against the document', () => {
  vi.stubGlobal('document', { baseURI: 'https://shop.example/nl/winkel/' });
  expect(createClient({ apiBase: '/loyalty/', publishableKey: 'pk' }).apiBase).toBe(
    'https://shop.example/loyalty',
  );
  expect(createClient({ apiBase: 'api', publishableKey: 'pk' }).apiBase).toBe(
    'https://shop.example/nl/winkel/api',
  );
});

test('says what is wrong with an address that leads nowhere', () => {
  expect(() => createClient({ apiBase: '/loyalty', publishableKey: 'pk' })).toThrow(
    /"\/loyalty" .* needs a page/,
  );
});

test('names the address that gave no answer: a mistyped one is seen there', async () => {
  const client = createClient({
    apiBase: 'loyalty.example:443',
    publishableKey: 'pk_test',
    maxRetries: 0,
  });
  await expect(client.session.retrieve()).rejects.toMatchObject({
    code: 'connection_failed',
    message: 'GET loyalty.example:443/v1/session: no connection.',
  });
});

test('sends a key as it is, and percent-encodes what is not visible ASCII', async () => {
  await using server = await startServer({ status: 201, body: {} });
  const client = clientOf(server);
  const keys = ['bestelling 12, café ☕', 'order:12|reward[five]{100%25}"<>\\^`'];
  for (const idempotencyKey of keys) {
    await client.redemptions.create({ rewardId: 'five-euro' }, { idempotencyKey });
  }
  expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual([
    'bestelling%2012,%20caf%C3%A9%20%E2%98%95',
    'order:12|reward[five]{100%25}"<>\\^`',
  ]);
});

test('says of a key that no text can be made of that it is the key, not the connection', async () => {
  await using server = await startServer({ status: 201, body: {} });
  const half = clientOf(server).redemptions.create(
    { rewardId: 'five-euro' },
    { idempotencyKey: 'half-a-character-\ud83d' },
  );
  await expect(half).rejects.toThrow(URIError);
  expect(server.received).toEqual([]);
});

test('makes keys where crypto.randomUUID is missing', async () => {
  await using server = await startServer(ok);
  vi.stubGlobal('crypto', { getRandomValues: (words: Uint32Array) => words.fill(4_000_000_000) });
  await clientOf(server).redemptions.create({ rewardId: 'x' });
  expect(server.received[0]?.headers['idempotency-key']).toBe(
    '4000000000-4000000000-4000000000-4000000000',
  );
});

test('takes any transport', async () => {
  const transport = vi.fn(async () => ({
    status: 200,
    headers: new Headers(),
    body: '{"version":1}',
  }));
  const client = createClient({
    apiBase: 'https://loyalty.example',
    publishableKey: 'pk_test',
    transport,
  });
  expect(await client.program.retrieve()).toEqual({ version: 1 });
  expect(transport).toHaveBeenCalledWith({
    method: 'GET',
    url: 'https://loyalty.example/v1/program?key=pk_test',
    headers: {},
    repeatable: true,
    retries: 2,
    timeoutMs: 10_000,
  });
});
