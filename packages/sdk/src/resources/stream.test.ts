import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';

import { createClient } from '../fetch.ts';
import type { SessionChange } from '../types.ts';
import { problem, silent, startServer, type TestServer } from '../testing/http-server.ts';
import { StreamResource } from './stream.ts';

const changed = (id: string) => `event: changed\nid: ${id}\ndata: {"revision":"${id}"}\n\n`;

/** Answers with these pieces, and then ends, or stays open. */
const events =
  (pieces: readonly string[], { open = false } = {}) =>
  (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(piece);
    if (!open) response.end();
  };

function streamOf({ url }: TestServer, getMemberToken: () => string = () => 'token') {
  return new StreamResource(
    createClient({ apiBase: url, publishableKey: 'pk_test', getMemberToken, maxRetries: 0 }).send,
  );
}

async function all(changes: AsyncIterable<SessionChange>): Promise<string[]> {
  const seen = [];
  for await (const { revision } of changes) seen.push(revision);
  return seen;
}

test('gives each change, wherever the pieces are cut, and ends with the stream', async () => {
  const text = `retry: 3000\n\n:\n\n${changed('1.0.2')}:\n\n${changed('1.0.3')}`;
  await using server = await startServer(
    events([text.slice(0, 30), text.slice(30, 61), text.slice(61)]),
  );
  expect(await all(streamOf(server).changes({ revision: '1.0.1' }))).toEqual(['1.0.2', '1.0.3']);
  expect(server.received[0]).toMatchObject({
    path: '/v1/me/stream',
    headers: { 'last-event-id': '1.0.1', authorization: 'Bearer token' },
  });
});

test('who knows nothing says nothing of it', async () => {
  await using server = await startServer(events([changed('1')]));
  expect(await all(streamOf(server).changes())).toEqual(['1']);
  expect(server.received[0]?.headers).not.toHaveProperty('last-event-id');
});

test('a token that is refused is renewed once', async () => {
  await using server = await startServer(problem(401, 'token_expired'), events([changed('1')]));
  const getMemberToken = vi.fn(() => `token-${getMemberToken.mock.calls.length}`);
  expect(await all(streamOf(server, getMemberToken).changes())).toEqual(['1']);
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ]);
});

test('a refusal is the error that it stands for', async () => {
  await using server = await startServer(problem(429, 'rate_limited'));
  await expect(all(streamOf(server).changes())).rejects.toMatchObject({
    name: 'RateLimitError',
    code: 'rate_limited',
  });
});

test('a connection that is lost is an error, and what came before it was given', async () => {
  await using server = await startServer((response) => {
    events([changed('1')], { open: true })(response);
    setTimeout(() => response.destroy(), 50);
  });
  const changes = streamOf(server).changes();
  expect((await changes.next()).value).toEqual({ revision: '1' });
  await expect(changes.next()).rejects.toMatchObject({ code: 'connection_failed' });
});

test('who gives it up before an answer, or after one, gets the reason of the signal', async () => {
  await using server = await startServer(events([changed('1')], { open: true }), silent);
  const giveUp = new AbortController();
  const changes = streamOf(server).changes({}, { signal: giveUp.signal });
  await changes.next();
  const waiting = expect(changes.next()).rejects.toBe('enough');
  giveUp.abort('enough');
  await waiting;
  await expect(
    all(streamOf(server).changes({}, { signal: AbortSignal.timeout(30) })),
  ).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('leaving the loop ends the connection', async () => {
  let response: ServerResponse | undefined;
  await using server = await startServer((opened) => {
    response = opened;
    events([changed('1')], { open: true })(opened);
  });
  for await (const { revision } of streamOf(server).changes()) {
    expect(revision).toBe('1');
    break;
  }
  await vi.waitFor(() => expect(response?.destroyed).toBe(true));
});

test('a server that does not answer is not waited for longer than any call', async () => {
  await using server = await startServer(silent);
  await expect(all(streamOf(server).changes({}, { timeoutMs: 30 }))).rejects.toMatchObject({
    code: 'timed_out',
  });
});

test('a stream without a sign of life is a lost connection', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await using server = await startServer(events([changed('1')], { open: true }));
    const changes = streamOf(server).changes();
    await changes.next();
    const waiting = expect(changes.next()).rejects.toMatchObject({ code: 'connection_failed' });
    await vi.advanceTimersByTimeAsync(45_000);
    await waiting;
  } finally {
    vi.useRealTimers();
  }
});
