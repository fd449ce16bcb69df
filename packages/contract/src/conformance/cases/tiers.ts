/** Levels: how they are reached, what they give, how they are lost. */
import { equal, present } from '../expect.ts';
import { fiveEuroWith, levels, line, pointsWith, programWith } from '../documents.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { TierProgress } from '../../storefront/member.ts';
import type { ProgramDocumentInput } from '../../program/document.ts';
import type { ConformanceCase } from '../target.ts';

type TierSchemeInput = NonNullable<ProgramDocumentInput['tiers']>;

const bySpend = (
  silver: number,
  gold: number,
  period: TierSchemeInput['period'] = { kind: 'lifetime' },
): TierSchemeInput => ({
  basis: 'spend',
  period,
  levels: levels(silver, gold),
});

async function progressOf(member: Shopper): Promise<TierProgress> {
  return present((await member.call('getSession')).tierProgress, 'tier progress');
}

export const tierCases: readonly ConformanceCase[] = [
  {
    id: 'tiers/by-spend',
    title: 'by spend a tier is reached with the order that reaches its threshold',
    async run(target) {
      const stage = await Stage.set(target, programWith({ tiers: bySpend(10_000, 20_000) }));
      const lena = await stage.member('lena');
      const start = await progressOf(lena);
      equal([start.tierId, start.basis, start.have], ['bronze', 'spend', 0], 'At the start');
      equal(
        start.next,
        { tierId: 'silver', need: 10_000, left: 10_000, nearly: false },
        'What the next asks at the start',
      );

      await stage.shop.paid('lena', [line('a', 8500), line('s', 1500, { kind: 'shipping' })]);
      const near = await progressOf(lena);
      equal(
        [near.tierId, near.have, near.pending],
        ['bronze', 8500, 8500],
        'Shipping does not count',
      );
      equal(
        near.next,
        { tierId: 'silver', need: 10_000, left: 1500, nearly: true },
        'Nearly there',
      );

      await stage.shop.paid('lena', [line('b', 1500)]);
      equal((await progressOf(lena)).tierId, 'silver', 'At the threshold');
      await stage.shop.paid('lena', [line('c', 99_999)]);
      const top = await progressOf(lena);
      equal([top.tierId, top.next], ['gold', undefined], 'At the top');
    },
  },
  {
    id: 'tiers/by-points',
    title: 'by points a tier counts what was earned, never the balance',
    async run(target) {
      const tiers = { ...bySpend(300, 1000), basis: 'points' as const };
      const stage = await Stage.set(
        target,
        programWith({ tiers, points: pointsWith({ pendingDays: 0 }) }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 5000)]);
      await lena.redeem('five-euro');
      const progress = await progressOf(lena);
      equal(
        [progress.tierId, progress.basis, progress.have],
        ['silver', 'points', 500],
        'After spending all of it',
      );
    },
  },
  {
    id: 'tiers/by-orders',
    title: 'by orders a tier counts orders, and not those that were wholly returned',
    async run(target) {
      const tiers = { ...bySpend(2, 10), basis: 'orders' as const };
      const stage = await Stage.set(target, programWith({ tiers }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 100)], { orderId: 'one' });
      await stage.shop.paid('lena', [line('a', 100), line('b', 100)], { orderId: 'two' });
      equal((await progressOf(lena)).tierId, 'silver', 'With two orders');
      await stage.shop.refunded('two', { lines: [{ id: 'a', grossMinor: 100, netMinor: 100 }] });
      equal((await progressOf(lena)).have, 2, 'With one of them returned in part');
      await stage.shop.refunded('two');
      const progress = await progressOf(lena);
      equal([progress.tierId, progress.have], ['bronze', 1], 'With one of them returned wholly');
    },
  },
  {
    id: 'tiers/returns',
    title: 'what is returned no longer counts',
    async run(target) {
      const stage = await Stage.set(target, programWith({ tiers: bySpend(10_000, 20_000) }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 6000), line('b', 6000)], { orderId: 'one' });
      equal((await progressOf(lena)).tierId, 'silver', 'Before');
      await stage.shop.refunded('one', { lines: [{ id: 'a', grossMinor: 6000, netMinor: 6000 }] });
      const after = await progressOf(lena);
      equal([after.tierId, after.have], ['bronze', 6000], 'After');
    },
  },
  {
    id: 'tiers/rolling',
    title: 'over a rolling period, spend stops counting when the period has passed it',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ tiers: bySpend(10_000, 20_000, { kind: 'rolling', months: 3 }) }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 12_000)]);
      equal((await progressOf(lena)).tierId, 'silver', 'At once');
      await stage.shop.move({ byDays: 85 });
      equal((await progressOf(lena)).tierId, 'silver', 'Inside the period');
      await stage.shop.move({ byDays: 10 });
      const later = await progressOf(lena);
      equal([later.tierId, later.have], ['bronze', 0], 'After the period');
    },
  },
  {
    id: 'tiers/grace',
    title: 'grace keeps a tier some days beyond its period, and not against a return',
    async run(target) {
      const tiers = { ...bySpend(10_000, 20_000, { kind: 'rolling', months: 3 }), graceDays: 10 };
      const stage = await Stage.set(target, programWith({ tiers }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 12_000)], { orderId: 'one' });
      const { validThrough } = await progressOf(lena);
      await stage.shop.moveTo(`${present(validThrough, 'last day')}T12:00:00Z`);
      const last = await progressOf(lena);
      equal([last.tierId, last.because], ['silver', 'grace'], 'On the last day of grace');
      await stage.shop.move({ byDays: 1 });
      equal((await progressOf(lena)).tierId, 'bronze', 'The day after');
      await stage.shop.paid('lena', [line('b', 12_000)], { orderId: 'two' });
      equal((await progressOf(lena)).tierId, 'silver', 'Reached again');
      await stage.shop.refunded('two');
      equal((await progressOf(lena)).tierId, 'bronze', 'Once that order is returned');
    },
  },
  {
    id: 'tiers/one-level',
    title: 'a softened downgrade takes one level, and leaves that for a period',
    async run(target) {
      const tiers = {
        ...bySpend(10_000, 20_000, { kind: 'rolling', months: 3 }),
        downgrade: 'one_level' as const,
      };
      const stage = await Stage.set(target, programWith({ tiers }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 20_000)]);
      const passLastDay = async () => {
        const { validThrough } = await progressOf(lena);
        await stage.shop.moveTo(`${present(validThrough, 'last day')}T12:00:00Z`, 86_400);
        return progressOf(lena);
      };
      const first = await passLastDay();
      equal([first.tierId, first.because, first.have], ['silver', 'softened', 0], 'The first fall');
      equal((await passLastDay()).tierId, 'bronze', 'The second, a period later');
    },
  },
  {
    id: 'tiers/earning-rate',
    title: 'a better earning rate counts from the next order, in preview and booking alike',
    async run(target) {
      const stage = await Stage.set(target, programWith({ tiers: bySpend(10_000, 90_000) }));
      const lena = await stage.member('lena');
      const reaching = [line('a', 10_000)];
      equal(
        (await stage.shop.paid('lena', reaching)).points,
        1000,
        'The order that reaches the tier',
      );
      const lines = [line('b', 3333)];
      equal(
        (await lena.call('previewEarn', { body: { lines } })).points,
        499,
        'The preview at silver',
      );
      equal(
        (await stage.guest.call('previewEarn', { body: { lines } })).points,
        333,
        'The preview of a guest',
      );
      equal((await stage.shop.paid('lena', lines)).points, 499, 'The order at silver');
    },
  },
  {
    id: 'tiers/benefits',
    title: 'the programme names the benefits of each tier as data',
    async run(target) {
      const { guest } = await Stage.set(target, programWith({ tiers: bySpend(10_000, 90_000) }));
      const { tiers } = await guest.call('getProgram');
      const silver = present(tiers?.levels[1], 'second tier');
      equal([silver.id, silver.threshold], ['silver', 10_000], 'The second tier');
      equal(
        silver.benefits.map(({ kind }) => kind),
        ['earning_rate'],
        'Its benefits',
      );
    },
  },
  {
    id: 'tiers/rewards',
    title: 'a reward for a tier is refused below it, and given from it on',
    async run(target) {
      const rewards = [fiveEuroWith({ tierIds: ['silver', 'gold'] })];
      const stage = await Stage.set(
        target,
        programWith({ tiers: bySpend(10_000, 90_000), rewards }),
      );
      const lena = await stage.memberWith(500);
      const [standing] = (await lena.call('getSession')).rewards;
      equal(
        [standing?.redeemable, standing?.refusal],
        [false, 'tier_required'],
        'How it stands at bronze',
      );
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_not_available');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      equal(
        (await lena.call('getSession')).rewards[0]?.redeemable,
        true,
        'How it stands at silver',
      );
      equal((await lena.redeem('five-euro')).status, 'issued', 'The redemption');
    },
  },
];
