import { runInNewContext } from 'node:vm';

import { createClient } from '@spaarkit/sdk';
import { createServerClient } from '@spaarkit/sdk/server';
import {
  balanceOf,
  createStore,
  historyOf,
  issuedRewardsOf,
  redemptionsOf,
  revertingsOf,
  rewardsOf,
  visitorOf,
} from '@spaarkit/store';
import { afterEach, expect, test, vi } from 'vitest';

import { createTestKit, defineScenario, memberId } from './index.ts';
import { startTestKit, type NodeTestKit } from './node.ts';

let kit: NodeTestKit | undefined;

afterEach(() => {
  kit?.close();
  kit = undefined;
  vi.unstubAllGlobals();
});

test('a member is known where jsdom has put a Uint8Array of its own, which no bytes are of', async () => {
  vi.stubGlobal('Uint8Array', runInNewContext('Uint8Array'));
  expect(new TextEncoder().encode('bytes')).not.toBeInstanceOf(Uint8Array);
  kit = startTestKit();
  const { balance } = await createClient(kit).session.retrieve();
  expect(balance?.available).toBe(1250);
});

test('redeeming lowers the balance that the next request sees', async () => {
  kit = startTestKit();
  const client = createClient(kit);
  const before = await client.session.retrieve();
  const redemption = await client.redemptions.create({ rewardId: 'five-euro' });
  const after = await client.session.retrieve();
  expect((before.balance?.available ?? 0) - (after.balance?.available ?? 0)).toBe(500);
  expect(after.issuedRewards.map(({ id }) => id)).toContain(redemption.issuedReward?.id);
});

test('begins anew when it is reset, and elsewhere when told', async () => {
  kit = startTestKit();
  const client = createClient(kit);
  await client.redemptions.create({ rewardId: 'five-euro' });
  await kit.reset();
  expect((await client.session.retrieve()).balance?.available).toBe(1250);
  await kit.use('newMember');
  expect((await client.session.retrieve()).balance?.available).toBe(0);
});

test('lets time pass: pending points become available', async () => {
  kit = startTestKit();
  const client = createClient(kit);
  await kit.advanceClock({ days: 14 });
  expect((await client.session.retrieve()).balance).toMatchObject({ available: 2175, pending: 0 });
});

test('logs in and out', async () => {
  kit = startTestKit({ scenario: 'guest' });
  const client = createClient(kit);
  expect((await client.session.retrieve()).visitor).toBe('guest');
  kit.logIn('customer-7');
  client.setMember();
  expect((await client.session.retrieve()).visitor).toBe('not_enrolled');
  kit.logIn(undefined);
  client.setMember();
  expect((await client.session.retrieve()).visitor).toBe('guest');
});

test('takes the shop’s side too', async () => {
  kit = startTestKit({ scenario: 'newMember' });
  const shop = createServerClient(kit);
  await shop.events.send({
    type: 'order.paid',
    id: 'e1',
    at: new Date().toISOString(),
    orderId: 'o1',
    memberId,
    lines: [{ id: '1', grossMinor: 4950, netMinor: 4091 }],
  });
  expect((await createClient(kit).session.retrieve()).balance).toMatchObject({ pending: 495 });
});

test('gives the same dates in every run, when told when it starts', async () => {
  kit = startTestKit({ startsAt: '2026-03-29T00:30:00Z' });
  const { now, balance } = await createClient(kit).session.retrieve();
  expect(now.slice(0, 16)).toBe('2026-03-29T00:30');
  expect(balance?.releases.map(({ availableAt }) => availableAt.slice(0, 10)))
    .toMatchInlineSnapshot(`
    [
      "2026-04-02",
      "2026-04-12",
    ]
  `);
});

test('stands wherever the page looks for the API', async () => {
  const alone = createTestKit({ apiBase: 'https://shop.test/loyalty/', scenario: 'newMember' });
  const response = await alone.fetch(
    `https://shop.test/loyalty/v1/program?key=${alone.publishableKey}`,
  );
  expect(await response.json()).toMatchObject({ status: 'running' });
});

test('resolves a path against the page', async () => {
  vi.stubGlobal('document', { baseURI: 'https://shop.test/nl/' });
  kit = startTestKit({ apiBase: '/loyalty', scenario: 'newMember' });
  expect((await createClient(kit).session.retrieve()).visitor).toBe('enrolled');
});

test('leaves all other requests alone', async () => {
  kit = startTestKit();
  await expect(fetch('http://127.0.0.1:9/')).rejects.toThrow();
});

