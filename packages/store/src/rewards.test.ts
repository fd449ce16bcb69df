import { expect, test } from 'vitest';

import { goalOf, rewardsOf, tierStandingOf } from './index.ts';
import { memberSession, standings } from './testing/fixtures.ts';
import { idsIn, setStage } from './testing/stage.ts';

test('groups rewards by how near they are', async () => {
  const { loadedStore } = setStage();
  const store = await loadedStore(700);
  expect(rewardsOf(store).get().data).toMatchObject([
    { reward: { id: 'shipping' }, group: 'now' },
    { reward: { id: 'five-euro' }, group: 'now' },
    { reward: { id: 'ten-percent' }, group: 'almost', missing: 300, share: 0.7 },
  ]);
});

test('takes the cheapest reward that only lacks points for the goal', async () => {
  const { loadedStore } = setStage();
  const store = await loadedStore(700);
  expect(goalOf(store).get()).toMatchObject({
    kind: 'reward',
    id: 'ten-percent',
    have: 700,
    need: 1000,
    left: 300,
    share: 0.7,
    framing: 'left',
  });
});

test('takes the next level for the goal when every reward can be had', async () => {
  const { loadedStore } = setStage();
  const store = await loadedStore(2000);
  expect(goalOf(store).get()).toMatchObject({
    kind: 'tier',
    id: 'silver',
    unit: 'spend',
    left: 45_000,
    share: 0.3,
    framing: 'have',
  });
  expect(goalOf(store).get()?.pendingShare).toBeCloseTo(0.1);
  expect(tierStandingOf(store).get().data).toMatchObject({
    tier: { id: 'bronze' },
    nextTier: { id: 'silver' },
    share: 0.3,
  });
});

test('does not save for what more than points is missing of', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  const rewards = standings(100).map((standing) =>
    standing.rewardId === 'shipping' ? { ...standing, refusal: 'out_of_stock' as const } : standing,
  );
  await (await network.nth('/session', 1)).answer(memberSession(100, { rewards }));
  expect(goalOf(store).get()).toMatchObject({ id: 'five-euro', framing: 'have' });
  expect(idsIn('later', store)).toContain('shipping');
});

test('gives what did not change its former identity', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const before = rewardsOf(store).get().data;
  void store.refresh();
  await (await network.nth('/session', 2)).answer(structuredClone(memberSession(700)));
  expect(rewardsOf(store).get().data).toBe(before);
});

test('a reward that goes to another group is the programme’s own, and those that stay are the items they were', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(600);
  const shipping = () => rewardsOf(store).get().data?.[0];
  const before = shipping();
  void store.refresh();
  await (await network.nth('/session', 2)).answer(structuredClone(memberSession(300)));
  const items = rewardsOf(store).get().data;
  expect(items?.map(({ group }) => group)).toEqual(['now', 'almost', 'later']);
  const ofProgram = new Set(store.$program.get().data?.rewards);
  expect(items?.every((item) => ofProgram.has(item.reward))).toBe(true);
  expect(shipping()).toBe(before);
});
