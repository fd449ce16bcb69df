/** What is given only once the order of a friend can no longer come back: the sweep gives it. */
import { referralRule, tenPerEuro } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';
import * as services from './index.ts';
import type { MemberContext } from './index.ts';
import { bodyOf, day, key, onEachStore, type Shop } from './testing/shop.ts';

const reward = { kind: 'reward', rewardId: 'five-euro' } as const;
const rule = {
  ...referralRule,
  referrer: reward,
  friend: reward,
  limit: { count: 1, per: 'lifetime' },
} as const;
const { referrer: givenReferrer, friend: givenFriend } = referralRule;
const withRule = (changes: object = {}) => ({
  earningRules: [tenPerEuro, { ...rule, ...changes }],
});

/** A member who brought a friend, whose first order is paid. */
async function brought(shop: Shop, referrer: MemberContext, orderId: string) {
  const { code } = await services.getMyReferrals(referrer);
  const friend = await shop.joined();
  const answer = await services.nameMyReferrer(friend, { code }, key());
  expect(bodyOf(answer)).toMatchObject({ state: 'joined' });
  await shop.paid(friend.externalId, orderId, 5000);
  return friend;
}

const statesOf = async (referrer: MemberContext): Promise<string[]> =>
  (await services.getMyReferrals(referrer)).friends.map(({ state }) => state);

const held = async (member: MemberContext): Promise<number> =>
  (await services.listIssuedRewards(member, { limit: 10, usage: 'usable' })).items.length;

async function told(shop: Shop, endpointId: string): Promise<string[]> {
  const query = { limit: 100 };
  const { items } = await services.listWebhookDeliveries(shop.context, endpointId, query);
  return items.map(({ type }) => type).toSorted();
}

async function listen(shop: Shop): Promise<string> {
  const eventTypes = ['referral.rewarded' as const, 'referral.undone' as const];
  const url = 'https://hooks.example/loyalty';
  return (await services.createWebhookEndpoint(shop.context, { url, eventTypes })).id;
}

onEachStore('referrals', (on) => {
  on(
    'rewards of both sides are given once the return period is over, and not a day before',
    async (shop) => {
      const referrer = await shop.joined();
      const endpoint = await listen(shop);
      const friend = await brought(shop, referrer, 'first');
      shop.now += 13 * day;
      await services.sweep(shop.context);
      expect([await held(referrer), await held(friend)]).toEqual([0, 0]);
      shop.now += 2 * day;
      await services.sweep(shop.context);
      await services.sweep(shop.context);
      expect([await held(referrer), await held(friend)]).toEqual([1, 1]);
      expect(await statesOf(referrer)).toEqual(['rewarded']);
      expect(await told(shop, endpoint)).toEqual(['referral.rewarded']);
      const today = new Date(shop.now).toISOString().slice(0, 10);
      const before = new Date(shop.now - 60 * day).toISOString().slice(0, 10);
      const { referrals } = await services.getSummary(shop.context, {
        from: before,
        through: today,
      });
      expect(referrals).toEqual({ friends: 1, inReview: 0, ordered: 1, rewarded: 1, rejected: 0 });
    },
    withRule(),
  );

  on(
    'what came back before gives nothing to either, and nobody hears that it did',
    async (shop) => {
      const referrer = await shop.joined();
      const endpoint = await listen(shop);
      const friend = await brought(shop, referrer, 'first');
      await shop.refunded('first');
      shop.now += 15 * day;
      await services.sweep(shop.context);
      expect([await held(referrer), await held(friend)]).toEqual([0, 0]);
      expect(await statesOf(referrer)).toEqual(['joined']);
      expect(await told(shop, endpoint)).toEqual(['referral.undone']);
    },
    withRule(),
  );

  on(
    'past the limit only the friend is given theirs, and the referral says so',
    async (shop) => {
      const referrer = await shop.joined();
      const friends = [
        await brought(shop, referrer, 'first'),
        await brought(shop, referrer, 'second'),
      ];
      shop.now += 15 * day;
      await services.sweep(shop.context);
      expect(await held(referrer)).toBe(1);
      expect(await Promise.all(friends.map(held))).toEqual([1, 1]);
      expect((await statesOf(referrer)).toSorted()).toEqual(['capped', 'rewarded']);
    },
    withRule(),
  );

  on(
    'points of either side need no sweep to be there, and the sweep closes the referral',
    async (shop) => {
      const referrer = await shop.joined();
      const friend = await brought(shop, referrer, 'first');
      shop.now += 15 * day;
      expect((await shop.balance(referrer))?.available).toBe(250);
      expect((await shop.balance(friend))?.available).toBeGreaterThanOrEqual(100);
      await services.sweep(shop.context);
      expect(await statesOf(referrer)).toEqual(['rewarded']);
      expect((await shop.balance(referrer))?.available).toBe(250);
    },
    withRule({ referrer: givenReferrer, friend: givenFriend }),
  );
});
