import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import {
  balanceOf,
  createStore,
  enrollmentOf,
  goalOf,
  historyOf,
  issuedRewardsOf,
  noticeOf,
  pastRewardsOf,
  redemptionsOf,
  revertingsOf,
  rewardsOf,
  tierStandingOf,
  visitorOf,
  type LoyaltyStore,
  type RedemptionState,
  type StoreOptions,
  type TabChannel,
} from './index.ts';
import {
  balance,
  guestSession,
  issuedReward,
  memberSession,
  program,
  redemption,
  reward,
  standings,
} from './testing/fixtures.ts';
import { createNetwork, settled, type Network } from './testing/network.ts';

let network: Network;
let clock: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  network = createNetwork();
  clock = Date.parse('2026-11-23T12:00:00Z');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function makeStore(options: Partial<StoreOptions> = {}): LoyaltyStore {
  return createStore({
    client: network.client,
    now: () => clock,
    openChannel: () => undefined,
    ...options,
  });
}

async function loadedStore(
  available = 700,
  options: Partial<StoreOptions> = {},
): Promise<LoyaltyStore> {
  const store = makeStore(options);
  store.connect();
  await (await network.nth('/session', 1)).answer(memberSession(available));
  return store;
}

/** Everything that a store has shown since now. */
function record<T>(store: { listen(listener: (value: T) => void): () => void }): T[] {
  const seen: T[] = [];
  store.listen((value) => seen.push(value));
  return seen;
}

const redeemFive = (intentKey = 'intent-0000000001') => ({ rewardId: 'five-euro', intentKey });

test.each([{ hello: 'world' }, [], null])(
  'takes %j, which another server gives, for a failure and not for points',
  async (body) => {
    const store = makeStore();
    store.connect();
    await (await network.nth('/session', 1)).answer(body);
    expect(store.$session.get()).toMatchObject({
      status: 'failed',
      error: expect.any(Error) as Error,
    });
    expect(balanceOf(store).get().data).toBeUndefined();
    expect(network.requests).toHaveLength(1);
  },
);

test('asks nothing before somebody connects', async () => {
  const store = makeStore();
  await settled();
  expect(network.requests).toHaveLength(0);
  expect(balanceOf(store).get()).toEqual({ status: 'idle' });
  expect(visitorOf(store).get()).toBe('unknown');
});

test('asks once for many elements', async () => {
  const store = makeStore();
  for (let i = 0; i < 20; i++) store.connect();
  void store.refresh();
  await settled();
  expect(network.to('/session')).toHaveLength(1);
});

test('never shows a balance before the server has said one', async () => {
  const store = makeStore();
  const seen = record(balanceOf(store));
  store.connect();
  await (await network.nth('/session', 1)).answer(memberSession(700));
  expect(seen.map(({ status, data }) => [status, data?.shown])).toEqual([
    ['loading', undefined],
    ['ready', 700],
  ]);
});

test('shows a guest the programme, and nothing of a member', async () => {
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).answer(guestSession);
  expect(visitorOf(store).get()).toBe('guest');
  expect(balanceOf(store).get()).toMatchObject({ status: 'ready' });
  expect(balanceOf(store).get()).not.toHaveProperty('data');
  expect(
    rewardsOf(store)
      .get()
      .data?.later.map(({ reward: { id } }) => id),
  ).toEqual(['shipping', 'five-euro', 'ten-percent']);
  expect(goalOf(store).get()).toBeUndefined();
});

test('groups rewards by how near they are', async () => {
  const store = await loadedStore(700);
  const { now, almost, later } = rewardsOf(store).get().data ?? {};
  expect(now?.map(({ reward: { id } }) => id)).toEqual(['shipping', 'five-euro']);
  expect(almost).toMatchObject([{ reward: { id: 'ten-percent' }, missing: 300, share: 0.7 }]);
  expect(later).toEqual([]);
});

