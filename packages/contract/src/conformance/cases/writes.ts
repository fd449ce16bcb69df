/** Writes that come twice: idempotency keys and event ids. */
import { equal, holds } from '../expect.ts';
import { line, programWith } from '../documents.ts';
import { newKey } from '../caller.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ShopEventInput } from '../../shop/events.ts';
import type { ConformanceCase } from '../target.ts';

const fiveOff = { rewardId: 'five-euro' };

export const writeCases: readonly ConformanceCase[] = [
  {
    id: 'writes/replay',
    title: 'a request that is sent again with its key gets the same bytes and does nothing more',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1500);
      const call = { body: fiveOff, idempotencyKey: newKey() };
      const first = await lena.send('redeem', call);
      equal(
        [first.status, first.headers.get('idempotency-replayed')],
        [201, null],
        'The first answer',
      );
      await lena.redeem('five-euro');
      const again = await lena.send('redeem', call);
      equal(
        [again.status, again.text, again.headers.get('idempotency-replayed')],
        [201, first.text, 'true'],
        'The second answer',
      );
      equal((await lena.balance()).available, 500, 'The balance');
    },
  },
  {
    id: 'writes/simultaneous',
    title: 'a request that is sent many times at once has one effect and one answer',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1500);
      const call = { body: fiveOff, idempotencyKey: newKey() };
      const answers = await Promise.all(Array.from({ length: 8 }, () => lena.send('redeem', call)));
      const done = answers.filter(({ status }) => status === 201);
      holds(done.length > 0, 'at least one of them is answered');
      equal(new Set(done.map(({ text }) => text)).size, 1, 'How many different answers there are');
      for (const { status, headers } of answers.filter((answer) => answer.status !== 201)) {
        equal(status, 409, 'The status of a twin that did not wait');
        holds(headers.has('retry-after'), 'a twin that did not wait is told when to come back');
      }
      equal((await lena.balance()).available, 1000, 'The balance');
    },
  },
  {
    id: 'writes/reused-key',
    title: 'a key that comes with another body is refused, and nothing is done',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1500);
      const idempotencyKey = newKey();
      await lena.call('redeem', { body: fiveOff, idempotencyKey });
      await lena.refused(
        'redeem',
        { body: { rewardId: 'chosen-amount', points: 100 }, idempotencyKey },
        'idempotency_key_reused',
      );
      equal((await lena.balance()).available, 1000, 'The balance');
    },
  },
  {
    id: 'writes/missing-key',
    title: 'a write that moves points is refused without a usable key',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1500);
      const params = { externalId: 'lena' };
      const given = { points: 1, reason: 'r', actor: 'a' };
      await lena.refused(
        'redeem',
        { body: fiveOff, idempotencyKey: null },
        'idempotency_key_missing',
      );
      await stage.shop.refused(
        'adjust',
        { params, body: given, idempotencyKey: null },
        'idempotency_key_missing',
      );
      for (const idempotencyKey of ['short', 'x'.repeat(256)]) {
        const refusal = await lena.send('redeem', { body: fiveOff, idempotencyKey });
        equal(refusal.status, 400, `The status for a key of ${idempotencyKey.length} characters`);
      }
      equal((await lena.balance()).available, 1500, 'The balance');
    },
  },
  {
    id: 'writes/keys-of-others',
    title: 'a key belongs to one caller and one route',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const noor = await stage.memberWith(500, 'noor');
      const idempotencyKey = newKey();
      const mine = await lena.call('redeem', { body: fiveOff, idempotencyKey });
      const hers = await noor.call('redeem', { body: fiveOff, idempotencyKey });
      holds(mine.id !== hers.id, 'two members with the same key have a redemption each');
      equal(
        [(await lena.balance()).available, (await noor.balance()).available],
        [0, 0],
        'Their balances',
      );
    },
  },
  {
    id: 'writes/revert-replay',
    title: 'undoing and adjusting are repeated as safely as redeeming',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const id = (await lena.redeem('five-euro')).issuedReward?.id ?? '';
      const revert = { params: { id }, idempotencyKey: newKey() };
      const first = await lena.send('revert', revert);
      equal((await lena.send('revert', revert)).text, first.text, 'Undoing again');
      const adjust = {
        params: { externalId: 'lena' },
        body: { points: 7, reason: 'r', actor: 'a' },
        idempotencyKey: newKey(),
      };
      const given = await stage.shop.send('adjust', adjust);
      equal((await stage.shop.send('adjust', adjust)).text, given.text, 'Adjusting again');
      equal((await lena.balance()).available, 507, 'The balance');
    },
  },
  {
    id: 'writes/event-repeat',
    title: 'an event that is delivered again is answered as before and done once',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const event: ShopEventInput = {
        type: 'order.paid',
        id: 'e-1',
        at: await stage.shop.now(),
        orderId: 'o-1',
        memberId: 'lena',
        lines: [line('a', 1000)],
      };
      const first = await stage.shop.tell(event);
      const again = await stage.shop.tell(event);
      equal(again, { ...first, outcome: 'replayed' }, 'The second answer');
      equal(figures(await lena.balance()), holding({ pending: 100 }), 'The balance');
      await stage.shop.move({ byDays: 60 });
      equal((await stage.shop.tell(event)).outcome, 'replayed', 'The answer two months later');
      equal(
        figures(await lena.balance()),
        holding({ available: 100 }),
        'The balance two months later',
      );
    },
  },
  {
    id: 'writes/event-conflict',
    title: 'an event id that comes with other content is refused',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const event: ShopEventInput = {
        type: 'order.paid',
        id: 'e-1',
        at: await stage.shop.now(),
        orderId: 'o-1',
        memberId: 'lena',
        lines: [line('a', 1000)],
      };
      await stage.shop.tell(event);
      await stage.shop.refused(
        'sendEvent',
        { body: { ...event, lines: [line('a', 9000)] } },
        'event_conflict',
      );
      equal(figures(await lena.balance()), holding({ pending: 100 }), 'The balance');
      equal(
        (await stage.shop.tell({ ...event, source: 'till', orderId: 'o-2' })).outcome,
        'booked',
        'The same id from another source',
      );
    },
  },
  {
    id: 'writes/event-batch',
    title: 'a batch is answered event by event, in its order',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const at = await stage.shop.now();
      const event = (id: string, memberId: string): ShopEventInput => ({
        type: 'order.paid',
        id,
        at,
        orderId: `order-${id}`,
        memberId,
        lines: [line('a', 1000)],
      });
      const answer = await stage.shop.call('sendEvent', {
        body: { events: [event('1', 'lena'), event('2', 'stranger'), event('1', 'lena')] },
      });
      holds('events' in answer, 'a batch is answered with a batch');
      equal(
        answer.events.map(({ id, outcome }) => [id, outcome]),
        [
          ['1', 'booked'],
          ['2', 'not_a_member'],
          ['1', 'replayed'],
        ],
        'The outcomes',
      );
      equal((await stage.shop.balanceOf('lena')).pending, 100, 'The balance');
    },
  },
  {
    id: 'writes/order-paid-twice',
    title: 'an order that is paid under two event ids earns once',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      const second = await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      equal([second.outcome, second.points], ['nothing_due', 0], 'The second payment');
      equal(figures(await lena.balance()), holding({ pending: 100 }), 'The balance');
    },
  },
  {
    id: 'writes/events-not-computed',
    title: 'an event that this version does nothing with changes nothing and is no fault',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const at = await stage.shop.now();
      const answer = await stage.shop.send('sendEvent', {
        body: { type: 'newsletter.subscribed', id: 'n-1', at, memberId: 'lena' },
      });
      holds(
        answer.status === 200 || answer.status === 422,
        `it is answered with nothing_due or not_supported, instead of ${answer.text}`,
      );
      equal((await stage.shop.balanceOf('lena')).pending, 0, 'The balance');
    },
  },
];
