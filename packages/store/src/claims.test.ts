import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { balanceOf, claimsOf, createStore, type LoyaltyStore } from './index.ts';
import { guestSession, memberSession } from './testing/fixtures.ts';
import { createNetwork, settled, type Network } from './testing/network.ts';

let network: Network;
let store: LoyaltyStore;

const activity = {
  id: 'act_1',
  ruleId: 'follow',
  status: 'done',
  points: 50,
  issuedRewardIds: [],
};

const phase = (ruleId = 'follow') => claimsOf(store).$all.get().get(ruleId)?.phase ?? 'idle';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  network = createNetwork();
  store = createStore({ client: network.client, openChannel: () => undefined });
  store.connect();
  await (await network.nth('/session', 1)).answer(memberSession(700));
});

afterEach(() => {
  vi.useRealTimers();
});

test('a claim is shown as done once the session that knows of it has come', async () => {
  const claimed = claimsOf(store).claim('follow');
  expect(phase()).toBe('submitting');
  const request = await network.nth('/activities', 1);
  expect(request.body).toEqual({ ruleId: 'follow' });
  await request.answer(activity);
  expect(phase()).toBe('submitting');
  await (await network.nth('/session', 2)).answer(memberSession(750));
  expect(await claimed).toEqual({ phase: 'claimed', activity });
  expect(balanceOf(store).get().data?.available).toBe(750);
});

test('pressing twice claims once', async () => {
  void claimsOf(store).claim('follow');
  void claimsOf(store).claim('follow');
  await settled();
  expect(network.to('/activities')).toHaveLength(1);
});

test('a refusal has its reason, and a fresh session that says when again', async () => {
  const claimed = claimsOf(store).claim('follow');
  await (await network.nth('/activities', 1)).refuse(409, 'rule_limit_reached');
  await (await network.nth('/session', 2)).answer(memberSession(700));
  expect(await claimed).toMatchObject({ phase: 'refused', reason: 'rule_limit_reached' });
});

test('a lost answer is found out with the same key, and is never called failed', async () => {
  const claimed = claimsOf(store).claim('follow');
  const first = await network.nth('/activities', 1);
  await first.lose();
  // The client tries again by itself before the store is told.
  await vi.advanceTimersByTimeAsync(30_000);
  const asked = network.to('/activities');
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked.map(({ key }) => key))).toEqual(new Set([first.key]));
  await asked.at(-1)?.answer(activity);
  await (await network.nth('/session', 2)).answer(memberSession(750));
  expect(await claimed).toMatchObject({ phase: 'claimed' });
});

test('whoever logs in next does not see what somebody else claimed', async () => {
  void claimsOf(store).claim('follow');
  const request = await network.nth('/activities', 1);
  void store.memberChanged();
  await request.answer(activity);
  await (await network.nth('/session', 2)).answer(guestSession);
  expect(phase()).toBe('idle');
});