test('takes the cheapest reward that only lacks points for the goal', async () => {
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
  const store = makeStore();
  store.connect();
  const rewards = standings(100).map((standing) =>
    standing.rewardId === 'shipping' ? { ...standing, refusal: 'out_of_stock' as const } : standing,
  );
  await (await network.nth('/session', 1)).answer(memberSession(100, { rewards }));
  expect(goalOf(store).get()).toMatchObject({ id: 'five-euro', framing: 'have' });
  expect(
    rewardsOf(store)
      .get()
      .data?.later.map(({ reward: { id } }) => id),
  ).toContain('shipping');
});

test('shows what was taken back beyond what was there as less than nothing', async () => {
  const store = makeStore();
  store.connect();
  await (
    await network.nth('/session', 1)
  ).answer(memberSession(0, { balance: balance(0, { owed: 120 }) }));
  expect(balanceOf(store).get().data?.shown).toBe(-120);
});

test('keeps the last values when a refresh fails, and says that they are old', async () => {
  const store = await loadedStore(700);
  const loadedAt = store.$session.get().updatedAt;
  clock += 60_000;
  void store.refresh();
  await (await network.nth('/session', 2)).lose();
  expect(balanceOf(store).get()).toMatchObject({
    status: 'stale',
    data: { shown: 700 },
    error: { name: 'ConnectionError' },
  });
  expect(store.$session.get().updatedAt).toBe(loadedAt);
});

test('fails when there was never an answer, and can be asked again', async () => {
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).refuse(500, 'internal_error');
  expect(balanceOf(store).get()).toMatchObject({
    status: 'failed',
    error: { code: 'internal_error' },
  });
  void store.refresh();
  expect(balanceOf(store).get().status).toBe('loading');
  await (await network.nth('/session', 2)).answer(memberSession(700));
  expect(balanceOf(store).get()).toMatchObject({ status: 'ready', data: { shown: 700 } });
});

test('asks for the programme only when it has changed', async () => {
  const store = await loadedStore();
  void store.refresh();
  const second = await network.nth('/session', 2);
  expect(second.query.get('programVersion')).toBe('1');
  const { program: _, ...rest } = memberSession(800);
  const before = store.$program.get().data;
  await second.answer(rest);
  expect(store.$program.get().data).toBe(before);
  expect(balanceOf(store).get().data?.shown).toBe(800);

  void store.refresh();
  await (
    await network.nth('/session', 3)
  ).answer({
    ...rest,
    programVersion: 2,
    program: { ...program, version: 2, rewards: [reward('new', 100)] },
  });
  expect(rewardsOf(store).get().data?.all).toHaveLength(1);
});

test('drops an answer that was overtaken by what came after', async () => {
  const store = await loadedStore(700);
  void store.refresh();
  void store.cartChanged();
  const [, early, late] = [
    await network.nth('/session', 1),
    await network.nth('/session', 2),
    await network.nth('/session', 3),
  ];
  await late.answer(memberSession(900));
  await early.answer(memberSession(700));
  expect(balanceOf(store).get().data?.shown).toBe(900);
});

test('gives what did not change its former identity', async () => {
  const store = await loadedStore(700);
  const before = rewardsOf(store).get().data;
  void store.refresh();
  await (await network.nth('/session', 2)).answer(structuredClone(memberSession(700)));
  expect(rewardsOf(store).get().data).toBe(before);
});

test('a reward that goes to another group is the programme’s own, and those that stay are the items they were', async () => {
  const store = await loadedStore(600);
  const shipping = () => rewardsOf(store).get().data?.now[0];
  const before = shipping();
  void store.refresh();
  await (await network.nth('/session', 2)).answer(structuredClone(memberSession(300)));
  const { now, almost, later, all } = rewardsOf(store).get().data ?? {};
  const idsOf = (items = all) => items?.map(({ reward: { id } }) => id);
  expect([now, almost, later].map(idsOf)).toEqual([['shipping'], ['five-euro'], ['ten-percent']]);
  const ofProgram = new Set(store.$program.get().data?.rewards);
  expect(all?.every((item) => ofProgram.has(item.reward))).toBe(true);
  expect(shipping()).toBe(before);
});

test('judges dates by the ledger’s clock, not by the device’s', async () => {
  clock = Date.parse('2020-01-01T00:00:00Z');
  const store = await loadedStore();
  expect(new Date(store.now()).toISOString()).toBe('2026-11-23T12:00:00.000Z');
  clock += 1000;
  expect(new Date(store.now()).toISOString()).toBe('2026-11-23T12:00:01.000Z');
});

