/** Rules that look beyond one order: the first, every n-th, stamp cards and limits. */
import type { ProgramDocumentInput } from '../../program/document.ts';
import {
  fiveEuro,
  fiveEuroWith,
  rewardCard,
  line,
  onceADay,
  pointsWith,
  programWith,
  stampCard,
  tenPerEuro,
  thirdOrder,
  welcomeOrder,
} from '../documents.ts';
import { equal, present } from '../expect.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const atOnce = { points: pointsWith({ pendingDays: 0 }) };

/** A member of a programme with these rules, whose points may be spent at once. */
async function memberWith(
  target: Parameters<ConformanceCase['run']>[0],
  changes: Partial<ProgramDocumentInput>,
): Promise<{ stage: Stage; lena: Shopper }> {
  const stage = await Stage.set(target, programWith({ ...atOnce, ...changes }));
  return { stage, lena: await stage.member('lena') };
}

const tea = (grossMinor = 1000) => line('tea', grossMinor);
const beans = (quantity: number) =>
  line('beans', 1000 * quantity, { productId: 'beans', quantity });

async function progressOf(lena: Shopper, ruleId: string) {
  const { ruleProgress } = await lena.call('getSession');
  return present(
    ruleProgress?.find((progress) => progress.ruleId === ruleId),
    `progress with ${ruleId}`,
  );
}

