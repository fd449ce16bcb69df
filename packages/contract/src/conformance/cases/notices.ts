/** What a member is told before it is too late. */
import { equal, holds, present } from '../expect.ts';
import { cashback, fiveEuroWith, levels, line, pointsWith, programWith } from '../documents.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { Notice } from '../../storefront/session.ts';
import type { ConformanceCase } from '../target.ts';

const dayMs = 86_400_000;

async function noticesOf(member: Shopper): Promise<Notice[]> {
  return (await member.call('getSession')).notices;
}

export const noticeCases: readonly ConformanceCase[] = [
  {
    id: 'notices/points-expiring',
    title: 'points that lapse inside a warning window are announced, until the member dismisses it',
    async run(target) {
      const points = pointsWith({ warnDays: [30, 7] });
      const stage = await Stage.set(target, programWith({ points }));
      const lena = await stage.member('lena');
      const noor = await stage.member('noor');
      const soon = new Date(Date.parse(await stage.shop.now()) + 20 * dayMs).toISOString();
      for (const externalId of ['lena', 'noor']) await stage.shop.give(externalId, 80, soon);

      const notice = present((await noticesOf(lena))[0], 'notice');
      holds(notice.kind === 'points_expiring', 'the notice says that points lapse');
      const [soonest] = (await lena.balance()).expiring;
      equal([notice.points, notice.expiresAt], [80, soonest?.expiresAt ?? ''], 'The notice');
      await lena.call('dismissNotice', { params: { id: notice.id } });
      equal(await noticesOf(lena), [], 'The notices after dismissing');
      equal((await noticesOf(noor)).length, 1, 'The notices of another member');
      await stage.shop.move({ byDays: 14 });
      equal((await noticesOf(lena)).length, 1, 'The notices inside the next window');
      await lena.refused('dismissNotice', { params: { id: 'made-up' } }, 'not_found');
    },
  },
  {
    id: 'notices/reward-expiring',
    title: 'a reward about to expire is announced, and what the shop still owes never is',
    async run(target) {
      const rewards = [fiveEuroWith({ validDays: 30 }), cashback];
      const stage = await Stage.set(target, programWith({ rewards }));
      const lena = await stage.memberWith(1000);
      await lena.hold('cashback');
      const { id, expiresAt } = await lena.hold('five-euro');
      await stage.shop.moveTo(expiresAt, -86_400);
      equal(
        (await noticesOf(lena)).map((notice) => [
          notice.kind,
          notice.kind === 'reward_expiring' && notice.issuedRewardId,
        ]),
        [['reward_expiring', id]],
        'The notices of the last day',
      );
      await stage.shop.move({ byDays: 10 });
      equal(await noticesOf(lena), [], 'The notices after it');
    },
  },
  {
    id: 'notices/nothing-to-tell',
    title: 'a member with points that stay is told nothing',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      equal(await noticesOf(lena), [], 'The notices');
    },
  },
  {
    id: 'notices/tier-nearly',
    title: 'a member who has nearly reached the next tier is told how little is left',
    async run(target) {
      const tiers = {
        basis: 'spend' as const,
        period: { kind: 'lifetime' as const },
        levels: levels(10_000, 20_000),
      };
      const stage = await Stage.set(target, programWith({ tiers }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 9000)]);
      const [notice] = await noticesOf(lena);
      holds(notice?.kind === 'tier_nearly', 'the notice says that a tier is near');
      equal([notice.tierId, notice.left], ['silver', 1000], 'The notice');
    },
  },
];