test('redeems: shows the code and the balance that the server confirmed, and nothing before', async () => {
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
  expect(rewardsOf(store).get().data?.now).toHaveLength(0);
});

test('a second press in one review is the same redemption', async () => {
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
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).refuse(409, 'reward_not_available');
  const rewards = [{ rewardId: 'five-euro', redeemable: false, refusal: 'tier_required' as const }];
  await (await network.nth('/session', 2)).answer(memberSession(700, { rewards }));
  expect(await done).toMatchObject({ phase: 'refused', reason: 'tier_required' });
});

test('a fault that certainly changed nothing is failed, and may be tried again', async () => {
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).refuse(403, 'origin_not_allowed');
  expect(await done).toMatchObject({ phase: 'failed', error: { name: 'PermissionError' } });
  void redemptionsOf(store).redeem(redeemFive());
  expect(await network.nth('/redemptions', 2)).toBeDefined();
});

test('a lost answer is unknown, never failed, and is found out with the same key', async () => {
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
  const store = await loadedStore(700);
  const done = redemptionsOf(store).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).lose();
  await vi.advanceTimersByTimeAsync(1000);
  await (await network.nth('/redemptions', 2)).refuse(409, 'reward_out_of_stock');
  await (await network.nth('/session', 2)).answer(memberSession(700));
  expect(await done).toMatchObject({ phase: 'refused', reason: 'out_of_stock' });
});

test('rests as unknown when it cannot be found out, and goes on when the server answers again', async () => {
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

  network = createNetwork();
  const after = await loadedStore(200, { intentStorage });
  const again = await network.nth('/redemptions', 1);
  expect(again.key).toBe('intent-0000000001');
  expect(redemptionsOf(after).of('five-euro').get().phase).toBe('unknown');
  await again.answer(redemption(200), 201);
  expect(redemptionsOf(after).of('five-euro').get().phase).toBe('issued');
  expect(kept.size).toBe(0);
});

test('reverts: the ticket goes, the points come back, as the server confirmed', async () => {
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
  const store = await loadedStore(200);
  const done = revertingsOf(store).revert('iss_1', 'intent-revert-001');
  await (await network.nth('/issued-rewards/iss_1/revert', 1)).refuse(409, 'voucher_used');
  await (await network.nth('/session', 2)).answer(memberSession(200));
  expect(await done).toMatchObject({ phase: 'refused', reason: 'voucher_used' });
});

test('forgets everything personal at once when the member changes, and drops what comes late', async () => {
  const store = await loadedStore(700);
  const redeeming = redemptionsOf(store).redeem(redeemFive());
  const redeemRequest = await network.nth('/redemptions', 1);
  void store.refresh();
  const formerSession = await network.nth('/session', 2);

  network.client.logout();
  const changed = store.memberChanged();
  expect(visitorOf(store).get()).toBe('unknown');
  expect(balanceOf(store).get()).toEqual({ status: 'loading' });
  expect(redemptionsOf(store).of('five-euro').get()).toEqual({ phase: 'idle' });
  expect(store.$program.get().status).toBe('ready');

  await formerSession.answer(memberSession(700));
  await redeemRequest.answer(redemption(200), 201);
  expect(await redeeming).toEqual({ phase: 'idle' });
  expect(balanceOf(store).get()).not.toHaveProperty('data');

  const guest = await network.nth('/session', 3);
  expect(guest.bearer).toBeUndefined();
  await guest.answer(guestSession);
  await changed;
  expect(visitorOf(store).get()).toBe('guest');
  expect(redemptionsOf(store).of('five-euro').get()).toEqual({ phase: 'idle' });
});

