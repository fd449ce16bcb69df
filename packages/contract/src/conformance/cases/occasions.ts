/** What is told because of the date, or of a look at a member: each once, however often somebody looks. */
import type { ProgramDocumentInput } from '../../program/document.ts';
import { cashback, fiveEuroWith, line, pointsWith, programWith, tiersWith } from '../documents.ts';
import { equal } from '../expect.ts';
import { changesOf } from '../level-views.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';
import { listenTo, toldTo } from '../webhook-views.ts';

const who = 'lena';
const day = 86_400;

/** A member, and an endpoint that hears of one kind of thing. */
class Watch {
  readonly stage: Stage;
  readonly lena: Shopper;
  readonly #endpoint: string;
  readonly #start: string;

  private constructor(stage: Stage, lena: Shopper, endpoint: string, start: string) {
    this.stage = stage;
    this.lena = lena;
    this.#endpoint = endpoint;
    this.#start = start;
  }

  static async for(
    target: ConformanceTarget,
    type: NonNullable<Parameters<typeof listenTo>[1]>['eventTypes'],
    changes: Partial<ProgramDocumentInput> = {},
  ): Promise<Watch> {
    const stage = await Stage.set(target, programWith(changes));
    const endpoint = await listenTo(stage, { eventTypes: type });
    const lena = await stage.member(who);
    return new Watch(stage, lena, endpoint, await stage.shop.now());
  }