test('keeps two kits apart', async () => {
  kit = startTestKit({ scenario: 'newMember' });
  const other = createTestKit({ scenario: 'topTier' });
  const elsewhere = await other.fetch(`/v1/session`, {
    headers: {
      'Spaarkit-Key': other.publishableKey,
      Authorization: `Bearer ${await other.getMemberToken()}`,
    },
  });
  expect(await elsewhere.json()).toMatchObject({ tierProgress: { tierId: 'gold' } });
  expect((await createClient(kit).session.retrieve()).tierProgress?.tierId).toBe('bronze');
});

test('takes a situation of one’s own', async () => {
  const scenario = defineScenario({
    title: 'A member who got ten points for free.',
    member: 'me',
    async arrange(shop) {
      await shop.register('me');
      await shop.adjust('me', 10, 'Welcome');
    },
  });
  kit = startTestKit({ scenario });
  expect((await createClient(kit).session.retrieve()).balance?.available).toBe(10);
});

test('says what is wrong with a situation', async () => {
  expect(() => createTestKit({ scenario: 'rich' as never })).toThrow(
    /There is no scenario "rich". There are: guest,/,
  );
  const broken = createTestKit({
    scenario: defineScenario({
      title: 'Broken.',
      arrange: (shop) => shop.adjust('nobody', 5, 'x'),
    }),
  });
  await expect(broken.reset()).rejects.toThrow(
    /cannot be arranged: the API answered 409\. [^{]+\.$/,
  );
  expect(() => createTestKit({ startsAt: 'yesterday' })).toThrow(
    /startsAt "yesterday" is no instant/,
  );
  expect(() => createTestKit({ apiBase: 'loyalty' })).toThrow(
    /apiBase "loyalty" is not an address/,
  );
  const unfinished = createTestKit({
    scenario: defineScenario({ title: 'Unfinished.', beginsDaysAgo: 5 }),
  });
  await expect(unfinished.reset()).rejects.toThrow(/off by 5 days/);
});

test('the store redeems, loses the answer, and finds out', async () => {
  kit = startTestKit({ scenario: 'lostAnswer' });
  const store = createStore({ client: createClient({ ...kit, maxRetries: 0 }) });
  await store.refresh();
  expect(balanceOf(store).get().data?.shown).toBe(1250);
  const phases: string[] = [];
  redemptionsOf(store)
    .of('five-euro')
    .listen(({ phase }) => phases.push(phase));
  const outcome = await redemptionsOf(store).redeem({
    rewardId: 'five-euro',
    intentKey: store.newIntent(),
  });
  expect(outcome.phase).toBe('issued');
  expect(phases).toEqual(['submitting', 'unknown', 'issued']);
  expect(balanceOf(store).get().data?.shown).toBe(750);
  expect(issuedRewardsOf(store).get().data).toHaveLength(2);
});

test('the store is refused, and then shows what is there', async () => {
  kit = startTestKit({ scenario: 'refused' });
  const store = createStore({ client: createClient(kit) });
  await store.refresh();
  const outcome = await redemptionsOf(store).redeem({
    rewardId: 'five-euro',
    intentKey: store.newIntent(),
  });
  expect(outcome).toMatchObject({
    phase: 'refused',
    reason: 'insufficient_points',
    missingPoints: 450,
  });
  expect(balanceOf(store).get()).toMatchObject({ status: 'ready', data: { shown: 50 } });
});

test('the store redeems and undoes: points, ticket and history follow', async () => {
  kit = startTestKit();
  const store = createStore({ client: createClient(kit) });
  await store.refresh();
  await historyOf(store).load();
  const rows = historyOf(store).$list.get().data?.items.length ?? 0;
  await redemptionsOf(store).redeem({ rewardId: 'free-shipping', intentKey: store.newIntent() });
  const ticket = issuedRewardsOf(store)
    .get()
    .data?.find(({ rewardId }) => rewardId === 'free-shipping');
  expect(balanceOf(store).get().data?.shown).toBe(1000);
  expect(await revertingsOf(store).revert(ticket?.id ?? '', store.newIntent())).toMatchObject({
    phase: 'reverted',
    result: { pointsReturned: 250 },
  });
  expect(balanceOf(store).get().data?.shown).toBe(1250);
  await vi.waitFor(() => expect(historyOf(store).$list.get().data?.items).toHaveLength(rows + 2));
});

test('the store forgets a member who logs out', async () => {
  kit = startTestKit();
  const client = createClient(kit);
  const store = createStore({ client });
  await store.refresh();
  await historyOf(store).load();
  kit.logIn(undefined);
  const done = store.memberChanged();
  expect(balanceOf(store).get()).toEqual({ status: 'loading' });
  expect(historyOf(store).$list.get()).toEqual({ status: 'idle' });
  await done;
  expect(visitorOf(store).get()).toBe('guest');
  const groups = rewardsOf(store)
    .get()
    .data?.map(({ group }) => group);
  expect(groups?.length).toBeGreaterThan(3);
  expect(new Set(groups)).toEqual(new Set(['later']));
});
