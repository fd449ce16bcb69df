import { expect, test } from 'vitest';

import { historyOf, pastRewardsOf } from './index.ts';
import { guestSession, issuedReward, memberSession } from './testing/fixtures.ts';
import { setStage } from './testing/stage.ts';

test('loads history when somebody looks, page by page, and anew when points moved', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const transaction = (id: string) => ({ id, kind: 'earn', points: 10 });
  expect(historyOf(store).$list.get()).toEqual({ status: 'idle' });
  void historyOf(store).load();
  void historyOf(store).load();
  await (
    await network.nth('/me/transactions', 1)
  ).answer({ items: [transaction('t2')], hasMore: true, nextCursor: 'c' });
  // The first page, and the next one ahead.
  expect(network.to('/me/transactions')).toHaveLength(2);
  void historyOf(store).loadMore();
  const more = await network.nth('/me/transactions', 2);
  expect(more.query.get('cursor')).toBe('c');
  expect(historyOf(store).$list.get().data).toMatchObject({ loadingMore: true });
  await more.answer({ items: [transaction('t1')], hasMore: false });
  expect(historyOf(store).$list.get().data).toMatchObject({
    items: [{ id: 't2' }, { id: 't1' }],
    hasMore: false,
    loadingMore: false,
  });

  void store.refresh();
  await (await network.nth('/session', 2)).answer(memberSession(710));
  await (
    await network.nth('/me/transactions', 3)
  ).answer({ items: [transaction('t3')], hasMore: false });
  expect(historyOf(store).$list.get().data?.items).toHaveLength(1);
});

test('shows the history of whoever logs in while somebody looks at it', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  void historyOf(store).load();
  await (await network.nth('/session', 1)).answer(guestSession);
  expect(historyOf(store).$list.get()).toEqual({ status: 'idle' });
  void store.memberChanged();
  await (await network.nth('/session', 2)).answer(memberSession(700));
  await (await network.nth('/me/transactions', 1)).answer({ items: [], hasMore: false });
  expect(historyOf(store).$list.get()).toMatchObject({ status: 'ready', data: { items: [] } });
});

test('keeps the pages it has when the next does not come', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  void pastRewardsOf(store).load();
  const first = await network.nth('/me/issued-rewards', 1);
  expect(first.query.get('usage')).toBe('past');
  await first.answer({ items: [issuedReward('iss_9')], hasMore: true, nextCursor: 'c' });
  void pastRewardsOf(store).loadMore();
  await (await network.nth('/me/issued-rewards', 2)).lose();
  expect(pastRewardsOf(store).$list.get()).toMatchObject({
    status: 'ready',
    data: {
      items: [{ id: 'iss_9' }],
      hasMore: true,
      loadingMore: false,
      moreError: { name: 'ConnectionError' },
    },
  });
});