  /** What was told, after two looks at once, so many days after the start. */
  async toldOnDay(days: number): Promise<string[]> {
    await this.stage.shop.moveTo(this.#start, days * day);
    return this.told();
  }

  async told(): Promise<string[]> {
    await Promise.all([changesOf(this.stage, who), changesOf(this.stage, who)]);
    return toldTo(this.stage, this.#endpoint);
  }

  /** An instant so many days after the start. */
  day(days: number): string {
    return new Date(Date.parse(this.#start) + days * day * 1000).toISOString();
  }
}

export const occasionCases: readonly ConformanceCase[] = [
  {
    id: 'occasions/points-expiring',
    title: 'points about to lapse are told with each warning of the programme, once',
    async run(target) {
      const points = pointsWith({ warnDays: [30, 7] });
      const watch = await Watch.for(target, ['points.expiring'], { points });
      await watch.stage.shop.give(who, 50, watch.day(60));
      await watch.stage.shop.give(who, 20, watch.day(60));
      equal(await watch.toldOnDay(29), [], 'On day 29');
      equal(await watch.toldOnDay(31), ['points.expiring'], 'On day 31');
      equal(await watch.toldOnDay(54), ['points.expiring', 'points.expiring'], 'On day 54');
      equal((await watch.toldOnDay(70)).length, 2, 'Once they are gone');
    },
  },
  {
    id: 'occasions/reward-expiring',
    title: 'a reward about to expire unused is told once, a used one is not',
    async run(target) {
      const watch = await Watch.for(target, ['reward.expiring', 'reward.used']);
      await watch.stage.shop.give(who, 1000);
      const used = await watch.lena.codeOf('five-euro');
      await watch.lena.redeem('five-euro');
      await watch.stage.shop.call('useVoucher', {
        params: { code: used },
        body: { orderId: 'order-1' },
      });
      equal(await watch.told(), ['reward.used'], 'At the start');
      const expiresAt = (await watch.lena.call('getSession')).issuedRewards[0]?.expiresAt ?? '';
      await watch.stage.shop.moveTo(expiresAt, -7 * day - 60);
      equal(await watch.told(), ['reward.used'], 'A minute too early');
      await watch.stage.shop.moveTo(expiresAt, -7 * day);
      equal(await watch.told(), ['reward.expiring', 'reward.used'], 'Seven days before');
    },
  },
  {
    id: 'occasions/reward-owed',
    title: 'what the shop still owes does not expire, and no reminder of it is told',
    async run(target) {
      const rewards = [fiveEuroWith({ validDays: 30 }), cashback];
      const watch = await Watch.for(target, ['reward.expiring'], { rewards });
      await watch.stage.shop.hand(who, 'cashback');
      const { expiresAt } = (await watch.stage.shop.hand(who, 'five-euro')).issuedReward;
      await watch.stage.shop.moveTo(expiresAt, -7 * day);
      equal(await watch.told(), ['reward.expiring'], 'Seven days before');
    },
  },
  {
    id: 'occasions/reward-awaited',
    title:
      'no reminder is told of a reward without its code, and one before the end that it has then',
    async run(target) {
      const connectorId = 'shop';
      const maker = { kind: 'connector', connectorId } as const;
      const rewards = [fiveEuroWith({ validDays: 30, revertible: false, maker })];
      const watch = await Watch.for(target, ['reward.expiring'], { rewards });
      const { shop } = watch.stage;
      const url = 'https://shop.example/codes';
      await shop.call('putCodeConnector', { params: { connectorId }, body: { url } });
      const { expiresAt, id } = (await shop.hand(who, 'five-euro')).issuedReward;
      await shop.moveTo(expiresAt, -7 * day);
      equal(await watch.told(), [], 'Seven days before the end that it had');
      const settled = await shop.call('settleCode', {
        params: { id },
        body: { code: 'LATE-1234' },
      });
      equal(await watch.told(), [], 'With its code');
      await shop.moveTo(settled.expiresAt, -7 * day);
      equal(await watch.told(), ['reward.expiring'], 'Seven days before its end');
    },
  },
  {
    id: 'occasions/reward-extended',
    title: 'a reward that was extended is told again before its new end, once',
    async run(target) {
      const watch = await Watch.for(target, ['reward.expiring']);
      const { issuedReward } = await watch.stage.shop.hand(who, 'five-euro');
      const { expiresAt, id } = issuedReward;
      await watch.stage.shop.moveTo(expiresAt, -7 * day);
      equal(await watch.told(), ['reward.expiring'], 'Seven days before');
      const later = new Date(Date.parse(expiresAt) + 30 * day * 1000).toISOString();
      const extended = await watch.stage.shop.call('extendReward', {
        params: { id },
        body: { expiresAt: later, actor: 'conformance' },
      });
      equal(await watch.told(), ['reward.expiring'], 'Extended');
      await watch.stage.shop.moveTo(extended.expiresAt, -7 * day - 60);
      equal(await watch.told(), ['reward.expiring'], 'A minute too early');
      await watch.stage.shop.moveTo(extended.expiresAt, -7 * day);
      equal((await watch.told()).length, 2, 'Seven days before the new end');
    },
  },
  {
    id: 'occasions/inactive',
    title:
      'a member who has not been active for so long is told of once, and again after coming back',
    async run(target) {
      const occasions = { inactiveDays: [40] };
      const watch = await Watch.for(target, ['member.inactive'], { occasions });
      equal(await watch.toldOnDay(39), [], 'On day 39');
      equal(await watch.toldOnDay(41), ['member.inactive'], 'On day 41');
      equal((await watch.toldOnDay(42)).length, 1, 'On day 42');
      await watch.stage.shop.paid(who, [line('a', 1000)]);
      equal((await watch.toldOnDay(81)).length, 1, '39 days after an order');
      equal((await watch.toldOnDay(83)).length, 2, '41 days after it');
    },
  },
  {
    id: 'occasions/birthday',
    title: 'a birthday is told on its day',
    async run(target) {
      const watch = await Watch.for(target, ['member.birthday']);
      const birthday = { month: 6, day: 10 };
      await watch.lena.call('updateMe', { body: { birthday } });
      await watch.stage.shop.moveTo('2031-06-09T12:00:00Z');
      equal(await watch.told(), [], 'The day before');
      await watch.stage.shop.moveTo('2031-06-10T12:00:00Z');
      equal(await watch.told(), ['member.birthday'], 'On the day');
      await watch.stage.shop.moveTo('2031-06-11T12:00:00Z');
      equal(await watch.told(), ['member.birthday'], 'The day after');
    },
  },
  {
    id: 'occasions/orders',
    title: 'a second order that does not come is told of, and so is the one that does, once',
    async run(target) {
      const occasions = { secondOrderDays: 20, orderCounts: [2] };
      const types = ['order.second_due', 'order.counted'] as const;
      const watch = await Watch.for(target, [...types], { occasions });
      await watch.stage.shop.paid(who, [line('a', 1000)]);
      equal(await watch.toldOnDay(19), [], 'On day 19');
      equal(await watch.toldOnDay(21), ['order.second_due'], 'On day 21');
      await watch.stage.shop.paid(who, [line('b', 1000)], { orderId: 'second' });
      equal(await watch.told(), ['order.counted', 'order.second_due'], 'With the second');
      await watch.stage.shop.refunded('second');
      await watch.stage.shop.paid(who, [line('c', 1000)]);
      equal((await watch.told()).length, 2, 'With a second once more');
    },
  },
  {
    id: 'occasions/tiers',
    title: 'a tier is told when it is nearly reached, reached and lost',
    async run(target) {
      const types = ['tier.nearly_reached', 'tier.reached', 'tier.lost'] as const;
      const watch = await Watch.for(target, [...types], { tiers: tiersWith({}) });
      await watch.stage.shop.paid(who, [line('a', 9000)]);
      equal(await watch.told(), ['tier.nearly_reached'], 'Near silver');
      await watch.stage.shop.paid(who, [line('b', 1000)], { orderId: 'second' });
      equal(await watch.told(), ['tier.nearly_reached', 'tier.reached'], 'At silver');
      await watch.stage.shop.refunded('second');
      equal(
        await watch.told(),
        ['tier.lost', 'tier.nearly_reached', 'tier.nearly_reached', 'tier.reached'],
        'Back at bronze, and near silver',
      );
    },
  },
  {
    id: 'occasions/late-listener',
    title: 'who begins to listen is told what comes from then on, and nothing of long ago',
    async run(target) {
      const stage = await Stage.set(target, programWith({ occasions: { inactiveDays: [40, 60] } }));
      await stage.member(who);
      await stage.shop.move({ byDays: 50 });
      const endpoint = await listenTo(stage, { eventTypes: ['member.inactive'] });
      await changesOf(stage, who);
      equal(await toldTo(stage, endpoint), [], 'At once');
      await stage.shop.move({ byDays: 11 });
      await changesOf(stage, who);
      equal(await toldTo(stage, endpoint), ['member.inactive'], 'On day 61');
    },
  },
];
