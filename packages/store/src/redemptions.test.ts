import type { IssuedReward } from '@spaarkit/sdk';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { balanceOf, issuedRewardsOf, redemptionsOf, type RedemptionState } from './index.ts';
import { issuedReward, memberSession, redeemFive, redemption } from './testing/fixtures.ts';
import { idsIn, record, setStage } from './testing/stage.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('redeems: shows the code and the balance that the server confirmed, and nothing before', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const states: RedemptionState[] = [];
  redemptionsOf(store)
    .of('five-euro')
    .subscribe((state) => states.push(state));
  const done = redemptionsOf(store).redeem(redeemFive());
  const request = await network.nth('/redemptions', 1);
  expect(request).toMatchObject({ key: 'intent-0000000001', body: { rewardId: 'five-euro' } });
  expect(balanceOf(store).get().data?.shown).toBe(700);
  expect(issuedRewardsOf(store).get().data).toEqual([]);
  await request.answer(redemption(200), 201);
  await done;
  expect(states.map(({ phase }) => phase)).toEqual(['idle', 'submitting', 'issued']);
  expect(balanceOf(store).get().data?.shown).toBe(200);
  expect(
    issuedRewardsOf(store)
      .get()
      .data?.map(({ id }) => id),
  ).toEqual(['iss_1']);
  await (
    await network.nth('/session', 2)
  ).answer(memberSession(200, { issuedRewards: [issuedReward('iss_1')] }));
  expect(idsIn('now', store)).toEqual([]);
});

test('what was issued stands where it ends, before what the shop still owes or makes a code for', async () => {
  const { network, makeStore } = setStage();
  const issuedRewards: IssuedReward[] = [
    issuedReward('sooner', '2026-12-20T12:00:00Z'),
    issuedReward('later', '2026-12-24T12:00:00Z'),
    { ...issuedReward('owed', '2026-12-01T12:00:00Z'), fulfilment: { state: 'requested' } },
    { ...issuedReward('owed too', '2026-11-01T12:00:00Z'), fulfilment: { state: 'in_progress' } },
    { ...issuedReward('awaited', '2026-10-01T12:00:00Z'), codePending: true },
  ];
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).answer(memberSession(700, { issuedRewards }));
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).answer(redemption(200), 201);
  await done;
  expect(
    issuedRewardsOf(store)
      .get()
      .data?.map(({ id }) => id),
  ).toEqual(['sooner', 'iss_1', 'later', 'owed', 'owed too', 'awaited']);
});

test('a second press in one review is the same redemption', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const [first, second] = [
    redemptionsOf(store).redeem(redeemFive()),
    redemptionsOf(store).redeem(redeemFive()),
  ];
  await (await network.nth('/redemptions', 1)).answer(redemption(200), 201);
  expect(await first).toEqual(await second);
  await redemptionsOf(store).redeem(redeemFive());
  expect(network.to('/redemptions')).toHaveLength(1);
});

test('a new review is a new redemption', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(1200);
  const first = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).answer(redemption(700), 201);
  await first;
  redemptionsOf(store).clear('five-euro');
  expect(redemptionsOf(store).of('five-euro').get()).toEqual({ phase: 'idle' });
  void redemptionsOf(store).redeem(redeemFive('intent-0000000002'));
  expect(await network.nth('/redemptions', 2)).toMatchObject({ key: 'intent-0000000002' });
});

test('a refusal has its reason, its facts and a fresh balance', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  await (
    await network.nth('/redemptions', 1)
  ).refuse(409, 'insufficient_points', { missingPoints: 100 });
  expect(redemptionsOf(store).of('five-euro').get().phase).toBe('submitting');
  await (await network.nth('/session', 2)).answer(memberSession(400));
  expect(await done).toMatchObject({
    phase: 'refused',
    reason: 'insufficient_points',
    missingPoints: 100,
  });
  expect(balanceOf(store).get().data?.shown).toBe(400);
});

test('a refusal that the server words in general takes its reason from the fresh standing', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).refuse(409, 'reward_not_available');
  const rewards = [{ rewardId: 'five-euro', redeemable: false, refusal: 'tier_required' as const }];
  await (await network.nth('/session', 2)).answer(memberSession(700, { rewards }));
  expect(await done).toMatchObject({ phase: 'refused', reason: 'tier_required' });
});

test('a fault that certainly changed nothing is failed, and may be tried again', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).refuse(403, 'origin_not_allowed');
  expect(await done).toMatchObject({ phase: 'failed', error: { name: 'PermissionError' } });
  void redemptionsOf(store).redeem(redeemFive());
  expect(await network.nth('/redemptions', 2)).toBeDefined();
});

