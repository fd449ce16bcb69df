import type { RewardGrantResult } from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { expect } from 'vitest';
import * as services from './index.ts';
import type { MemberContext } from './index.ts';
import { bodyOf, day, key, minute, onEachStore, type Shop } from './testing/shop.ts';

const hour = 60 * minute;
const url = 'https://shop.example/told';

/** Lets the worker run at an instant, an hour before it, an hour after it, and at it again. */
async function shakeAt(shop: Shop, instant: string): Promise<void> {
  for (const jump of [0, -hour, hour, 0]) {
    shop.now = Date.parse(instant) + jump;
    while ((await services.sweep(shop.context)).more);
  }
}

/** What is still known to have been told, of these; looks without leaving a trace. */
async function remembered(shop: Shop, memberId: string, names: readonly string[]) {
  const known: string[] = [];
  const undo = new Error('Only looked.');
  const { programId, store } = shop.context;
  const look = store.write(programId, async (rows) => {
    for (const name of names)
      if (!(await rows.standings.tell(memberId, name, shop.now, null))) known.push(name);
    throw undo;
  });
  await expect(look).rejects.toBe(undo);
  return known;
}

/** Hears what is told; messages are forgotten after a month, so it is asked after each step. */
async function listen(shop: Shop) {
  const { id } = await services.createWebhookEndpoint(shop.context, { url });
  const heard = new Map<string, string>();
  return async (): Promise<string[]> => {
    const { items } = await services.listWebhookDeliveries(shop.context, id, { limit: 100 });
    for (const { eventId, type } of items.toReversed()) heard.set(eventId, type);
    return [...heard.values()].filter((type) => !/enrolled|earned|adjusted|released/.test(type));
  };
}

async function idOf(shop: Shop, { externalId }: MemberContext): Promise<string> {
  const row = await shop.context.store.read(shop.context.programId, (rows) =>
    rows.members.find({ externalId }),
  );
  return row?.id ?? expect.fail('There is no such member.');
}

onEachStore('What is told because of the date', (on) => {
  on(
    'is told once, whatever the clock does, and forgotten when it cannot be told again',
    async (shop) => {
      const told = await listen(shop);
      const lena = await shop.joined();
      const id = await idOf(shop, lena);
      await services.updateMe(lena, { birthday: { month: 2, day: 29 } });
      await shop.give(lena, 100);
      const expected: string[] = [];
      const names: string[] = [];
      const next = async (instant: string, type?: string, name?: string) => {
        await shakeAt(shop, instant);
        if (type !== undefined) expected.push(type);
        if (name !== undefined) names.push(name);
        expect([instant, await told()]).toEqual([instant, expected]);
      };
      const joinedAt = shop.now;

      await next('2027-02-27T23:01:00Z', 'member.birthday', 'member.birthday/2027');
      await next('2027-03-16T12:01:00Z', 'member.inactive', `member.inactive/60/${joinedAt}`);
      shop.now = Date.parse('2027-06-01T12:00:00Z');
      await shop.paid(lena.externalId, 'back', 1000);
      const backAt = shop.now;
      await next('2027-07-31T12:01:00Z', 'member.inactive', `member.inactive/60/${backAt}`);
      expect(await remembered(shop, id, names)).toEqual([
        'member.birthday/2027',
        `member.inactive/60/${backAt}`,
      ]);
      await next('2028-02-28T23:01:00Z', 'member.birthday', 'member.birthday/2028');

      // Another date in a year that was told of gives no second birthday.
      await services.updateMe(lena, { birthday: { month: 11, day: 1 } });
      await next('2028-11-01T12:00:00Z');
      expect(await remembered(shop, id, names)).toEqual(['member.birthday/2028']);
      await next('2028-12-16T23:01:00Z', 'points.expiring', 'points.expiring/2029-01-15/30');
      await next('2029-01-16T12:00:00Z', 'points.expired');
      await next('2029-05-02T22:01:00Z', 'points.expiring', 'points.expiring/2029-06-01/30');
      expect(await remembered(shop, id, names)).toEqual(['points.expiring/2029-06-01/30']);

      // Who listens anew has every member looked at: nothing that was forgotten comes back.
      await services.createWebhookEndpoint(shop.context, { url });
      await next('2029-05-03T12:00:00Z');
    },
    {
      occasions: { inactiveDays: [60] },
      points: { ...demoProgram.points, expiry: { kind: 'age', months: 24 }, warnDays: [30] },
    },
  );

  on('comes about anew for a reward that is extended', async (shop) => {
    const told = await listen(shop);
    const { externalId } = await shop.joined();
    const gift = { rewardId: 'five-euro', reason: 'a gift', actor: 'anna' };
    const given = await services.giveReward(shop.context, externalId, gift, key());
    const { issuedReward } = bodyOf(given) as RewardGrantResult;
    const week = 7 * day;
    const warning = (end: string) => new Date(Date.parse(end) - week + minute).toISOString();
    const counted = async () => (await told()).filter((type) => type === 'reward.expiring').length;
    await shakeAt(shop, warning(issuedReward.expiresAt));
    expect(await counted()).toBe(1);
    const later = new Date(Date.parse(issuedReward.expiresAt) + 30 * day).toISOString();
    const change = { expiresAt: later, actor: 'anna' };
    const { expiresAt } = await services.extendReward(shop.context, issuedReward.id, change);
    await shakeAt(shop, new Date(shop.now + day).toISOString());
    expect(await counted()).toBe(1);
    await shakeAt(shop, warning(expiresAt));
    expect(await counted()).toBe(2);
  });

  on(
    'is remembered for good where orders may bring it about again',
    async (shop) => {
      const told = await listen(shop);
      const { externalId } = await shop.joined();
      await shop.paid(externalId, 'first', 1000);
      await shop.paid(externalId, 'second', 1000);
      await shakeAt(shop, new Date(shop.now + minute).toISOString());
      const counted = async () => (await told()).filter((type) => type === 'order.counted');
      expect(await counted()).toHaveLength(1);
      await shakeAt(shop, '2029-01-15T12:00:00Z');
      await shop.refunded('second');
      await shop.paid(externalId, 'third', 1000);
      await shakeAt(shop, '2029-01-15T14:00:00Z');
      expect(await counted()).toHaveLength(1);
    },
    { occasions: { orderCounts: [2] } },
  );
});
