import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import {
  balanceOf,
  createStore,
  isStillThere,
  redemptionsOf,
  visitorOf,
  type LoyaltyStore,
  type TabChannel,
} from './index.ts';
import {
  guestSession,
  issuedReward,
  memberSession,
  redeemFive,
  redemption,
} from './testing/fixtures.ts';
import { createNetwork, settled, type Network } from './testing/network.ts';
import { setStage } from './testing/stage.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks again when the page is looked at, but not at every turn', async () => {
  const { network, clock, loadedStore } = setStage();
  const page = stubPage();
  const store = await loadedStore();
  page.window.dispatchEvent(new Event('focus'));
  await settled();
  expect(network.to('/session')).toHaveLength(1);
  clock.now += 5000;
  page.window.dispatchEvent(new Event('focus'));
  page.document.dispatchEvent(new Event('visibilitychange'));
  await settled();
  expect(network.to('/session')).toHaveLength(2);
  await network.to('/session')[1]?.answer(memberSession(700));

  store.disconnect();
  clock.now += 60_000;
  page.window.dispatchEvent(new Event('focus'));
  await settled();
  expect(network.to('/session')).toHaveLength(2);
});

test('asks again once for what had failed, however often the page is looked at meanwhile', async () => {
  const { network, makeStore } = setStage();
  const page = stubPage();
  makeStore().connect();
  await (await network.nth('/session', 1)).refuse(500, 'internal_error');
  for (let look = 0; look < 3; look++) {
    page.window.dispatchEvent(new Event('focus'));
    await settled();
  }
  expect(network.to('/session')).toHaveLength(2);
});

test('knows when the connection is gone and back, and asks again then', async () => {
  const { network, clock, loadedStore } = setStage();
  const page = stubPage();
  const store = await loadedStore();
  page.navigator.onLine = false;
  page.window.dispatchEvent(new Event('offline'));
  expect(store.$online.get()).toBe(false);
  clock.now += 60_000;
  page.navigator.onLine = true;
  page.window.dispatchEvent(new Event('online'));
  expect(store.$online.get()).toBe(true);
  await settled();
  expect(network.to('/session')).toHaveLength(2);
});

test('tells other tabs of the same member that something changed, and nothing else', async () => {
  const { network, makeStore, loadedStore } = setStage();
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

test('a tab follows when somebody logs out in another, and keeps nothing of theirs', async () => {
  const shop = { token: 'token' as string | undefined };
  const tabs = createTabs();
  const [here, there] = [1, 2].map(() => {
    const network = createNetwork({ getMemberToken: () => shop.token });
    const { client } = network;
    return { network, store: createStore({ client, openChannel: tabs.open }) };
  }) as [TabOfShop, TabOfShop];
  for (const { network, store } of [here, there]) {
    store.connect();
    await (await network.nth('/session', 1)).answer(memberSession(700));
  }
  const done = redemptionsOf(there.store).redeem(redeemFive());
  await (await there.network.nth('/redemptions', 1)).answer(redemption(200), 201);
  await done;
  await (await there.network.nth('/session', 2)).answer(memberSession(200));
  await (await here.network.nth('/session', 2)).answer(memberSession(200));

  shop.token = undefined;
  void here.store.memberChanged();
  const asked = await there.network.nth('/session', 3);
  expect(asked.bearer).toBeUndefined();
  await asked.answer(guestSession);
  expect(visitorOf(there.store).get()).toBe('guest');
  expect(there.store.$redemptions.get().size).toBe(0);
});

/** A page that shows Anna's balance; whoever logs in or out meanwhile is seen once it is looked at again. */
async function openByAnna() {
  const shop: { token: string | undefined } = { token: 'anna' };
  const page = stubPage();
  const network = createNetwork({ getMemberToken: () => shop.token });
  const clock = { now: 0 };
  const { client } = network;
  const store = createStore({ client, openChannel: () => undefined, now: () => clock.now });
  store.connect();
  await (await network.nth('/session', 1)).answer(memberSession(700));
  const redeem = () => redemptionsOf(store).redeem(redeemFive());
  const look = () => {
    clock.now += 5000;
    page.window.dispatchEvent(new Event('focus'));
  };
  return { look, network, redeem, shop, store };
}

test('asks the shop who is looking when the page is looked at again', async () => {
  const { look, network, shop, store } = await openByAnna();
  shop.token = undefined;
  look();
  const asked = await network.nth('/session', 2);
  expect(asked.bearer).toBeUndefined();
  await asked.answer(guestSession);
  expect(visitorOf(store).get()).toBe('guest');
});

test('a lost redemption is not sent again before it is known who is looking, and never for somebody else', async () => {
  const { look, network, redeem, shop, store } = await openByAnna();
  const done = redeem();
  await (await network.nth('/redemptions', 1)).lose();
  shop.token = 'bas';
  look();
  const asked = await network.nth('/session', 2);
  expect(asked.bearer).toBe('Bearer bas');
  await vi.advanceTimersByTimeAsync(1000);
  await settled();
  expect(network.to('/redemptions')).toHaveLength(1);

  await asked.answer({ ...memberSession(900), member: bas });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await done).toEqual({ phase: 'idle' });
  expect(network.to('/redemptions')).toHaveLength(1);
  expect(balanceOf(store).get().data?.shown).toBe(900);
});

test('a redemption that is pressed while it is asked who is looking waits for that', async () => {
  const { look, network, redeem } = await openByAnna();
  look();
  const done = redeem();
  const asked = await network.nth('/session', 2);
  await settled();
  expect(network.to('/redemptions')).toHaveLength(0);
  await asked.answer(memberSession(700));
  await (await network.nth('/redemptions', 1)).answer(redemption(200), 201);
  expect(await done).toMatchObject({ phase: 'issued' });
});

test('nothing is sent while it cannot be found out who is looking, and the same redemption afterwards', async () => {
  const { look, network, redeem } = await openByAnna();
  const done = redeem();
  await (await network.nth('/redemptions', 1)).lose();
  look();
  await (await network.nth('/session', 2)).lose();
  await vi.advanceTimersByTimeAsync(1000);
  await (await network.nth('/session', 3)).lose();
  expect(network.to('/redemptions')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2000);
  await (await network.nth('/session', 4)).answer(memberSession(700));
  const again = await network.nth('/redemptions', 2);
  expect(again.key).toBe(network.to('/redemptions')[0]?.key);
  await again.answer(redemption(200), 201);
  expect(await done).toMatchObject({ phase: 'issued' });
});

const bas = {
  id: 'mem_2',
  externalId: 'c2',
  joinedAt: '2026-01-01T00:00:00Z',
  preferredChannels: [],
  consents: [],
  tags: [],
};

interface TabOfShop {
  readonly network: Network;
  readonly store: LoyaltyStore;
}

function stubPage() {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {
    hidden: false,
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

test('what is pressed while it is in doubt who is looking is sent for the same member only', async () => {
  for (const [token, member, isSame] of [
    ['anna', undefined, true],
    ['bas', bas, false],
  ] as const) {
    const { look, network, shop, store } = await openByAnna();
    const isWanted = store.followMember();
    shop.token = token;
    look();
    const asked = await network.nth('/session', 2);
    const answered = isStillThere(store, isWanted);
    await asked.answer({ ...memberSession(700), ...(member && { member }) });
    expect(await answered).toBe(isSame);
  }
});
