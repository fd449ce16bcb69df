/** What every transport keeps, whatever it is made of. */
import { describe, expect, test, vi } from 'vitest';

import { createClientOn, type Client } from '../client.ts';
import type { ClientOptions } from '../connection.ts';
import type { LoyaltyError } from '../errors/loyalty-error.ts';
import type { Transport } from '../transport.ts';
import { broken, problem, silent, startServer, stuckBody, type TestServer } from './http-server.ts';

const reward = { rewardId: 'five-euro' };

/** A time limit within which a request reaches its server also on a machine that is busy. */
const enoughToArriveMs = 1000;

export function describeTransport(name: string, transport: Transport): void {
  const clientOf = (
    { url }: { readonly url: string },
    options: Partial<ClientOptions> = {},
  ): Client => createClientOn(transport, { apiBase: url, publishableKey: 'pk_test', ...options });
  const keysOf = (server: TestServer) =>
    server.received.map(({ headers }) => headers['idempotency-key']);

  describe(`${name} transport`, () => {
    test('reads an answer', async () => {
      await using server = await startServer({ status: 200, body: { version: 3 } });
      expect(await clientOf(server).program.retrieve()).toEqual({ version: 3 });
      expect(server.received[0]).toMatchObject({ method: 'GET', path: '/v1/program' });
    });

    test('resolves without content', async () => {
      await using server = await startServer({ status: 204 });
      expect(await clientOf(server).notices.dismiss('n/1')).toBeUndefined();
      expect(server.received[0]?.path).toBe('/v1/notices/n%2F1/dismiss');
    });

    test('asks as a guest with the key in the address, so that no preflight is needed', async () => {
      await using server = await startServer({ status: 200, body: {} });
      await clientOf(server).session.retrieve({ programVersion: 2 });
      const { query, headers } = server.received[0] ?? {};
      expect(query?.toString()).toBe('programVersion=2&key=pk_test');
      expect(headers).not.toHaveProperty('spaarkit-key');
    });

    test('repeats a read after a network failure, 429 and 503', async () => {
      await using server = await startServer(broken, problem(429, 'rate_limited'), {
        status: 200,
        body: { ok: true },
      });
      expect(await clientOf(server).program.retrieve()).toEqual({ ok: true });
      await using second = await startServer(problem(503, 'unavailable'), {
        status: 200,
        body: { ok: true },
      });
      expect(await clientOf(second).program.retrieve()).toEqual({ ok: true });
    });

    test('gives up after two repetitions', async () => {
      await using server = await startServer(problem(503, 'unavailable'));
      await expect(clientOf(server).program.retrieve()).rejects.toMatchObject({
        name: 'ServerError',
        code: 'unavailable',
        status: 503,
        requestId: 'req_1',
        retryable: true,
      });
      expect(server.received).toHaveLength(3);
    });

    test('does not repeat what will not change', async () => {
      await using server = await startServer(problem(500, 'internal_error'));
      await expect(clientOf(server).program.retrieve()).rejects.toMatchObject({
        name: 'ServerError',
      });
      server.answer(problem(404, 'not_found'));
      await expect(clientOf(server).redemptions.retrieve('red_1')).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      expect(server.received).toHaveLength(2);
    });

    test('waits as long as Retry-After says', async () => {
      await using server = await startServer(
        problem(429, 'rate_limited', {}, { 'retry-after': '1' }),
        { status: 200, body: {} },
      );
      const start = performance.now();
      await clientOf(server).program.retrieve();
      expect(performance.now() - start).toBeGreaterThan(990);
    });

    test('tells the caller of a pause that is too long to wait for', async () => {
      await using server = await startServer(
        problem(429, 'rate_limited', {}, { 'retry-after': '3600' }),
      );
      await expect(clientOf(server).program.retrieve()).rejects.toMatchObject({
        name: 'RateLimitError',
        retryAfterMs: 3_600_000,
      });
      expect(server.received).toHaveLength(1);
    });

    test('sends a write again with the same key and the same body', async () => {
      await using server = await startServer(broken, problem(503, 'unavailable'), {
        status: 201,
        body: { id: 'red_1' },
      });
      expect(await clientOf(server).redemptions.create(reward)).toEqual({ id: 'red_1' });
      expect(new Set(keysOf(server)).size).toBe(1);
      expect(keysOf(server)[0]).toMatch(/^[0-9a-f-]{36}$/);
      expect(server.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
        reward,
        reward,
        reward,
      ]);
    });

    test('makes a key for each intent, and uses the one that is given', async () => {
      await using server = await startServer({ status: 201, body: {} });
      const client = clientOf(server);
      await client.redemptions.create(reward);
      await client.redemptions.create(reward);
      await client.issuedRewards.revert('iss_1', { idempotencyKey: 'my-own-key-000000' });
      expect(keysOf(server)[0]).not.toBe(keysOf(server)[1]);
      expect(keysOf(server)[2]).toBe('my-own-key-000000');
      expect(server.received[2]?.body).toBe('');
    });

    test('gives a time-out its name, and does not repeat by itself', async () => {
      await using server = await startServer(silent);
      const client = clientOf(server, { timeoutMs: enoughToArriveMs });
      await expect(client.redemptions.create(reward)).rejects.toMatchObject({
        name: 'TimeoutError',
        code: 'timed_out',
        status: 0,
      });
      await expect(client.program.retrieve()).rejects.toMatchObject({ name: 'TimeoutError' });
      expect(server.received).toHaveLength(2);
    });

    test('counts the body in the time of an attempt', async () => {
      await using server = await startServer(stuckBody);
      await expect(
        clientOf(server).program.retrieve({ timeoutMs: enoughToArriveMs }),
      ).rejects.toMatchObject({ name: 'TimeoutError' });
    });

    test('rejects with the reason of an abort, before, during and between attempts', async () => {
      await using server = await startServer(silent);
      const client = clientOf(server);
      const reason = new Error('the shopper left');
      await expect(client.program.retrieve({ signal: AbortSignal.abort(reason) })).rejects.toBe(
        reason,
      );

      const arrived = (count: number) =>
        vi.waitFor(() => expect(server.received).toHaveLength(count), { timeout: 10_000 });
      const during = new AbortController();
      void arrived(1).then(() => during.abort(reason));
      await expect(client.program.retrieve({ signal: during.signal })).rejects.toBe(reason);

      server.answer(problem(429, 'rate_limited', {}, { 'retry-after': '5' }));
      const between = new AbortController();
      void arrived(2).then(() => setTimeout(() => between.abort(reason), 100));
      await expect(client.program.retrieve({ signal: between.signal })).rejects.toBe(reason);
      expect(server.received).toHaveLength(2);
    });

    test('names a lost connection, with its cause', async () => {
      await using server = await startServer(broken);
      await expect(clientOf(server, { maxRetries: 0 }).program.retrieve()).rejects.toMatchObject({
        name: 'ConnectionError',
        code: 'connection_failed',
        retryable: true,
      });
      const nobody = clientOf({ url: 'http://127.0.0.1:9' }, { maxRetries: 1 });
      const error: unknown = await nobody.program.retrieve().catch((caught: unknown) => caught);
      expect(error).toMatchObject({ name: 'ConnectionError', status: 0 });
      expect((error as LoyaltyError).cause).toBeInstanceOf(Error);
      expect((error as LoyaltyError).message).not.toContain('pk_test');
    });

    test('does not take a broken answer for a success', async () => {
      await using server = await startServer({
        status: 201,
        body: '{"id": ',
        headers: { 'request-id': 'req_9' },
      });
      await expect(clientOf(server).redemptions.create(reward)).rejects.toMatchObject({
        name: 'ServerError',
        code: 'unexpected_answer',
        status: 201,
        requestId: 'req_9',
        retryable: true,
      });
    });

    test('does not take a page of a proxy for an answer of the API', async () => {
      await using server = await startServer({
        status: 502,
        body: '<h1>Bad gateway</h1>',
        headers: { 'content-type': 'text/html' },
      });
      await expect(clientOf(server).program.retrieve()).rejects.toMatchObject({
        name: 'ServerError',
        code: 'unexpected_answer',
        status: 502,
      });
      server.answer({ status: 503, body: { message: 'maintenance' } });
      await expect(clientOf(server, { maxRetries: 0 }).program.retrieve()).rejects.toMatchObject({
        code: 'unexpected_answer',
        status: 503,
      });
    });

    test('keeps the facts of a refusal that it repeated in vain', async () => {
      await using server = await startServer(
        problem(503, 'unavailable', { detail: 'Come back later.' }),
      );
      await expect(clientOf(server, { maxRetries: 1 }).program.retrieve()).rejects.toMatchObject({
        message: 'Come back later.',
      });
    });

    test('gets a fresh token once when one is refused', async () => {
      await using server = await startServer(problem(401, 'token_expired'), {
        status: 200,
        body: { visitor: 'enrolled' },
      });
      const tokens = ['old', 'new', 'newer'];
      const client = clientOf(server, { getMemberToken: () => tokens.shift() });
      expect(await client.session.retrieve()).toEqual({ visitor: 'enrolled' });
      expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
        'Bearer old',
        'Bearer new',
      ]);

      server.answer(problem(401, 'token_invalid'));
      await expect(client.session.retrieve()).rejects.toMatchObject({
        name: 'AuthenticationError',
        code: 'token_invalid',
      });
      expect(server.received.slice(2).map(({ headers }) => headers.authorization)).toEqual([
        'Bearer new',
        'Bearer newer',
      ]);
    });

    test('keeps the key of an intent over a fresh token', async () => {
      await using server = await startServer(problem(401, 'token_expired'), {
        status: 201,
        body: {},
      });
      await clientOf(server, { getMemberToken: () => 'token' }).redemptions.create(reward);
      expect(keysOf(server)).toHaveLength(2);
      expect(new Set(keysOf(server)).size).toBe(1);
    });

    test('reads a list by the page, and to its end', async () => {
      const pages = [
        { status: 200, body: { items: [1, 2], hasMore: true, nextCursor: 'c2' } },
        { status: 200, body: { items: [3], hasMore: false } },
      ] as const;
      await using server = await startServer(...pages);
      const items: unknown[] = [];
      for await (const item of clientOf(server).transactions.list({ limit: 2 })) items.push(item);
      expect(items).toEqual([1, 2, 3]);
      expect(server.received.map(({ query }) => query.get('cursor'))).toEqual([null, 'c2']);

      server.answer(...pages);
      const page = await clientOf(server).issuedRewards.list({ usage: 'past' });
      expect(page).toEqual({ items: [1, 2], hasMore: true, nextCursor: 'c2' });
      expect(server.received).toHaveLength(3);
    });
  });
}
