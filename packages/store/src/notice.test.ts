import { expect, test } from 'vitest';

import { noticeOf } from './index.ts';
import { memberSession } from './testing/fixtures.ts';
import { setStage } from './testing/stage.ts';

test('shows one notice, and the next when it is dismissed', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  const notices = [
    { id: 'n1', kind: 'tier_nearly', tierId: 'silver', left: 100 },
    { id: 'n2', kind: 'new_reward', rewardId: 'shipping' },
  ] as const;
  await (await network.nth('/session', 1)).answer(memberSession(700, { notices: [...notices] }));
  expect(noticeOf(store).$notice.get()?.id).toBe('n1');
  void noticeOf(store).dismiss('n1');
  expect(noticeOf(store).$notice.get()?.id).toBe('n2');
  await (await network.nth('/notices/n1/dismiss', 1)).answer(undefined, 204);
});
