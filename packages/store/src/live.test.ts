import { visitorOf } from './index.ts';
import { createClient } from '@spaarkit/sdk/fetch';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createStore } from './create-store.ts';
import { followLive } from './live.ts';
import { guestSession, memberSession } from './testing/fixtures.ts';

/** A stream as the server holds it. */
interface Held {
  readonly known: string | null;
  readonly member: string;
  readonly signal: AbortSignal;
  tell(revision: string): void;
  end(): void;
}

let held: Held[] = [];
let sessions = 0;
let current = memberSession(100);
let refusal: number | undefined;

/** Answers as the API does: the session that is current, and streams that the test tells on. */
async function respond(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (new URL(request.url).pathname === '/v1/session') {
    sessions++;
    return Response.json(current);
  }
  if (refusal) return Response.json({ code: 'unavailable' }, { status: refusal });
  const { readable, writable } = new TransformStream<string, string>();
  const writer = writable.getWriter();
  request.signal.addEventListener('abort', () => void writer.abort(request.signal.reason));
  held.push({
    known: request.headers.get('last-event-id'),
    member: request.headers.get('authorization') ?? '',
    signal: request.signal,
    tell: (revision) => void writer.write(`data: {"revision":"${revision}"}\n\n`),
    end: () => void writer.close(),
  });
  return new Response(readable.pipeThrough(new TextEncoderStream()));
}

function openTab(getMemberToken = () => 'lena') {
  const client = createClient({
    apiBase: 'https://api.test',
    publishableKey: 'pk_test',
    getMemberToken,
    maxRetries: 0,
  });
  const store = createStore({ client });
  store.connect();
  const stop = followLive(store);
  stopping.push(() => {
    stop();
    store.disconnect();
  });
  return { store, stop };
}

let stopping: (() => void)[] = [];

beforeEach(() => {
  held = [];
  sessions = 0;
  current = memberSession(100, { revision: '1' });
  refusal = undefined;
  vi.stubGlobal('fetch', vi.fn(respond));
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  for (const stop of stopping) stop();
  stopping = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const shown = ({ store }: ReturnType<typeof openTab>) => store.$session.get().data?.revision;

/** The nth stream that was opened, counted from 1. */
async function stream(n: number): Promise<Held> {
  await vi.waitFor(() => expect(held).toHaveLength(n), { timeout: 5000 });
  const found = held[n - 1];
  if (!found) throw new Error(`There was no stream ${n}.`);
  return found;
}

test('asks for the session when it is told that there is another, and only then', async () => {
  const tab = openTab();
  const first = await stream(1);
  expect([first.known, first.member]).toEqual(['1', 'Bearer lena']);
  current = memberSession(150, { revision: '2' });
  first.tell('2');
  await vi.waitFor(() => expect(shown(tab)).toBe('2'));
  first.tell('2');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(sessions).toBe(2);
});

test('one tab listens for all of a member, and the next takes over from it', async () => {
  const leader = openTab();
  const follower = openTab();
  const first = await stream(1);
  await vi.waitFor(() => expect(shown(follower)).toBe('1'));
  current = memberSession(150, { revision: '2' });
  first.tell('2');
  await vi.waitFor(() => expect([shown(leader), shown(follower)]).toEqual(['2', '2']));
  expect(held).toHaveLength(1);

  leader.stop();
  expect(first.signal.aborted).toBe(true);
  expect((await stream(2)).known).toBe('2');
});

test('comes back after an end, with what it knows', async () => {
  openTab();
  const first = await stream(1);
  first.end();
  expect((await stream(2)).known).toBe('1');
});

test('a guest is told nothing, and who logs in is from then on', async () => {
  current = guestSession;
  const tab = openTab();
  await vi.waitFor(() => expect(visitorOf(tab.store).get()).toBe('guest'));
  expect(held).toHaveLength(0);
  current = memberSession(100, { revision: '7' });
  await tab.store.memberChanged();
  expect((await stream(1)).known).toBe('7');
});

test('asks once a minute while the server cannot be listened to', async () => {
  refusal = 503;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  openTab();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sessions).toBe(1);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(sessions).toBeGreaterThanOrEqual(4);
  expect(sessions).toBeLessThanOrEqual(7);
});

test('is silent after it was stopped', async () => {
  const tab = openTab();
  const first = await stream(1);
  tab.stop();
  expect(first.signal.aborted).toBe(true);
  await tab.store.memberChanged();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(held).toHaveLength(1);
});
