import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { balanceOf, createStore, goalOf, redemptionsOf, rewardsOf, visitorOf } from './index.ts';
import {
  balance,
  guestSession,
  memberSession,
  program,
  redeemFive,
  redemption,
  reward,
} from './testing/fixtures.ts';
import { createNetwork, settled } from './testing/network.ts';
import { idsIn, record, setStage } from './testing/stage.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test.each([{ hello: 'world' }, [], null])(
  'takes %j, which another server gives, for a failure and not for points',
  async (body) => {
    const { network, makeStore } = setStage();
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
  const { network, makeStore } = setStage();
  const store = makeStore();
  await settled();
  expect(network.requests).toHaveLength(0);
  expect(balanceOf(store).get()).toEqual({ status: 'idle' });
  expect(visitorOf(store).get()).toBe('unknown');
});

test('asks once for many elements', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  for (let i = 0; i < 20; i++) store.connect();
  void store.refresh();
  await settled();
  expect(network.to('/session')).toHaveLength(1);
});

test('never shows a balance before the server has said one', async () => {
  const { network, makeStore } = setStage();
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
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).answer(guestSession);
  expect(visitorOf(store).get()).toBe('guest');
  expect(balanceOf(store).get()).toMatchObject({ status: 'ready' });
  expect(balanceOf(store).get()).not.toHaveProperty('data');
  expect(idsIn('later', store)).toEqual(['shipping', 'five-euro', 'ten-percent']);
  expect(goalOf(store).get()).toBeUndefined();
});

test('shows what was taken back beyond what was there as less than nothing', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  await (
    await network.nth('/session', 1)
  ).answer(memberSession(0, { balance: balance(0, { owed: 120 }) }));
  expect(balanceOf(store).get().data?.shown).toBe(-120);
});

test('keeps the last values when a refresh fails, and says that they are old', async () => {
  const { network, clock, loadedStore } = setStage();
  const store = await loadedStore(700);
  const loadedAt = store.$session.get().updatedAt;
  clock.now += 60_000;
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
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).refuse(500, 'internal_error');
  expect(balanceOf(store).get()).toMatchObject({
    status: 'failed',
    error: { code: 'internal_error' },
  });
  void store.refresh();
  // Why it failed is said until there is an answer.
  expect(balanceOf(store).get()).toMatchObject({
    status: 'loading',
    error: { code: 'internal_error' },
  });
  await (await network.nth('/session', 2)).answer(memberSession(700));
  expect(balanceOf(store).get()).toMatchObject({ status: 'ready', data: { shown: 700 } });
  expect(balanceOf(store).get().error).toBeUndefined();
});

test('asks for the programme only when it has changed', async () => {
  const { network, loadedStore } = setStage();
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
  expect(rewardsOf(store).get().data).toHaveLength(1);
});

test('drops an answer that was overtaken by what came after', async () => {
  const { network, loadedStore } = setStage();
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

test('judges dates by the ledger’s clock, not by the device’s', async () => {
  const { clock, loadedStore } = setStage();
  clock.now = Date.parse('2020-01-01T00:00:00Z');
  const store = await loadedStore();
  expect(new Date(store.now()).toISOString()).toBe('2026-11-23T12:00:00.000Z');
  clock.now += 1000;
  expect(new Date(store.now()).toISOString()).toBe('2026-11-23T12:00:01.000Z');
});

test('forgets everything personal at once when the member changes, and drops what comes late', async () => {
  const { network, loadedStore } = setStage();
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

test('two programmes on one page know nothing of each other', async () => {
  const { clock, loadedStore } = setStage();
  const store = await loadedStore(700);
  const other = createNetwork({ publishableKey: 'pk_other' });
  const second = createStore({
    client: other.client,
    now: () => clock.now,
    openChannel: () => undefined,
  });
  second.connect();
  await (await other.nth('/session', 1)).answer(memberSession(5));
  expect(balanceOf(store).get().data?.shown).toBe(700);
  expect(balanceOf(second).get().data?.shown).toBe(5);
});
