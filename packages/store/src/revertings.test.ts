import { expect, test } from 'vitest';

import { balanceOf, issuedRewardsOf, revertingsOf } from './index.ts';
import { balance, issuedReward, memberSession } from './testing/fixtures.ts';
import { setStage } from './testing/stage.ts';

test('reverts: the ticket goes, the points come back, as the server confirmed', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  await (
    await network.nth('/session', 1)
  ).answer(memberSession(200, { issuedRewards: [issuedReward('iss_1')] }));
  const done = revertingsOf(store).revert('iss_1', 'intent-revert-001');
  const request = await network.nth('/issued-rewards/iss_1/revert', 1);
  expect(request.key).toBe('intent-revert-001');
  await request.answer({
    issuedReward: { ...issuedReward('iss_1'), usage: 'reverted' },
    balance: balance(700),
    transactionId: 'tx_2',
    pointsReturned: 500,
  });
  expect(await done).toMatchObject({ phase: 'reverted', result: { pointsReturned: 500 } });
  expect(balanceOf(store).get().data?.shown).toBe(700);
  expect(issuedRewardsOf(store).get().data).toEqual([]);
});

test('an undoing that is refused says why', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(200);
  const done = revertingsOf(store).revert('iss_1', 'intent-revert-001');
  await (await network.nth('/issued-rewards/iss_1/revert', 1)).refuse(409, 'voucher_used');
  await (await network.nth('/session', 2)).answer(memberSession(200));
  expect(await done).toMatchObject({ phase: 'refused', reason: 'voucher_used' });
});