export const counterCases: readonly ConformanceCase[] = [
  {
    id: 'counters/first-order',
    title: 'the first order that is big enough gives once, as the preview said',
    async run(target) {
      const { stage, lena } = await memberWith(target, { earningRules: [welcomeOrder] });
      equal((await stage.shop.paid('lena', [tea(999)])).points, 0, 'An order below the minimum');
      const body = { lines: [tea()] };
      equal((await lena.call('previewEarn', { body })).points, 250, 'The preview of the first');
      equal((await stage.shop.paid('lena', [tea()])).points, 250, 'The first');
      equal((await lena.call('previewEarn', { body })).points, 0, 'The preview of the second');
      equal((await stage.shop.paid('lena', [tea()])).points, 0, 'The second');
      equal(
        (await lena.history()).map(({ breakdown }) => breakdown),
        [[{ ruleId: 'welcome', points: 250 }]],
        'The history',
      );
    },
  },
  {
    id: 'counters/first-order-returned',
    title: 'what a returned first order had goes to another that stands, and is lost with the last',
    async run(target) {
      const { stage, lena } = await memberWith(target, { earningRules: [welcomeOrder] });
      await stage.shop.paid('lena', [tea()], { orderId: 'one' });
      await stage.shop.paid('lena', [tea()], { orderId: 'two' });
      const moved = await stage.shop.refunded('one');
      equal([moved.points, moved.transactionIds.length], [0, 2], 'Returning the first');
      const [to, from] = await lena.history();
      equal(
        [to?.kind, to?.points, to?.reason, from?.kind, from?.points],
        ['earn', 250, { kind: 'order', orderId: 'two' }, 'reverse', -250],
        'The history',
      );
      equal((await stage.shop.cancelled('two')).points, -250, 'Cancelling the other');
      equal((await stage.shop.paid('lena', [tea()])).points, 250, 'The next is the first again');
    },
  },
  {
    id: 'counters/nth-order',
    title: 'every third order gives, and the session says how far one is',
    async run(target) {
      const { stage, lena } = await memberWith(target, { earningRules: [thirdOrder] });
      const earned: number[] = [];
      for (let order = 0; order < 6; order += 1) {
        const { points } = await lena.call('previewEarn', { body: { lines: [tea()] } });
        earned.push((await stage.shop.paid('lena', [tea()])).points);
        equal(earned.at(-1), points, `What the preview of order ${order + 1} said`);
      }
      equal(earned, [0, 0, 100, 0, 0, 100], 'What each of six orders earned');
      await stage.shop.paid('lena', [tea()]);
      equal(
        await progressOf(lena, 'third'),
        { ruleId: 'third', have: 1, need: 3, timesGiven: 2 },
        'The progress after seven',
      );
    },
  },
  {
    id: 'counters/returned',
    title:
      'an order that is returned whole no longer counts; what it brought goes to one that stands',
    async run(target) {
      const { stage, lena } = await memberWith(target, { earningRules: [thirdOrder] });
      for (const orderId of ['a', 'b', 'c', 'd']) {
        await stage.shop.paid('lena', [tea()], { orderId });
      }
      equal((await stage.shop.refunded('c')).points, 0, 'The third returned, with a fourth there');
      equal(figures(await lena.balance()), holding({ available: 100 }), 'The balance stays');
      equal((await stage.shop.refunded('a')).points, -100, 'Another returned: two are left');
      equal((await stage.shop.paid('lena', [tea()])).points, 100, 'A third again');
      equal((await stage.shop.cancelled('b')).points, -100, 'One of three cancelled');
      equal(figures(await lena.balance()), holding({}), 'The balance');
    },
  },
  {
    id: 'counters/any-order-of-arrival',
    title: 'however late an order is told, so many orders give so often',
    async run(target) {
      const { stage, lena } = await memberWith(target, { earningRules: [thirdOrder] });
      const paidAt = await stage.shop.now();
      await stage.shop.refunded('late');
      for (const orderId of ['a', 'b']) await stage.shop.paid('lena', [tea()], { orderId });
      await stage.shop.move({ byDays: 3 });
      await stage.shop.paid('lena', [tea()], { orderId: 'late', at: paidAt });
      equal(
        figures(await lena.balance()),
        holding({}),
        'With one that was refunded before it came',
      );
      await stage.shop.paid('lena', [tea()], { orderId: 'early', at: paidAt });
      equal(figures(await lena.balance()), holding({ available: 100 }), 'With the third');
    },
  },
  {
    id: 'counters/only-once',
    title: 'a counter that gives once gives no second time',
    async run(target) {
      const once = { ...thirdOrder, every: 2, onlyOnce: true };
      const { stage } = await memberWith(target, { earningRules: [once] });
      const earned: number[] = [];
      for (let order = 0; order < 5; order += 1)
        earned.push((await stage.shop.paid('lena', [tea()])).points);
      equal(earned, [0, 100, 0, 0, 0], 'What five orders earned');
    },
  },
  {
    id: 'counters/stamp-card',
    title:
      'a stamp card fills by units, may be filled several times at once, and loses what comes back',
    async run(target) {
      const { stage, lena } = await memberWith(target, { earningRules: [stampCard] });
      equal((await stage.shop.paid('lena', [beans(4), tea()])).points, 0, 'Four of five');
      equal(
        await progressOf(lena, 'beans-card'),
        { ruleId: 'beans-card', have: 4, need: 5, timesGiven: 0 },
        'The card',
      );
      const lines = [beans(7)];
      const { points, previewId } = await lena.call('previewEarn', { body: { lines } });
      equal(points, 200, 'The preview of seven more');
      const order = { orderId: 'seven', previewId };
      equal((await stage.shop.paid('lena', lines, order)).points, 200, 'Seven more');
      const back = { id: 'beans', quantity: 2, grossMinor: 2000, netMinor: 2000 };
      equal((await stage.shop.refunded('seven', { lines: [back] })).points, -100, 'Two come back');
      equal((await progressOf(lena, 'beans-card')).have, 4, 'The stamps that are left');
      equal((await stage.shop.refunded('seven')).points, -100, 'All come back');
      equal(figures(await lena.balance()), holding({}), 'The balance');
    },
  },
  {
    id: 'counters/reward',
    title: 'a full card gives its reward, which is taken back unused and stays when it was used',
    async run(target) {
      const { stage, lena } = await memberWith(target, {
        earningRules: [rewardCard],
        rewards: [fiveEuro],
      });
      const usable = async () => {
        const { items } = await lena.call('listIssuedRewards', { query: { usage: 'usable' } });
        return items;
      };
      await stage.shop.paid('lena', [tea()], { orderId: 'one' });
      const filled = await stage.shop.paid('lena', [tea()], { orderId: 'two' });
      equal([filled.outcome, filled.points], ['booked', 0], 'The order that fills it');
      const [reward] = await usable();
      equal(
        [reward?.rewardId, reward?.source],
        ['five-euro', { kind: 'rule', ruleId: 'card' }],
        'The reward',
      );
      await stage.shop.refunded('two');
      equal((await usable()).length, 0, 'After returning it');
      equal(
        (await lena.history()).map(({ kind, points }) => [kind, points]),
        [
          ['reverse', 0],
          ['earn', 0],
        ],
        'The history',
      );

      await stage.shop.paid('lena', [tea()], { orderId: 'three' });
      const { voucher } = present((await usable())[0], 'second reward');
      const code = present(voucher, 'voucher').code;
      await stage.shop.paid('lena', [tea()], { orderId: 'four', voucherCodes: [code] });
      await stage.shop.refunded('three');
      await stage.shop.refunded('four');
      await stage.shop.paid('lena', [tea()], { orderId: 'five' });
      equal((await usable()).length, 0, 'A used one counts: two orders give no second');
      await stage.shop.paid('lena', [tea()], { orderId: 'six' });
      await stage.shop.paid('lena', [tea()], { orderId: 'seven' });
      equal((await usable()).length, 1, 'Four give the next');
    },
  },
  {
    id: 'counters/reward-sold-out',
    title: 'a reward that is sold out comes with the next order once there is stock',
    async run(target) {
      const document = (stock: number) =>
        programWith({ earningRules: [rewardCard], rewards: [fiveEuroWith({ stock })] });
      const stage = await Stage.set(target, document(0));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [tea()]);
      await stage.shop.paid('lena', [tea()]);
      equal((await lena.call('getSession')).issuedRewards.length, 0, 'While there is none');
      await stage.shop.call('putProgram', { body: document(5) });
      await stage.shop.paid('lena', [tea()]);
      equal((await lena.call('getSession')).issuedRewards.length, 1, 'With the next order');
    },
  },
  {
    id: 'counters/limit',
    title: 'a limited rule gives so often in its period, and says when it can again',
    async run(target) {
      const { stage, lena } = await memberWith(target, { earningRules: [tenPerEuro, onceADay] });
      const lines = [tea()];
      equal((await stage.shop.paid('lena', lines, { orderId: 'one' })).points, 120, 'The first');
      const preview = await lena.call('previewEarn', { body: { lines } });
      equal(
        [preview.points, preview.withheld],
        [100, [{ ruleId: 'daily', reason: 'limit_reached' }]],
        'The preview of a second',
      );
      equal((await stage.shop.paid('lena', lines, { orderId: 'two' })).points, 100, 'The second');
      const { availableFrom, ...progress } = await progressOf(lena, 'daily');
      equal(
        progress,
        { ruleId: 'daily', have: 0, need: 1, timesGiven: 1, timesLeft: 0 },
        'The progress',
      );
      equal((await stage.shop.refunded('one')).points, -100, 'What is free goes to the second');
      await stage.shop.moveTo(present(availableFrom, 'end of the day'), -1);
      equal((await stage.shop.paid('lena', lines)).points, 100, 'A second before the next day');
      await stage.shop.move({ bySeconds: 1 });
      equal((await stage.shop.paid('lena', lines)).points, 120, 'On the next day');
    },
  },
  {
    id: 'counters/two-previews',
    title: 'of two previews that show what can be had once, the order that comes first gets it',
    async run(target) {
      const { stage, lena } = await memberWith(target, {
        earningRules: [tenPerEuro, welcomeOrder],
      });
      const lines = [tea()];
      const one = await lena.call('previewEarn', { body: { lines } });
      const two = await lena.call('previewEarn', { body: { lines } });
      equal([one.points, two.points], [350, 350], 'What both show');
      const pay = async ({ previewId }: { previewId: string }) =>
        (await stage.shop.paid('lena', lines, { previewId })).points;
      equal([await pay(two), await pay(one)], [350, 100], 'What they become');
    },
  },
];
