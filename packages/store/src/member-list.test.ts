import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import {
  createStore,
  historyOf,
  referralsOf,
  type LoyaltyStore,
  type MemberList,
  type Paged,
} from './index.ts';
import { guestSession, memberSession } from './testing/fixtures.ts';
import { createNetwork, settled, type Network, type Waiting } from './testing/network.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const path = '/me/transactions';

/** A member's history, the requests for which are answered by hand. */
interface Stage {
  readonly network: Network;
  readonly store: LoyaltyStore;
  readonly history: MemberList<unknown>;
  /** The nth request for a page. */
  readonly asked: (n: number) => Promise<Waiting>;
  readonly data: () => Paged<unknown> | undefined;
  /** The ids of the rows shown. */
  readonly shown: () => unknown[];
  /** How many rows stand ready. */
  readonly ready: () => number | undefined;
  /** The server says that points moved. */
  readonly movePoints: (available: number) => Promise<void>;
}

async function setStage(): Promise<Stage> {
  const network = createNetwork({ maxRetries: 0 });
  const store = createStore({ client: network.client, openChannel: () => undefined });
  const history = historyOf(store);
  const data = () => history.$list.get().data;
  let sessions = 0;
  const answerSession = async (available: number) => {
    await (await network.nth('/session', ++sessions)).answer(memberSession(available));
  };
  store.connect();
  await answerSession(700);
  return {
    network,
    store,
    history,
    asked: (n) => network.nth(path, n),
    data,
    shown: () => (data()?.items ?? []).map((row) => (row as { id: string }).id),
    ready: () => data()?.next?.length,
    async movePoints(available) {
      void store.refresh();
      await answerSession(available);
    },
  };
}

/** A page of rows with these ids, and the cursor of the next. */
function page(ids: string, nextCursor?: string) {
  const items = ids.split('').map((id) => ({ id, kind: 'earn', points: 10 }));
  return { items, hasMore: nextCursor !== undefined, nextCursor };
}

/** A history of which two rows are shown and two stand ready. */
async function setReadyStage(): Promise<Stage> {
  const stage = await setStage();
  void stage.history.load();
  await (await stage.asked(1)).answer(page('ab', 'after-b'));
  await (await stage.asked(2)).answer(page('cd', 'after-d'));
  return stage;
}

test('asks for nothing before somebody looks, and then for the page after the first', async () => {
  const { network, history, asked, shown, ready } = await setStage();
  await settled();
  expect(network.to(path)).toHaveLength(0);
  void history.load();
  await (await asked(1)).answer(page('ab', 'after-b'));
  expect((await asked(2)).query.get('cursor')).toBe('after-b');
  expect(ready()).toBeUndefined();
  await (await asked(2)).answer(page('cde', 'after-e'));
  expect(ready()).toBe(3);
  expect(shown()).toEqual(['a', 'b']);
  expect(network.to(path)).toHaveLength(2);
});

test('asks for nothing ahead where there is no more, as with a list of one', async () => {
  const { network, store, history, asked } = await setStage();
  void history.load();
  await (await asked(1)).answer(page('ab'));
  void referralsOf(store).load();
  await (await network.nth('/me/referrals', 1)).answer({ code: 'FRIEND', friends: [] });
  await settled();
  expect(network.requests.map(({ path: one }) => one)).toEqual(['/session', path, '/me/referrals']);
});

test('shows what stands ready at once, and asks for the page after that', async () => {
  const { history, asked, data, shown, ready } = await setReadyStage();
  void history.loadMore();
  expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  expect(data()).toMatchObject({ hasMore: true, loadingMore: false });
  expect(ready()).toBeUndefined();
  const third = await asked(3);
  expect(third.query.get('cursor')).toBe('after-d');
  await third.answer(page('e'));
  expect(ready()).toBe(1);
  await history.loadMore();
  expect(data()).toEqual({
    items: page('abcde').items,
    hasMore: false,
    loadingMore: false,
  });
});

test('waits for the page that is under way when more is wanted before it came', async () => {
  const { network, history, asked, data, shown, ready } = await setStage();
  void history.load();
  await (await asked(1)).answer(page('ab', 'after-b'));
  const isDone = history.loadMore().then(() => shown());
  void history.loadMore();
  expect(data()?.loadingMore).toBe(true);
  await (await asked(2)).answer(page('cd', 'after-d'));
  expect(await isDone).toEqual(['a', 'b', 'c', 'd']);
  expect(data()?.loadingMore).toBe(false);
  expect(ready()).toBeUndefined();
  expect(network.to(path)).toHaveLength(3);
});

test.each<[string, (request: Waiting) => Promise<void>]>([
  ['is lost', (request) => request.lose()],
  ['is refused', (request) => request.refuse(429, 'rate_limited')],
  ['fails', (request) => request.refuse(500, 'internal_error')],
])('says nothing of a page ahead that %s, and asks anew when more is wanted', async (_, fail) => {
  const { network, history, asked, data, shown } = await setStage();
  void history.load();
  await (await asked(1)).answer(page('ab', 'after-b'));
  await fail(await asked(2));
  expect(history.$list.get().status).toBe('ready');
  expect(data()).toEqual({ items: page('ab').items, hasMore: true, loadingMore: false });
  expect(network.to(path)).toHaveLength(2);

  void history.loadMore();
  expect(data()?.loadingMore).toBe(true);
  await fail(await asked(3));
  expect(data()).toMatchObject({ loadingMore: false, moreError: expect.any(Error) as Error });
  void history.loadMore();
  expect(data()).not.toHaveProperty('moreError');
  await (await asked(4)).answer(page('cd'));
  expect(shown()).toEqual(['a', 'b', 'c', 'd']);
});

