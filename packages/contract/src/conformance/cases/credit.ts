/** Store credit and gift cards: a code with a balance. */
import { line, programWith, storeCredit } from '../documents.ts';
import { equal, present } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const document = programWith({ rewards: [storeCredit] });
const cart = { cartRef: 'cart-1', lines: [line('a', 3000)] };

export const creditCases: readonly ConformanceCase[] = [
  {
    id: 'credit/parts',
    title: 'credit is used in parts, never beyond its balance, and the rest stays visible',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const params = { code: await lena.codeOf('credit') };
      const { shop } = stage;
      const use = (orderId: string, amountMinor?: number) => ({
        params,
        body: { orderId, ...(amountMinor === undefined ? {} : { amountMinor }) },
      });
      equal(
        (await shop.call('validateVoucher', { params, body: cart })).discountMinor,
        2000,
        'Off',
      );
      await shop.refused('useVoucher', use('order-1'), 'invalid_request');
      await shop.refused('useVoucher', use('order-1', 2001), 'voucher_not_applicable');
      await shop.call('lockVoucher', { params, body: cart });
      const first = await shop.call('useVoucher', {
        params,
        body: { orderId: 'order-1', amountMinor: 1500, cartRef: 'cart-1' },
      });
      equal(
        [first.issuedReward.remainingMinor, first.issuedReward.usage, first.uses],
        [500, 'unused', 1],
        'After a part: the rest is free for another cart',
      );
      const again = await shop.call('useVoucher', use('order-1', 1500));
      equal([again.issuedReward.remainingMinor, again.uses], [500, 1], 'The same order again');
      const judged = await shop.call('validateVoucher', { params, body: cart });
      equal(judged.discountMinor, 500, 'Off the next cart');
      const [held] = (await lena.call('getSession')).issuedRewards;
      equal(held?.remainingMinor, 500, 'What the member sees');
      await lena.refused('revert', { params: { id: present(held, 'reward').id } }, 'voucher_used');
      await shop.refused('useVoucher', use('order-2', 501), 'voucher_not_applicable');
      const last = await shop.call('useVoucher', use('order-2', 500));
      equal(
        [last.issuedReward.remainingMinor, last.issuedReward.usage, last.uses],
        [0, 'used', 2],
        'Used up',
      );
      await shop.refused('useVoucher', use('order-3', 1), 'voucher_used');
    },
  },
  {
    id: 'credit/orders',
    title: 'an order that lists credit uses what it says of it, or else as much as it cost',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('credit');
      await stage.shop.paid('lena', [line('a', 3000)], {
        voucherCodes: [{ code, amountMinor: 300 }],
      });
      equal((await lena.rewards())[0]?.remainingMinor, 1700, 'After a stated part');
      await stage.shop.paid('lena', [line('a', 700)], { voucherCodes: [code] });
      equal((await lena.rewards())[0]?.remainingMinor, 1000, 'After an order it paid for');
      await stage.shop.paid('lena', [line('a', 9000)], { voucherCodes: [code] });
      const [held] = await lena.rewards();
      equal([held?.remainingMinor, held?.usage], [0, 'used'], 'After an order that cost more');
    },
  },
  {
    id: 'credit/returns',
    title: 'a returned order puts its credit back in proportion, with 30 days to use it',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('credit');
      const { shop } = stage;
      await shop.paid('lena', [line('a', 3000), line('b', 1000)], {
        orderId: 'order-1',
        voucherCodes: [code],
      });
      const lines = [{ id: 'b', grossMinor: 1000, netMinor: 1000 }];
      await shop.refunded('order-1', { lines });
      const [part] = await lena.rewards();
      equal([part?.remainingMinor, part?.usage], [500, 'unused'], 'After a quarter came back');
      equal((await lena.balance()).available, 0, 'No points come back for it');
      await shop.move({ byDays: 29 });
      await shop.refunded('order-1');
      const [whole] = await lena.rewards();
      equal(whole?.remainingMinor, 2000, 'After all came back');
      const days = (Date.parse(whole?.expiresAt ?? '') - Date.parse(await shop.now())) / 86_400_000;
      equal(days >= 30 && days < 32, true, 'It can be used for 30 days');
    },
  },
  {
    id: 'credit/expiry',
    title: 'what is left of credit ends with its last day',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      const { expiresAt, voucher } = await lena.hold('credit');
      const params = { code: present(voucher, 'voucher').code };
      const use = { params, body: { orderId: 'order-1', amountMinor: 100 } };
      await stage.shop.moveTo(expiresAt, -1);
      await stage.shop.call('useVoucher', use);
      await stage.shop.moveTo(expiresAt);
      const next = { params, body: { orderId: 'order-2', amountMinor: 100 } };
      await stage.shop.refused('useVoucher', next, 'voucher_expired');
      equal((await lena.rewards())[0]?.usage, 'expired', 'What the member sees');
    },
  },
  {
    id: 'credit/undone',
    title: 'unused credit is undone; partly used credit is only revoked, with its points kept',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(1000);
      const first = await lena.hold('credit');
      equal(
        (await lena.call('revert', { params: { id: first.id } })).balance.available,
        1000,
        'The balance after undoing',
      );
      const second = await lena.hold('credit');
      const params = { code: present(second.voucher, 'voucher').code };
      await stage.shop.call('useVoucher', { params, body: { orderId: 'o', amountMinor: 1 } });
      const revoke = { params: { id: second.id }, body: { reason: 'r', actor: 'a' } };
      await stage.shop.refused('revokeReward', revoke, 'voucher_used');
      const taken = await stage.shop.call('revokeReward', {
        ...revoke,
        body: { ...revoke.body, points: 'keep' },
      });
      equal([taken.issuedReward.usage, taken.pointsReturned], ['reverted', 0], 'Revoked');
    },
  },
  {
    id: 'credit/gift-card',
    title: 'a gift card is worth its amount and is used in parts, by whoever has its code',
    async run(target) {
      const { amountMinor, cost, validDays } = storeCredit;
      const card = {
        kind: 'gift_card' as const,
        id: 'card',
        name: { en: 'Gift card' },
        amountMinor,
        cost,
        validDays,
      };
      const stage = await Stage.set(target, programWith({ rewards: [card] }));
      const lena = await stage.memberWith(500);
      await stage.member('noor');
      const code = await lena.codeOf('card');
      await stage.shop.paid('noor', [line('a', 1200)], { voucherCodes: [code] });
      await stage.shop.paid(undefined, [line('a', 300)], { voucherCodes: [code] });
      const [held] = await lena.rewards();
      equal([held?.kind, held?.remainingMinor], ['gift_card', 500], 'What is left');
    },
  },
];
