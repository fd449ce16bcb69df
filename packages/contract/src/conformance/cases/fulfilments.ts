/** Rewards that the shop does something for: send a bag, pay cash back. */
import { cashback, fiveEuro, programWith, sentGift, someAddress } from '../documents.ts';
import { equal, holds, present } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const document = programWith({ rewards: [fiveEuro, sentGift, cashback] });
const address = someAddress;
const move = (id: string, state: string, note?: string) => ({
  params: { id },
  body: { state, actor: 'conformance', ...(note === undefined ? {} : { note }) },
});

export const fulfilmentCases: readonly ConformanceCase[] = [
  {
    id: 'fulfilments/life',
    title: 'the shop sees what it has to send and where, says how far it is, and keeps no address',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const { id, ...held } = await lena.hold('bag', { address });
      equal(
        [held.fulfilment, held.voucher, held.usage],
        [{ state: 'requested' }, undefined, 'unused'],
        'What the member holds',
      );
      const [task] = (await stage.shop.call('listFulfilments')).items;
      equal(
        [task?.memberId, task?.issuedReward.id, task?.address],
        ['lena', id, address],
        'What the shop sees',
      );
      await stage.shop.call('moveFulfilment', move(id, 'in_progress'));
      await lena.refused('revert', { params: { id } }, 'not_revertible');
      const sent = await stage.shop.call('moveFulfilment', move(id, 'fulfilled', 'Track 123'));
      equal(
        [sent.address, sent.issuedReward.fulfilment, sent.issuedReward.usage],
        [undefined, { state: 'fulfilled', note: 'Track 123' }, 'used'],
        'Sent',
      );
      equal((await lena.rewards())[0]?.fulfilment?.note, 'Track 123', 'What the member reads');
      await stage.shop.refused('moveFulfilment', move(id, 'cancelled'), 'fulfilment_closed');
      equal((await stage.shop.call('listFulfilments')).items, [], 'Nothing left to do');
      const done = await stage.shop.call('listFulfilments', { query: { state: 'fulfilled' } });
      equal([done.items.length, done.items[0]?.address], [1, undefined], 'What was done');
      const everything = JSON.stringify(await lena.call('exportMe'));
      holds(!everything.includes('Example Street'), 'no address is kept once it is sent');
    },
  },
  {
    id: 'fulfilments/cancelled',
    title: 'what the shop cannot do gives the points back and forgets the address',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const { id } = await lena.hold('bag', { address });
      const gone = await stage.shop.call('moveFulfilment', move(id, 'cancelled', 'Sold out'));
      equal(
        [gone.issuedReward.fulfilment, gone.issuedReward.usage, gone.address],
        [{ state: 'cancelled', note: 'Sold out' }, 'reverted', undefined],
        'Cancelled',
      );
      equal((await lena.balance()).available, 500, 'The balance');
      const [refund, redeem] = await lena.history();
      equal(
        [refund?.kind, refund?.points, refund?.undoes],
        ['refund', 500, present(redeem, 'redeem').id],
        'The history',
      );
      await stage.shop.refused('moveFulfilment', move(id, 'fulfilled'), 'fulfilment_closed');
    },
  },
  {
    id: 'fulfilments/undone',
    title: 'the member undoes it until the shop has begun',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const { id } = await lena.hold('bag', { address });
      const undone = await lena.call('revert', { params: { id } });
      equal(
        [undone.pointsReturned, undone.issuedReward.fulfilment?.state],
        [500, 'cancelled'],
        'Undone',
      );
      const all = await stage.shop.call('listFulfilments', { query: { state: 'cancelled' } });
      equal([all.items.length, all.items[0]?.address], [1, undefined], 'What the shop sees');
    },
  },
  {
    id: 'fulfilments/address',
    title: 'an address is asked for where something is sent, and refused everywhere else',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const missing = { body: { rewardId: 'bag' } };
      const asked = await lena.refused('redeem', missing, 'invalid_request');
      equal(asked.errors?.[0]?.pointer, '/address', 'Where the mistake is');
      for (const rewardId of ['five-euro', 'cashback'])
        await lena.refused('redeem', { body: { rewardId, address } }, 'invalid_request');
      equal((await lena.balance()).available, 500, 'Nothing was spent');
    },
  },
  {
    id: 'fulfilments/cashback',
    title: 'cash back is paid out by the shop and does not lapse while it is on its way',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const { id, value } = await lena.hold('cashback');
      equal(value, { kind: 'amount', amountMinor: 500 }, 'Its worth');
      await stage.shop.move({ byDays: 60 });
      const [held] = (await lena.call('getSession')).issuedRewards;
      equal([held?.id, held?.usage], [id, 'unused'], 'After its last day');
      const paid = await stage.shop.call('moveFulfilment', move(id, 'fulfilled'));
      equal(paid.issuedReward.usage, 'used', 'Paid out');
      const params = { id: (await stage.shop.hand('lena', 'five-euro')).issuedReward.id };
      await stage.shop.refused('moveFulfilment', { ...move('', 'fulfilled'), params }, 'not_found');
    },
  },
];