test('drops what stands ready when points moved, and asks ahead anew', async () => {
  const { history, asked, movePoints, shown, ready } = await setReadyStage();
  await movePoints(710);
  expect(ready()).toBeUndefined();
  await (await asked(3)).answer(page('za', 'after-a'));
  const ahead = await asked(4);
  expect(ahead.query.get('cursor')).toBe('after-a');
  await ahead.answer(page('bcd'));
  expect(ready()).toBe(3);
  void history.loadMore();
  expect(shown()).toEqual(['z', 'a', 'b', 'c', 'd']);
});

test('drops a page ahead of the list as it was before points moved', async () => {
  const { history, asked, movePoints, shown, ready } = await setStage();
  void history.load();
  await (await asked(1)).answer(page('ab', 'after-b'));
  const former = await asked(2);
  await movePoints(710);
  const renewed = await asked(3);
  await former.answer(page('cd', 'after-d'));
  expect(ready()).toBeUndefined();
  await renewed.answer(page('za', 'after-a'));
  await (await asked(4)).answer(page('b', 'after-b'));
  expect(ready()).toBe(1);
  void history.loadMore();
  expect(shown()).toEqual(['z', 'a', 'b']);
});

test('shows more of the list as it is now when more is wanted while it is loaded anew', async () => {
  const { network, history, asked, movePoints, data, shown } = await setReadyStage();
  await movePoints(710);
  const isDone = history.loadMore().then(() => shown());
  expect(data()?.loadingMore).toBe(true);
  await (await asked(3)).answer(page('za', 'after-a'));
  expect(data()?.loadingMore).toBe(true);
  const ahead = await asked(4);
  expect(ahead.query.get('cursor')).toBe('after-a');
  await ahead.answer(page('bc'));
  expect(await isDone).toEqual(['z', 'a', 'b', 'c']);
  expect(data()?.loadingMore).toBe(false);
  expect(network.to(path)).toHaveLength(4);
});

test('shows more, too, when points moved while it was under way', async () => {
  const { history, asked, movePoints, data, shown } = await setStage();
  void history.load();
  await (await asked(1)).answer(page('ab', 'after-b'));
  void history.loadMore();
  const former = await asked(2);
  await movePoints(710);
  await (await asked(3)).answer(page('za', 'after-a'));
  await former.answer(page('cd', 'after-d'));
  expect(data()?.loadingMore).toBe(true);
  await (await asked(4)).answer(page('b'));
  expect(shown()).toEqual(['z', 'a', 'b']);
  expect(data()?.loadingMore).toBe(false);
});

test('shows more of what there is when the list could not be loaded anew', async () => {
  const { network, history, asked, movePoints, data, shown } = await setReadyStage();
  await movePoints(710);
  void history.loadMore();
  await (await asked(3)).lose();
  expect(history.$list.get().status).toBe('stale');
  const next = await asked(4);
  expect(next.query.get('cursor')).toBe('after-b');
  await next.answer(page('cd'));
  expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  expect(data()?.loadingMore).toBe(false);
  expect(network.to(path)).toHaveLength(4);
});

test('shows more, too, when what was under way is overtaken by a renewal that fails', async () => {
  const { history, asked, movePoints, data, shown } = await setStage();
  void history.load();
  await (await asked(1)).answer(page('ab', 'after-b'));
  void history.loadMore();
  await movePoints(710);
  await (await asked(3)).lose();
  expect(data()?.loadingMore).toBe(true);
  await (await asked(4)).answer(page('cd'));
  expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  expect(data()?.loadingMore).toBe(false);
});

test('asks for nothing ahead while the list cannot be loaded anew', async () => {
  const { network, asked, movePoints } = await setReadyStage();
  await movePoints(710);
  await (await asked(3)).lose();
  await settled();
  expect(network.to(path)).toHaveLength(3);
});

test('shows nobody what stood ready, or was under way, for another member', async () => {
  const { network, store, history, asked, data, shown, ready } = await setReadyStage();
  void history.loadMore();
  const former = await asked(3);
  void history.loadMore();
  void store.memberChanged();
  expect(history.$list.get()).toEqual({ status: 'idle' });
  await former.answer(page('ef', 'after-f'));
  expect(data()).toBeUndefined();

  const other = { ...memberSession(20), member: { id: 'mem_2' } };
  await (await network.nth('/session', 2)).answer(other);
  await (await asked(4)).answer(page('x', 'after-x'));
  const ahead = await asked(5);
  expect(ahead.query.get('cursor')).toBe('after-x');
  await ahead.answer(page('y'));
  expect(shown()).toEqual(['x']);
  expect(ready()).toBe(1);
  void history.loadMore();
  expect(shown()).toEqual(['x', 'y']);
});

test('asks for nothing more for who has logged out', async () => {
  const { network, store, history } = await setReadyStage();
  void store.memberChanged();
  await (await network.nth('/session', 2)).answer(guestSession);
  await history.loadMore();
  await settled();
  expect(history.$list.get()).toEqual({ status: 'idle' });
  expect(network.to(path)).toHaveLength(2);
});
