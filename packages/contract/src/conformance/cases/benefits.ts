/** What levels give: benefits that a shop can check, and rewards that come by themselves. */
import { equal, present } from '../expect.ts';
import {
  fiveEuroWith,
  line,
  pointsWith,
  programWith,
  tiersWith,
  welcomeGift,
} from '../documents.ts';
import { changesOf, giftsOf } from '../level-views.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const benefitCases: readonly ConformanceCase[] = [
  {
    id: 'levels/benefits',
    title: 'a shop asks what the level of a member gives, inside its window',
    async run(target) {
      const name = { en: 'Benefit' };
      const benefits = [
        { kind: 'free_shipping', id: 'shipping', name, minimumOrderMinor: 2500 },
        { kind: 'longer_returns', id: 'returns', name, returnDays: 60 },
        { kind: 'early_access', id: 'early', name, hoursBefore: 24 },
        { kind: 'custom', id: 'over', name, active: { until: '2020-01-01T00:00:00Z' } },
      ] as const;
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({ silver: { benefits: [...benefits] } }) }),
      );
      const lena = await stage.member('lena');
      const opensAt = '2030-06-02T08:00:00.000Z';
      const ask = (query: Record<string, string> = {}) =>
        stage.shop.call('getBenefits', { params: { externalId: 'lena' }, query });
      const before = await ask({ opensAt });
      equal(
        [before.benefits, before.freeShippingFromMinor, before.returnDays, before.earlyAccessFrom],
        [[], undefined, undefined, opensAt],
        'At bronze',
      );
      await stage.shop.paid('lena', [line('a', 10_000)]);
      const after = await ask({ opensAt });
      equal(
        [after.freeShippingFromMinor, after.returnDays, after.earlyAccessFrom],
        [2500, 60, '2030-06-01T08:00:00.000Z'],
        'At silver',
      );
      const ids = ['shipping', 'returns', 'early'];
      equal(
        after.benefits.map(({ id }) => id),
        ids,
        'Those that hold now',
      );
      equal(
        ((await lena.call('getSession')).benefits ?? []).map(({ id }) => id),
        ids,
        'Those in the session',
      );
      equal((await ask({ kind: 'early_access' })).benefits.length, 1, 'Of one kind');
      await stage.shop.refused('getBenefits', { params: { externalId: 'nobody' } }, 'not_found');
    },
  },
  {
    id: 'levels/longer-returns',
    title: 'a longer return period keeps points pending for as long, in preview and booking alike',
    async run(target) {
      const benefit = {
        kind: 'longer_returns',
        id: 'returns',
        name: { en: 'Sixty days' },
        returnDays: 60,
      } as const;
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({ silver: { benefits: [benefit] } }) }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      await stage.shop.move({ byDays: 14 });
      equal(
        figures(await lena.balance()),
        holding({ available: 1000 }),
        'The order before the tier waits 14 days',
      );
      const lines = [line('b', 1000)];
      const preview = await lena.call('previewEarn', { body: { lines } });
      await stage.shop.paid('lena', lines);
      const { releases } = await lena.balance();
      const [promised, booked] = [preview.availableAt, releases[0]?.availableAt].map((at) =>
        Math.round(Date.parse(present(at, 'instant')) / 60_000),
      );
      equal(booked, promised, 'To the minute');
      await stage.shop.move({ byDays: 59 });
      equal((await lena.balance()).pending, 100, 'On day 59');
      await stage.shop.move({ byDays: 1 });
      equal((await lena.balance()).pending, 0, 'On day 60');
    },
  },
  {
    id: 'levels/early-access',
    title: 'a reward opens earlier for a tier with early access to it',
    async run(target) {
      const benefit = {
        kind: 'early_access' as const,
        id: 'early',
        name: { en: 'A day early' },
        hoursBefore: 24,
        rewardIds: ['five-euro'],
      };
      const opensAt = '2031-06-02T08:00:00.000Z';
      const stage = await Stage.set(
        target,
        programWith({
          tiers: tiersWith({ silver: { benefits: [benefit] } }),
          rewards: [fiveEuroWith({ active: { from: opensAt } })],
          points: pointsWith({ expiry: { kind: 'never' } }),
        }),
      );
      const lena = await stage.memberWith(500, 'lena');
      const tom = await stage.memberWith(500, 'tom');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      const standing = async (member: Shopper) => {
        const [first] = (await member.call('getSession')).rewards;
        return [first?.redeemable, first?.availableFrom];
      };
      equal(await standing(lena), [false, '2031-06-01T08:00:00.000Z'], 'From when at silver');
      equal(await standing(tom), [false, opensAt], 'From when at bronze');
      await stage.shop.moveTo(opensAt, -3600);
      equal((await lena.redeem('five-euro')).status, 'issued', 'At silver, an hour before');
      await tom.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_not_available');
    },
  },
  {
    id: 'levels/bonus-reward',
    title: 'a bonus reward comes with the tier, and again when its period begins',
    async run(target) {
      const benefit = {
        kind: 'bonus_reward',
        id: 'monthly',
        name: { en: 'A present every month' },
        rewardId: 'welcome',
        every: 'month',
      } as const;
      const stage = await Stage.set(
        target,
        programWith({
          tiers: tiersWith({ silver: { benefits: [benefit] } }),
          rewards: [welcomeGift],
        }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      equal(await giftsOf(lena), ['welcome'], 'With the tier');
      await stage.shop.paid('lena', [line('b', 100)]);
      equal(await giftsOf(lena), ['welcome'], 'Not again in the same month');
      await stage.shop.move({ byDays: 31 });
      await changesOf(stage, 'lena');
      equal(await giftsOf(lena), ['welcome', 'welcome'], 'In the next');
    },
  },
  {
    id: 'levels/birthday-present',
    title: 'a birthday present comes on the day, once a year',
    async run(target) {
      const benefit = {
        kind: 'birthday_present',
        id: 'cake',
        name: { en: 'Cake' },
        rewardId: 'welcome',
      } as const;
      const stage = await Stage.set(
        target,
        programWith({
          tiers: tiersWith({ bronze: { benefits: [benefit] } }),
          rewards: [welcomeGift],
        }),
      );
      const lena = await stage.member('lena');
      const born = async (month: number, day: number) =>
        stage.shop.call('putMember', {
          params: { externalId: 'lena' },
          body: { birthday: { month, day } },
        });
      const ahead = new Date(Date.parse(await stage.shop.now()) + 20 * 86_400_000);
      await born(ahead.getUTCMonth() + 1, ahead.getUTCDate());
      equal(await giftsOf(lena), [], 'Before it');
      await stage.shop.moveTo(`${ahead.toISOString().slice(0, 10)}T12:00:00Z`);
      await changesOf(stage, 'lena');
      equal(await giftsOf(lena), ['welcome'], 'On the day');
      const later = new Date(ahead.getTime() + 2 * 86_400_000);
      await born(later.getUTCMonth() + 1, later.getUTCDate());
      await stage.shop.moveTo(`${later.toISOString().slice(0, 10)}T12:00:00Z`);
      await changesOf(stage, 'lena');
      equal(await giftsOf(lena), ['welcome'], 'Not again when the date is changed');
    },
  },
];
