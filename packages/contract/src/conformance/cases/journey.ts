/** The whole path at once, as one shopper walks it. */
import { equal, present } from '../expect.ts';
import { line, programWith } from '../documents.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const journeyCases: readonly ConformanceCase[] = [
  {
    id: 'journey',
    title: 'a guest joins, earns, redeems, pays less, and history explains it',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      equal((await stage.guest.call('getSession')).visitor, 'guest', 'The visitor at first');
      const lines = [line('lamp', 5995), line('delivery', 495, { kind: 'shipping' })];
      const promised = await stage.guest.call('previewEarn', { body: { lines } });
      equal(promised.points, 599, 'What the cart would earn');

      const lena = await stage.visitor('lena');
      equal(
        (await lena.call('getSession')).visitor,
        'not_enrolled',
        'The visitor after logging in',
      );
      await lena.call('enroll', { body: { termsVersion: '1' } });
      await stage.shop.paid('lena', lines, { orderId: 'order-1', orderNumber: '1001' });
      equal(figures(await lena.balance()), holding({ pending: 599 }), 'After paying');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'insufficient_points');
      await stage.shop.move({ byDays: 15 });
      equal(figures(await lena.balance()), holding({ available: 599 }), 'After the return period');

      const redemption = await lena.redeem('five-euro');
      const params = { code: present(redemption.issuedReward?.voucher, 'voucher').code };
      const cart = { cartRef: 'cart-2', memberId: 'lena', lines: [line('vase', 3000)] };
      equal(
        (await stage.shop.call('validateVoucher', { params, body: cart })).discountMinor,
        500,
        'The discount',
      );
      await stage.shop.call('lockVoucher', { params, body: cart });
      await stage.shop.call('releaseVoucher', { params, body: { cartRef: 'cart-2' } });
      await stage.shop.call('lockVoucher', { params, body: cart });
      await stage.shop.call('useVoucher', {
        params,
        body: { orderId: 'order-2', cartRef: 'cart-2' },
      });
      const paid = await stage.shop.paid('lena', [line('vase', 2500)], {
        orderId: 'order-2',
        voucherCodes: [params.code],
      });
      equal(paid.points, 250, 'What the second order earns');
      equal(
        figures(await lena.balance()),
        holding({ available: 99, pending: 250 }),
        'After the second order',
      );

      await stage.shop.refunded('order-2');
      equal(
        figures(await lena.balance()),
        holding({ available: 599 }),
        'After returning the second order',
      );
      const told = (await lena.history()).map(({ kind, points }) => `${kind} ${points}`);
      equal(
        told.toSorted(),
        ['earn 250', 'earn 599', 'redeem -500', 'refund 500', 'reverse -250'],
        'The history',
      );
    },
  },
];
