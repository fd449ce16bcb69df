/** Points that can only be spent, that only count for levels, or both; and what counts for levels. */
import { doublePoints, levels, line, pointsWith, programWith, welcomeGift } from '../documents.ts';
import { review, reviewRule } from '../event-rules.ts';
import { equal } from '../expect.ts';
import { changesOf, giftsOf, tierOf } from '../level-views.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const bronze = { id: 'bronze', name: { en: 'Bronze' }, threshold: 0 };
const silver = { id: 'silver', name: { en: 'Silver' }, threshold: 1000 };

/** Silver from 1000 points and gold from 2000. */
const byPoints = {
  basis: 'points' as const,
  period: { kind: 'lifetime' as const },
  levels: levels(1000, 2000),
};

export const pointUseCases: readonly ConformanceCase[] = [
  {
    id: 'points/status-only',
    title: 'points that are only status lift a level, and no way of spending them is open',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({
          points: pointsWith({ use: 'status' }),
          tiers: { ...byPoints, levels: [bronze, { ...silver, entryRewardIds: ['welcome'] }] },
          rewards: [welcomeGift],
        }),
      );
      const lena = await stage.member('lena');
      equal((await stage.guest.call('getProgram')).points.use, 'status', 'What the page is told');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      await stage.shop.move({ byDays: 14 });
      equal(figures(await lena.balance()), holding({ available: 1000 }), 'The points');
      equal(await tierOf(lena), 'silver', 'The level');
      equal(await giftsOf(lena), ['welcome'], 'What the level gives');
      const body = { rewardId: 'welcome' };
      const refusal = await lena.refused('redeem', { body }, 'reward_not_available');
      equal(
        refusal.detail,
        'Points of this programme count for levels only; they cannot be spent.',
        'The word that redeeming is refused with',
      );
      await lena.refused('previewRedemption', { body }, 'reward_not_available');
      equal(figures(await lena.balance()), holding({ available: 1000 }), 'The points afterwards');
    },
  },
  {
    id: 'points/use-refused',
    title: 'a programme that asks of its points what they cannot do is refused',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      const pointer = async (document: Parameters<typeof programWith>[0]) => {
        const body = programWith(document);
        const { errors } = await shop.refused('putProgram', { body }, 'program_invalid');
        return errors?.map((error) => error.pointer);
      };
      equal(
        await pointer({ points: pointsWith({ use: 'status' }) }),
        ['/rewards/0/hidden', '/rewards/1/hidden'],
        'Rewards that only status could buy',
      );
      equal(
        await pointer({ points: pointsWith({ use: 'value' }), tiers: byPoints }),
        ['/tiers/basis'],
        'Levels by points that are only value',
      );
    },
  },
  {
    id: 'points/value-only',
    title: 'points that are only value are spent, and leave the level to what was bought',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({
          points: pointsWith({ use: 'value' }),
          tiers: { ...byPoints, basis: 'orders', levels: levels(2, 3) },
        }),
      );
      const lena = await stage.memberWith(10_000, 'lena');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      equal(await tierOf(lena), 'bronze', 'With points for gold, and one order');
      equal((await lena.redeem('five-euro')).status, 'issued', 'They can be spent');
      await stage.shop.paid('lena', [line('b', 100)]);
      equal(await tierOf(lena), 'silver', 'With the second order');
    },
  },
  {
    id: 'tiers/points-of-rules',
    title:
      'a level by points counts what orders, campaigns and other rules gave, until it is taken back',
    async run(target) {
      const grant = { kind: 'points' as const, points: 600 };
      const stage = await Stage.set(
        target,
        programWith({
          earningRules: [...(programWith().earningRules ?? []), { ...reviewRule, grant }],
          campaigns: [doublePoints()],
          tiers: byPoints,
        }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1999)]);
      equal(await tierOf(lena), 'bronze', 'With 399 points of a doubled order');
      await stage.shop.happened(review('lena', 'lamp'), { id: 'the-review' });
      equal(await tierOf(lena), 'bronze', 'With 999 points');
      await stage.shop.happened(review('lena', 'vase'), { id: 'the-second' });
      equal(await tierOf(lena), 'silver', 'With 1599 points');
      await stage.shop.give('lena', 500);
      const { tierProgress } = await lena.call('getSession');
      equal(tierProgress?.have, 1599, 'What is given by hand was not earned');
      await stage.shop.withdrawn('the-second');
      equal(await tierOf(lena), 'bronze', 'Once a review is withdrawn');
      equal(
        await changesOf(stage, 'lena'),
        [
          ['silver', 'bronze', 'return'],
          ['bronze', 'silver', 'activity'],
          [undefined, 'bronze', 'joined'],
        ],
        'The changes that are kept',
      );
    },
  },
];