test('loads history when somebody looks, page by page, and anew when points moved', async () => {
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

test('joins with the programme’s terms, and shows what came of it', async () => {
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).answer({ ...guestSession, visitor: 'not_enrolled' });
  const done = enrollmentOf(store).enroll();
  expect(await network.nth('/me/enrollment', 1)).toMatchObject({
    body: { termsVersion: 'terms-1' },
  });
  expect(enrollmentOf(store).$state.get().phase).toBe('submitting');
  await (await network.nth('/me/enrollment', 1)).answer({ id: 'mem_1' });
  await (await network.nth('/session', 2)).answer(memberSession(50));
  expect(await done).toEqual({ phase: 'enrolled' });
  expect(visitorOf(store).get()).toBe('enrolled');
});

test('previews without throwing', async () => {
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

test('shows one notice, and the next when it is dismissed', async () => {
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

test('asks again when the page is looked at, but not at every turn', async () => {
  const page = stubPage();
  const store = await loadedStore();
  page.window.dispatchEvent(new Event('focus'));
  await settled();
  expect(network.to('/session')).toHaveLength(1);
  clock += 5000;
  page.window.dispatchEvent(new Event('focus'));
  page.document.dispatchEvent(new Event('visibilitychange'));
  await settled();
  expect(network.to('/session')).toHaveLength(2);
  await network.to('/session')[1]?.answer(memberSession(700));

  store.disconnect();
  clock += 60_000;
  page.window.dispatchEvent(new Event('focus'));
  await settled();
  expect(network.to('/session')).toHaveLength(2);
});

test('knows when the connection is gone and back, and asks again then', async () => {
  const page = stubPage();
  const store = await loadedStore();
  page.navigator.onLine = false;
  page.window.dispatchEvent(new Event('offline'));
  expect(store.$online.get()).toBe(false);
  clock += 60_000;
  page.navigator.onLine = true;
  page.window.dispatchEvent(new Event('online'));
  expect(store.$online.get()).toBe(true);
  await settled();
  expect(network.to('/session')).toHaveLength(2);
});

test('tells other tabs of the same member that something changed, and nothing else', async () => {
  const tabs = createTabs();
  const [here, there] = [
    await loadedStore(700, { openChannel: tabs.open }),
    makeStore({ openChannel: tabs.open }),
  ];
  there.connect();
  await (await network.nth('/session', 2)).answer(memberSession(700));
  const done = redemptionsOf(here).redeem(redeemFive());
  await (await network.nth('/redemptions', 1)).answer(redemption(200), 201);
  await done;
  // One of them is this tab's own, one the other tab's.
  for (const n of [3, 4])
    await (
      await network.nth('/session', n)
    ).answer(memberSession(200, { issuedRewards: [issuedReward('iss_1')] }));
  expect(balanceOf(there).get().data?.shown).toBe(200);
  await settled();
  expect(network.to('/session')).toHaveLength(4);
  expect(tabs.messages).toEqual(['changed']);
  expect([...tabs.names]).toEqual(['spaarkit:https://api.test|pk_test|mem_1']);

  here.disconnect();
  there.disconnect();
  expect(tabs.openCount()).toBe(0);
});

test('two programmes on one page know nothing of each other', async () => {
  const store = await loadedStore(700);
  const other = createNetwork({ publishableKey: 'pk_other' });
  const second = createStore({
    client: other.client,
    now: () => clock,
    openChannel: () => undefined,
  });
  second.connect();
  await (await other.nth('/session', 1)).answer(memberSession(5));
  expect(balanceOf(store).get().data?.shown).toBe(700);
  expect(balanceOf(second).get().data?.shown).toBe(5);
});

function stubPage() {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    baseURI: 'https://shop.test/',
  });
  const navigator = { onLine: true };
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('navigator', navigator);
  return { window, document, navigator };
}

function createTabs() {
  interface Tab extends TabChannel {
    readonly name: string;
    readonly hear: (() => void)[];
  }
  const channels = new Set<Tab>();
  const messages: unknown[] = [];
  const names = new Set<string>();
  const open = (name: string): TabChannel => {
    names.add(name);
    const channel: Tab = {
      name,
      hear: [],
      addEventListener: (_, listener) => void channel.hear.push(listener),
      close: () => void channels.delete(channel),
      postMessage(message) {
        messages.push(message);
        const others = [...channels].filter((other) => other !== channel && other.name === name);
        for (const hear of others.flatMap((other) => other.hear)) hear();
      },
    };
    channels.add(channel);
    return channel;
  };
  return { messages, names, open, openCount: () => channels.size };
}
