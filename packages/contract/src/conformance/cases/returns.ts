/** What returned orders take back and give back, in whatever order it is told; and how history links it. */
import { equal, holds, present } from '../expect.ts';
import { line, pointsWith, programWith } from '../documents.ts';
import { figures, holding, Stage, type Shop } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';
import { changesOf } from '../level-views.ts';
import { listenTo, toldTo } from '../webhook-views.ts';

/** Every order in which things can happen. */
function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

const lines = [line('a', 3333), line('b', 1111), line('c', 556)];
const paid = (shop: Shop): Promise<unknown> => shop.paid('lena', lines, { orderId: 'order-1' });
const partOfA = (shop: Shop) =>
  shop.refunded('order-1', {
    refundId: 'first',
    lines: [{ id: 'a', grossMinor: 1777, netMinor: 1777 }],
  });
const allOfB = (shop: Shop): Promise<unknown> =>
  shop.refunded('order-1', {
    refundId: 'second',
    lines: [{ id: 'b', quantity: 1, grossMinor: 1111, netMinor: 1111 }],
  });
const whole = (shop: Shop): Promise<unknown> => shop.refunded('order-1', { refundId: 'whole' });
const cancelled = (shop: Shop): Promise<unknown> => shop.cancelled('order-1');

export const returnCases: readonly ConformanceCase[] = [
  {
    id: 'returns/pending',
    title: 'a return inside the return period takes back pending points',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 4000), line('b', 1000)], { orderId: 'order-1' });
      const part = await stage.shop.refunded('order-1', {
        lines: [{ id: 'b', grossMinor: 1000, netMinor: 1000 }],
      });
      equal([part.outcome, part.points], ['booked', -100], 'A return in part');
      equal(figures(await lena.balance()), holding({ pending: 400 }), 'After a return in part');
      const rest = await stage.shop.refunded('order-1');
      equal(rest.points, -400, 'The rest');
      equal(figures(await lena.balance()), holding({}), 'After the rest');
    },
  },
  {
    id: 'returns/owed',
    title:
      'what a return takes back beyond what is there is owed, and filled first by what is earned next',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ points: pointsWith({ pendingDays: 0 }) }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 5000)], { orderId: 'order-1' });
      await lena.redeem('five-euro');
      await stage.shop.refunded('order-1');
      equal(figures(await lena.balance()), holding({ owed: 500 }), 'The balance after the return');
      const refusal = await lena.refused(
        'redeem',
        { body: { rewardId: 'chosen-amount', points: 100 } },
        'insufficient_points',
      );
      equal(refusal.missingPoints, 600, 'How many are missing, with what is owed');
      await stage.shop.paid('lena', [line('b', 7000)]);
      equal(
        figures(await lena.balance()),
        holding({ available: 200 }),
        'The balance after earning again',
      );
    },
  },
  {
    id: 'returns/unknown-lines',
    title: 'a return of a line that its order does not have is told, whichever comes first',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const elsewhere = { lines: [{ id: 'elsewhere', grossMinor: 500, netMinor: 500 }] };
      await stage.shop.paid('lena', lines, { orderId: 'order-1' });
      const known = await partOfA(stage.shop);
      equal(Object.keys(known).includes('unknownLineIds'), false, 'A line that it has');
      const unknown = await stage.shop.refunded('order-1', elsewhere);
      equal(
        [unknown.outcome, unknown.points, unknown.unknownLineIds],
        ['nothing_due', 0, ['elsewhere']],
        'A line that it has not',
      );
      const again = { ...elsewhere, id: 'again', refundId: 'again', at: await stage.shop.now() };
      const told = await stage.shop.refunded('order-1', again);
      const repeated = await stage.shop.refunded('order-1', again);
      equal(
        [repeated.outcome, repeated.unknownLineIds],
        ['replayed', present(told.unknownLineIds, 'what was told')],
        'Repeated',
      );
      const early = { ...elsewhere, id: 'early', refundId: 'early', at: await stage.shop.now() };
      const waiting = await stage.shop.refunded('order-2', early);
      equal([waiting.outcome, waiting.unknownLineIds], ['waiting', undefined], 'Not paid yet');
      const order = { orderId: 'order-2', id: 'late', at: await stage.shop.now() };
      const late = await stage.shop.paid('lena', [line('a', 1000)], order);
      equal([late.points, late.unknownLineIds], [100, ['elsewhere']], 'Paid after its return');
      await stage.shop.refunded('order-2', {
        lines: [{ id: 'nowhere', grossMinor: 500, netMinor: 500 }],
      });
      const paidAgain = await stage.shop.paid('lena', [line('a', 1000)], order);
      const waitedAgain = await stage.shop.refunded('order-2', early);
      equal(
        [paidAgain, waitedAgain].map(({ outcome, unknownLineIds }) => [outcome, unknownLineIds]),
        [
          ['replayed', ['elsewhere']],
          ['replayed', undefined],
        ],
        'Repeated, each says what it said',
      );
      equal(figures(await lena.balance()), holding({ pending: 422 }), 'What is left of both');
    },
  },
  {
    id: 'returns/spent-points',
    title: 'returning an order that used a code gives its points back',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('five-euro');
      await stage.shop.paid('lena', [line('a', 2500)], {
        orderId: 'order-1',
        voucherCodes: [code],
      });
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'After paying');
      await stage.shop.refunded('order-1');
      equal(
        figures(await lena.balance()),
        holding({ available: 500 }),
        'After returning all of it',
      );
    },
  },
  {
    id: 'returns/spent-points-in-part',
    title: 'returning half of an order and then the rest gives the points back exactly once',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('five-euro');
      await stage.shop.paid('lena', [line('a', 1250), line('b', 1250)], {
        orderId: 'order-1',
        voucherCodes: [code],
      });
      await stage.shop.refunded('order-1', {
        lines: [{ id: 'a', grossMinor: 1250, netMinor: 1250 }],
      });
      equal(
        figures(await lena.balance()),
        holding({ available: 250, pending: 125 }),
        'After half of it',
      );
      await stage.shop.refunded('order-1', {
        lines: [{ id: 'b', grossMinor: 1250, netMinor: 1250 }],
      });
      equal(figures(await lena.balance()), holding({ available: 500 }), 'After the other half');
      await stage.shop.cancelled('order-1');
      equal(
        figures(await lena.balance()),
        holding({ available: 500 }),
        'After a cancellation on top',
      );
    },
  },
  {
    id: 'returns/keep',
    title: 'a programme may leave earned and spent points as they are',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ returns: { earned: 'keep', spent: 'keep' } }),
      );
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('five-euro');
      await stage.shop.paid('lena', [line('a', 2500)], {
        orderId: 'order-1',
        voucherCodes: [code],
      });
      equal((await stage.shop.refunded('order-1')).points, 0, 'What the return did');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'The balance');
    },
  },
  {
    id: 'returns/any-order',
    title: 'payment, returns and cancellation end in the same balance in all 24 orders',
    async run(target) {
      for (const order of permutations([paid, partOfA, cancelled, whole])) {
        const stage = await Stage.set(target, programWith());
        const lena = await stage.member('lena');
        for (const happens of order) await happens(stage.shop);
        equal(figures(await lena.balance()), holding({}), 'The balance');
      }
    },
  },
  {
    id: 'returns/parts-in-any-order',
    title: 'payment and partial returns end in the same balance in every order, to the point',
    async run(target) {
      const ends = new Set<string>();
      for (const order of permutations([paid, partOfA, allOfB])) {
        const stage = await Stage.set(target, programWith());
        const lena = await stage.member('lena');
        for (const happens of order) await happens(stage.shop);
        ends.add(JSON.stringify(figures(await lena.balance())));
      }
      equal(ends.size, 1, `How many different balances there are (${[...ends].join(' ')})`);
      equal(
        [...ends][0],
        JSON.stringify(holding({ pending: 211 })),
        'The balance: what the lines that were kept are worth',
      );
    },
  },
  {
    id: 'returns/too-much',
    title: 'a return of more than was paid takes back no more than was earned',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(100);
      await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      await stage.shop.refunded('order-1', {
        lines: [
          { id: 'a', grossMinor: 9000, netMinor: 9000 },
          { id: 'unknown', grossMinor: 500, netMinor: 500 },
        ],
      });
      equal(figures(await lena.balance()), holding({ available: 100 }), 'The balance');
    },
  },
  {
    id: 'returns/waiting',
    title: 'a return that is told before the payment waits for it',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const early = await stage.shop.refunded('order-1', {
        lines: [{ id: 'a', grossMinor: 1000, netMinor: 1000 }],
      });
      equal([early.outcome, early.points, early.transactionIds], ['waiting', 0, []], 'The return');
      const late = await stage.shop.paid('lena', [line('a', 1000), line('b', 1000)], {
        orderId: 'order-1',
      });
      equal([late.outcome, late.points], ['booked', 100], 'The payment');
      equal(figures(await lena.balance()), holding({ pending: 100 }), 'The balance');
    },
  },
  {
    id: 'returns/history',
    title: 'history links what was undone with what undid it, both ways',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1000);
      const code = await lena.codeOf('five-euro');
      await stage.shop.paid('lena', [line('a', 2500), line('b', 2500)], {
        orderId: 'order-1',
        voucherCodes: [code],
      });
      await stage.shop.refunded('order-1', {
        lines: [{ id: 'a', grossMinor: 2500, netMinor: 2500 }],
      });
      const partly = await lena.history();
      equal(
        partly.find(({ kind }) => kind === 'earn')?.status,
        'partly_reversed',
        'The earning after half of it was returned',
      );
      await stage.shop.refunded('order-1');
      const history = await lena.history();
      const only = (kind: string): (typeof history)[number] =>
        present(
          history.find((row) => row.kind === kind),
          `${kind} in the history`,
        );
      const idsOf = (kind: string): string[] =>
        history
          .filter((row) => row.kind === kind)
          .map(({ id }) => id)
          .toSorted();

      equal(only('earn').status, 'reversed', 'The earning after all of it was returned');
      equal(only('earn').undoneBy.toSorted(), idsOf('reverse'), 'What undid the earning');
      equal(only('redeem').undoneBy.toSorted(), idsOf('refund'), 'What undid the redemption');
      for (const row of history.filter(({ kind }) => kind === 'reverse')) {
        equal(
          [row.undoes, row.reason.kind],
          [only('earn').id, 'order'],
          'What a reversal undoes, and why',
        );
      }
      for (const row of history.filter(({ kind }) => kind === 'refund'))
        equal(row.undoes, only('redeem').id, 'What a refund undoes');
      const sum = history.reduce((total, { points }) => total + points, 0);
      const { available, pending, reserved, owed } = await lena.balance();
      equal(
        available + pending + reserved - owed,
        sum,
        'The balance, against the sum of the history',
      );
      const order = history.map(({ at }) => Date.parse(at));
      holds(
        order.every((at, index) => index === 0 || at <= (order[index - 1] ?? at)),
        'the history stands newest first',
      );
    },
  },
  {
    id: 'returns/after-spending',
    title:
      'orders that come back after their points were spent are counted, and told once there are enough',
    async run(target) {
      const returns = { watch: { orders: 2, withinDays: 30 } };
      const points = pointsWith({ pendingDays: 0 });
      const stage = await Stage.set(target, programWith({ returns, points }));
      const { shop } = stage;
      const endpoint = await listenTo(stage, { eventTypes: ['member.returns_noticed'] });
      const lena = await stage.member('lena');
      const seen = async () => {
        const { spentReturns } = await shop.call('getMember', { params: { externalId: 'lena' } });
        return [spentReturns.orders, spentReturns.noticed, await toldTo(stage, endpoint)];
      };
      /** Buys, redeems what it earned, and brings the order back. */
      const round = async (orderId: string, grossMinor: number) => {
        await shop.paid('lena', [line('a', grossMinor)], { orderId });
        await lena.redeem('five-euro');
        await shop.refunded(orderId, {
          lines: [{ id: 'a', grossMinor: grossMinor / 2, netMinor: grossMinor / 2 }],
        });
      };
      await shop.paid('lena', [line('a', 5000)], { orderId: 'unspent' });
      await shop.refunded('unspent');
      equal(await seen(), [0, false, []], 'After a return of points that are there');
      await round('first', 5000);
      equal(await seen(), [1, false, []], 'After one round');
      await shop.refunded('first');
      equal(await seen(), [1, false, []], 'After the rest of the same order');
      await shop.move({ byDays: 20 });
      await round('second', 10_000);
      equal(await seen(), [2, true, ['member.returns_noticed']], 'After another round');
      await round('third', 10_000);
      equal(await seen(), [3, true, ['member.returns_noticed']], 'After one more');
      await shop.move({ byDays: 31 });
      equal(await seen(), [0, false, ['member.returns_noticed']], 'A month later');
    },
  },
  {
    id: 'returns/watched-closer',
    title:
      'who has as many returns as the programme comes to look out for is told of, once until they are fewer',
    async run(target) {
      const points = pointsWith({ pendingDays: 0 });
      const watching = (orders: number) =>
        programWith({ returns: { watch: { orders, withinDays: 30 } }, points });
      const stage = await Stage.set(target, watching(5));
      const { shop } = stage;
      const endpoint = await listenTo(stage, { eventTypes: ['member.returns_noticed'] });
      const lena = await stage.member('lena');
      const round = async (orderId: string, points: number) => {
        await shop.paid('lena', [line('a', points * 10)], { orderId });
        await lena.redeem('five-euro');
        await shop.refunded(orderId);
      };
      /** How often it was told, after two looks at once. */
      const told = async () => {
        await Promise.all([changesOf(stage, 'lena'), changesOf(stage, 'lena')]);
        return (await toldTo(stage, endpoint)).length;
      };
      await round('first', 500);
      await round('second', 1000);
      await round('third', 1500);
      equal(await told(), 0, 'Three, where five are looked out for');
      await shop.call('putProgram', { body: watching(2) });
      equal(await told(), 1, 'Three, where two are');
      await round('fourth', 2000);
      equal(await told(), 1, 'Four');
      await shop.move({ byDays: 29 });
      await round('fifth', 2500);
      await round('sixth', 3000);
      await shop.move({ byDays: 20 });
      equal(await told(), 1, 'Two still, and never fewer');
      await shop.move({ byDays: 20 });
      equal(await told(), 1, 'None any more');
      await round('seventh', 3500);
      equal(await told(), 1, 'One');
      await round('eighth', 4000);
      equal(await told(), 2, 'Two again');
    },
  },
];