test('a lost answer is unknown, never failed, and is found out with the same key', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const states = record(redemptionsOf(store).of('five-euro'));
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).lose();
  expect(redemptionsOf(store).of('five-euro').get()).toMatchObject({
    phase: 'unknown',
    error: { name: 'ConnectionError' },
  });
  await vi.advanceTimersByTimeAsync(1000);
  await (await network.nth('/redemptions', 2)).refuse(503, 'unavailable');
  await vi.advanceTimersByTimeAsync(2000);
  const third = await network.nth('/redemptions', 3);
  expect(third.key).toBe('intent-0000000001');
  await third.answer(redemption(200), 201);
  expect(await done).toMatchObject({ phase: 'issued' });
  expect(states.map(({ phase }) => phase)).not.toContain('failed');
});

test('after a lost answer, a refusal says that it never happened', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).lose();
  await vi.advanceTimersByTimeAsync(1000);
  await (await network.nth('/redemptions', 2)).refuse(409, 'reward_out_of_stock');
  await (await network.nth('/session', 2)).answer(memberSession(700));
  expect(await done).toMatchObject({ phase: 'refused', reason: 'out_of_stock' });
});

test('rests as unknown when it cannot be found out, and goes on when the server answers again', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  for (let n = 1; n <= 6; n++) {
    await (await network.nth('/redemptions', n)).lose();
    await vi.advanceTimersByTimeAsync(15_000);
  }
  expect(await done).toMatchObject({ phase: 'unknown' });
  redemptionsOf(store).clear('five-euro');
  expect(redemptionsOf(store).of('five-euro').get().phase).toBe('unknown');

  void store.refresh();
  await (await network.nth('/session', 2)).answer(memberSession(200));
  const again = await network.nth('/redemptions', 7);
  expect(again.key).toBe('intent-0000000001');
  await again.answer(redemption(200), 201);
  expect(redemptionsOf(store).of('five-euro').get().phase).toBe('issued');
});

test('never begins a second redemption while the outcome of the first is unknown', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(1200);
  const done = redemptionsOf(store).redeem(redeemFive());
  for (let n = 1; n <= 6; n++) {
    await (await network.nth('/redemptions', n)).lose();
    await vi.advanceTimersByTimeAsync(15_000);
  }
  await done;
  void redemptionsOf(store).redeem(redeemFive('intent-0000000002'));
  expect((await network.nth('/redemptions', 7)).key).toBe('intent-0000000001');
});

test('asks how a redemption ended that the shop has not made the code for yet', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  const { issuedReward: _, ...pending } = redemption(200, { status: 'unknown' });
  await (await network.nth('/redemptions', 1)).answer(pending, 201);
  expect(redemptionsOf(store).of('five-euro').get().phase).toBe('unknown');
  await vi.advanceTimersByTimeAsync(1000);
  await (await network.nth('/redemptions/red_1', 1)).answer(redemption(200));
  expect(await done).toMatchObject({ phase: 'issued' });
});

test('takes up a redemption that the server calls unresolved', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  const { issuedReward: _, ...pending } = redemption(200, { status: 'unknown' });
  await (
    await network.nth('/session', 1)
  ).answer(memberSession(200, { unresolvedRedemptions: [pending] }));
  await (await network.nth('/redemptions/red_1', 1)).answer(redemption(200));
  expect(redemptionsOf(store).of('five-euro').get()).toMatchObject({ phase: 'issued' });
});

test('finds out after a reload what was left open, and keeps nothing afterwards', async () => {
  const { network, loadedStore } = setStage();
  const kept = new Map<string, string>();
  const intentStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const before = await loadedStore(700, { intentStorage });
  expect(kept.size).toBe(0);
  void redemptionsOf(before).redeem(redeemFive());
  await network.nth('/redemptions', 1);
  expect(kept.size).toBe(1);
  expect([...kept.values()].join()).not.toContain('c1');

  const reloaded = setStage();
  const after = await reloaded.loadedStore(200, { intentStorage });
  const again = await reloaded.network.nth('/redemptions', 1);
  expect(again.key).toBe('intent-0000000001');
  expect(redemptionsOf(after).of('five-euro').get().phase).toBe('unknown');
  await again.answer(redemption(200), 201);
  expect(redemptionsOf(after).of('five-euro').get().phase).toBe('issued');
  expect(kept.size).toBe(0);
});

test('previews without throwing', async () => {
  const { network, loadedStore } = setStage();
  const store = await loadedStore(700);
  const ready = redemptionsOf(store).preview('five-euro');
  await (
    await network.nth('/redemption-previews', 1)
  ).answer({ rewardId: 'five-euro', remaining: 200 });
  expect(await ready).toMatchObject({ phase: 'ready', preview: { remaining: 200 } });
  const refused = redemptionsOf(store).preview('points-as-money', 50);
  const second = await network.nth('/redemption-previews', 2);
  expect(second.body).toEqual({ rewardId: 'points-as-money', points: 50 });
  await second.refuse(422, 'points_out_of_range');
  expect(await refused).toMatchObject({ phase: 'refused', reason: 'points_out_of_range' });
});
