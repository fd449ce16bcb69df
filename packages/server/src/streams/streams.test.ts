import { EventReader } from '@spaarkit/contract/conformance';
import { afterEach, expect, test, vi } from 'vitest';
import { codeOf, createTestApp, idempotencyKey, type TestApp } from '../../testing/test-app.ts';
import { openEventStream } from './event-stream.ts';

const path = '/v1/me/stream';

afterEach(() => vi.useRealTimers());

async function listen(shop: TestApp, who: string): Promise<Response> {
  return shop.send('GET', path, { headers: await shop.member(who) });
}

test('a member holds so many streams, and may open another when one has ended', async () => {
  const shop = await createTestApp({ streams: { perMember: 2 } });
  const first = await listen(shop, 'lena');
  await listen(shop, 'lena');
  const third = await listen(shop, 'lena');
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await codeOf(third)).toBe('rate_limited');
  expect((await listen(shop, 'noor')).status).toBe(200);

  await first.body?.cancel();
  expect((await listen(shop, 'lena')).status).toBe(200);
});

test('a process holds so many streams', async () => {
  const shop = await createTestApp({ streams: { perProcess: 1 } });
  await listen(shop, 'lena');
  const second = await listen(shop, 'noor');
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '60']);
});

test('HEAD opens no stream', async () => {
  const shop = await createTestApp({ streams: { perMember: 1 } });
  const head = await shop.send('HEAD', path, { headers: await shop.member('lena') });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  expect((await listen(shop, 'lena')).status).toBe(200);
});

test('every stream ends when the server stops, and gives its place back', async () => {
  const shop = await createTestApp({ streams: { perMember: 1 } });
  const reader = new EventReader(await listen(shop, 'lena'));
  await reader.next();
  shop.app.stop();
  expect(await reader.next()).toBeUndefined();
  expect((await listen(shop, 'lena')).status).toBe(200);
});

test('a database that fails for a while delays what is told', async () => {
  const shop = await createTestApp({ streams: { lookEveryMs: 20 } });
  await shop.send('POST', '/v1/me/enrollment', {
    headers: { ...(await shop.member('lena')), ...idempotencyKey() },
    body: { termsVersion: '1' },
  });
  const reader = new EventReader(await listen(shop, 'lena'));
  const before = await reader.next();
  const failing = vi.spyOn(shop.store, 'read').mockRejectedValue(new Error('gone'));
  await vi.waitFor(() => expect(failing.mock.calls.length).toBeGreaterThan(2));
  failing.mockRestore();
  await shop.send('PATCH', '/v1/me', {
    headers: await shop.member('lena'),
    body: { locale: 'nl' },
  });
  expect((await reader.next())?.id).not.toBe(before?.id);
});

test('a silent stream shows that it is alive, and ends when its time is up', async () => {
  vi.useFakeTimers();
  const onEnd = vi.fn();
  const { body } = openEventStream({ heartbeatMs: 1000, lifetimeMs: 2500, onEnd });
  await vi.advanceTimersByTimeAsync(5000);
  expect(await new Response(body).text()).toBe('retry: 3000\n\n:\n\n:\n\n');
  expect(onEnd).toHaveBeenCalledOnce();
});

test('who does not read is not waited for', async () => {
  const onEnd = vi.fn();
  const stream = openEventStream({ heartbeatMs: 60_000, lifetimeMs: 60_000, onEnd });
  for (let id = 0; id < 100; id++) stream.send('changed', String(id), {});
  expect(onEnd).toHaveBeenCalledOnce();
});
