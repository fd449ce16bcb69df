/** Codes that the shop made and imported. */
import { fiveEuro, fiveEuroWith, line, programWith } from '../documents.ts';
import { equal, present } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const fromPool = fiveEuroWith({
  id: 'spring',
  maker: { kind: 'pool', poolId: 'spring', lowWater: 1 },
  revertible: false,
});
const document = programWith({ rewards: [fiveEuro, fromPool] });
const params = { poolId: 'spring' };

export const poolCases: readonly ConformanceCase[] = [
  {
    id: 'pools/handed-out',
    title:
      'a code of the shop is handed out once, as the shop writes it, and works at the checkout',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(1500);
      const { shop } = stage;
      await shop.call('importVoucherCodes', {
        params,
        body: { codes: ['Spring-1a', 'Spring-2b'] },
      });
      const first = await lena.hold('spring', { cartRef: 'cart-1' });
      const second = await lena.hold('spring');
      const codes = [first, second].map(({ voucher }) => present(voucher, 'voucher').code);
      equal(codes.toSorted(), ['Spring-1a', 'Spring-2b'], 'The codes');
      await lena.refused('revert', { params: { id: first.id } }, 'not_revertible');
      await shop.move({ byDays: 1 });
      equal((await lena.balance()).available, 500, 'The points of a cart stay spent');
      const code = present(first.voucher, 'voucher').code.toLowerCase();
      const body = { cartRef: 'cart-1', lines: [line('a', 3000)] };
      equal(
        (await shop.call('validateVoucher', { params: { code }, body })).discountMinor,
        500,
        'What it takes off',
      );
      await shop.paid('lena', [line('a', 3000)], { voucherCodes: [code] });
      equal(
        (await lena.rewards()).map(({ usage }) => usage).toSorted(),
        ['unused', 'used'],
        'Used by its order',
      );
    },
  },
  {
    id: 'pools/empty',
    title: 'an empty pool refuses as sold out, and nothing is spent',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(1000);
      const redeem = { body: { rewardId: 'spring' } };
      await lena.refused('redeem', redeem, 'reward_out_of_stock');
      await stage.shop.call('importVoucherCodes', { params, body: { codes: ['ONLY-ONE'] } });
      await lena.redeem('spring');
      await lena.refused('redeem', redeem, 'reward_out_of_stock');
      const given = { rewardId: 'spring', reason: 'r', actor: 'a' };
      await stage.shop.refused(
        'grantReward',
        { params: { externalId: 'lena' }, body: given },
        'reward_out_of_stock',
      );
      equal((await lena.balance()).available, 500, 'The balance');
      const { rewards } = await lena.call('getSession');
      equal(
        rewards.find(({ rewardId }) => rewardId === 'spring')?.refusal,
        'out_of_stock',
        'How it stands',
      );
    },
  },
  {
    id: 'pools/counts',
    title: 'importing again adds nothing, and a pool says how many are left and when it is low',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const { shop } = stage;
      const before = (await shop.call('listVoucherPools')).pools;
      equal(
        before,
        [{ id: 'spring', imported: 0, taken: 0, left: 0, lowWater: 1, isLow: true }],
        'Before the first import',
      );
      const body = { codes: ['CODE-1', 'code1', 'CODE-2', 'CODE-3'] };
      const first = await shop.call('importVoucherCodes', { params, body });
      equal([first.added, first.known, first.pool.isLow], [3, 1, false], 'The first time');
      const again = await shop.call('importVoucherCodes', { params, body });
      equal([again.added, again.known, again.pool.left], [0, 4, 3], 'Again');
      await lena.redeem('spring');
      const noor = await stage.memberWith(500, 'noor');
      await noor.redeem('spring');
      const [pool] = (await shop.call('listVoucherPools')).pools;
      equal([pool?.taken, pool?.left, pool?.isLow], [2, 1, true], 'At the low-water mark');
      await shop.refused('importVoucherCodes', { params: { poolId: 'autumn' }, body }, 'not_found');
      const short = { params, body: { codes: ['a-b'] } };
      await shop.refused('importVoucherCodes', short, 'invalid_request');
    },
  },
];
