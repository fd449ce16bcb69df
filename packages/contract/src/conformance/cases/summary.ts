/** Figures of a period. */
import {
  doublePoints,
  fiveEuro,
  line,
  pointsWith,
  programWith,
  tenPerEuro,
  tiersWith,
} from '../documents.ts';
import { locations, referralRule, visit, visitRule } from '../event-rules.ts';
import { equal } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const summaryCases: readonly ConformanceCase[] = [
  {
    id: 'summary/points',
    title:
      'a summary tells what was earned, taken back, redeemed, returned, given and is outstanding',
    async run(target) {
      const document = programWith({
        earningRules: [tenPerEuro],
        points: pointsWith({ pendingDays: 0, minorPerPoint: { minor: 1, points: 1 } }),
        rewards: [fiveEuro],
      });
      const stage = await Stage.set(target, document);
      const lena = await stage.member('lena');
      await stage.member('tom');
      await stage.visitor('nobody');
      await stage.shop.paid('lena', [line('a', 20_000)]);
      await stage.shop.paid('tom', [line('b', 1000)], { orderId: 'back' });
      await stage.shop.cancelled('back');
      await stage.shop.give('tom', 30);
      await lena.redeem('five-euro');
      const { id } = await lena.hold('five-euro');
      await lena.call('revert', { params: { id } });
      const summary = await stage.shop.call('getSummary', { query: await stage.shop.aroundNow() });
      equal(summary.members, { joined: 2, active: 2, earning: 2, redeeming: 1 }, 'The members');
      equal(
        summary.points,
        { earned: 2100, takenBack: 100, redeemed: 1000, returned: 500, lapsed: 0, adjusted: 30 },
        'The points',
      );
      equal(summary.redemptionPercent, 25, 'The share that was redeemed');
      equal(
        summary.outstanding,
        { available: 1530, pending: 0, reserved: 0, owed: 0, valueMinor: 1530 },
        'What is outstanding',
      );
      equal(
        summary.rewards,
        [{ rewardId: 'five-euro', redemptions: 1, points: 500 }],
        'What was redeemed and not undone',
      );
    },
  },
  {
    id: 'summary/rules-levels-referrals',
    title: 'a summary tells what each way to earn gave, who stands where and who came with whom',
    async run(target) {
      const document = programWith({
        earningRules: [tenPerEuro, visitRule, referralRule],
        campaigns: [doublePoints()],
        points: pointsWith({ pendingDays: 0 }),
        tiers: tiersWith({}),
        locations,
      });
      const stage = await Stage.set(target, document);
      const { shop } = stage;
      const lena = await stage.member('lena');
      const { code } = await lena.call('getMyReferrals');
      for (const friend of ['noor', 'kim']) {
        const body = { termsVersion: '1', referralCode: code };
        await (await stage.visitor(friend)).call('enroll', { body });
      }
      await shop.paid('noor', [line('a', 20_000)]);
      await shop.paid('lena', [line('b', 1000)], { orderId: 'back' });
      await shop.cancelled('back');
      await shop.happened(visit('lena'));
      const summary = await shop.call('getSummary', { query: await stage.shop.aroundNow() });
      equal(
        summary.rules,
        [
          { ruleId: 'spend', times: 2, points: 2000 },
          { ruleId: 'spend', campaignId: 'double', times: 2, points: 2000 },
          { ruleId: 'friends', times: 2, points: 350 },
          { ruleId: 'visit', times: 1, points: 50 },
        ],
        'What each gave',
      );
      equal(
        summary.levels.map(({ members }) => members),
        [2, 0, 1],
        'Who stands where',
      );
      equal(
        summary.referrals,
        { friends: 2, inReview: 0, ordered: 1, rewarded: 0, rejected: 0 },
        'Who came with whom',
      );
      const query = { from: '2020-01-01', through: '2020-12-31' };
      const before = await shop.call('getSummary', { query });
      equal([before.rules, before.referrals.friends], [[], 0], 'Another year');
    },
  },
  {
    id: 'summary/lapsed',
    title: 'points that lapse are told in the period in which they do, with their worth',
    async run(target) {
      const points = pointsWith({ minorPerPoint: { minor: 1, points: 1 } });
      const stage = await Stage.set(target, programWith({ points }));
      await stage.member('lena');
      const soon = new Date(Date.parse(await stage.shop.now()) + 86_400_000).toISOString();
      await stage.shop.give('lena', 40, soon);
      const query = await stage.shop.aroundNow();
      await stage.shop.move({ byDays: 3 });
      await stage.shop.balanceOf('lena');
      await stage.shop.give('lena', 1);
      const summary = await stage.shop.call('getSummary', { query });
      equal(
        [summary.points.lapsed, summary.breakageMinor, summary.outstanding.available],
        [40, 40, 1],
        'What lapsed',
      );
      const query2020 = { from: '2020-01-01', through: '2020-12-31' };
      const before = await stage.shop.call('getSummary', { query: query2020 });
      equal(
        [before.points.lapsed, before.members.active, before.members.joined],
        [0, 0, 1],
        'Another year',
      );
    },
  },
];
