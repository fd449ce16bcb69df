/** What the checkout does with a code: validate, lock, use, release. */
import { equal, present } from '../expect.ts';
import { fiveEuro, fiveEuroWith, line, programWith, storeCredit } from '../documents.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { ListedCode } from '../../shop/events.ts';
import type { ConformanceCase } from '../target.ts';

const cart = { cartRef: 'cart-1', lines: [line('a', 3000)] };

const percentage = {
  kind: 'percentage_discount' as const,
  id: 'ten-percent',
  name: { en: '10% off' },
  cost: { kind: 'fixed' as const, points: 500 },
  percent: 10,
  maximumMinor: 400,
  combinable: false,
};
const shipping = {
  kind: 'free_shipping' as const,
  id: 'shipping',
  name: { en: 'Free shipping' },
  cost: { kind: 'fixed' as const, points: 500 },
};

type ListedInput = string | { readonly code: string; readonly amountMinor: number };

async function usageOf(member: Shopper): Promise<(string | undefined)[]> {
  return (await member.call('listIssuedRewards')).items.map(({ usage }) => usage);
}

export const voucherCases: readonly ConformanceCase[] = [
  {
    id: 'vouchers/life',
    title: 'a code is validated, locked for a cart, used by its order, and then is used for good',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const params = { code: await lena.codeOf('five-euro') };
      const standing = await stage.shop.call('validateVoucher', { params, body: cart });
      equal(
        [standing.applicable, standing.discountMinor, standing.freeShipping, standing.uses],
        [true, 500, false, 0],
        'Validated',
      );
      equal(standing.issuedReward.usage, 'unused', 'Validating holds nothing');

      const locked = await stage.shop.call('lockVoucher', { params, body: cart });
      equal(
        [locked.issuedReward.usage, locked.applicable, locked.issuedReward.voucher?.cartRef],
        ['locked', true, 'cart-1'],
        'Locked',
      );
      await stage.shop.refused(
        'lockVoucher',
        { params, body: { ...cart, cartRef: 'cart-2' } },
        'voucher_locked',
      );
      await stage.shop.refused(
        'useVoucher',
        { params, body: { orderId: 'order-2', cartRef: 'cart-2' } },
        'voucher_locked',
      );

      const used = await stage.shop.call('useVoucher', {
        params,
        body: { orderId: 'order-1', cartRef: 'cart-1' },
      });
      equal(
        [used.issuedReward.usage, used.issuedReward.orderId, used.uses],
        ['used', 'order-1', 1],
        'Used',
      );
      const again = await stage.shop.call('useVoucher', {
        params,
        body: { orderId: 'order-1', cartRef: 'cart-1' },
      });
      equal(again.uses, 1, 'Used again by the same order');
      await stage.shop.refused(
        'useVoucher',
        { params, body: { orderId: 'order-2' } },
        'voucher_used',
      );
      await stage.shop.refused('lockVoucher', { params, body: cart }, 'voucher_used');
      await stage.shop.refused(
        'releaseVoucher',
        { params, body: { cartRef: 'cart-1' } },
        'voucher_used',
      );
      await stage.shop.refused('validateVoucher', { params, body: cart }, 'voucher_used');
      equal(await usageOf(lena), ['used'], 'What the member sees');
    },
  },
  {
    id: 'vouchers/release',
    title: 'a cart frees a code, and another cart takes it',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const params = { code: await lena.codeOf('five-euro') };
      await stage.shop.call('lockVoucher', { params, body: cart });
      await stage.shop.refused(
        'releaseVoucher',
        { params, body: { cartRef: 'cart-2' } },
        'voucher_locked',
      );
      const freed = await stage.shop.call('releaseVoucher', {
        params,
        body: { cartRef: 'cart-1' },
      });
      equal(
        [freed.issuedReward.usage, freed.issuedReward.voucher?.cartRef],
        ['unused', undefined],
        'Released',
      );
      equal(
        (await stage.shop.call('releaseVoucher', { params, body: { cartRef: 'cart-1' } }))
          .issuedReward.usage,
        'unused',
        'Released again',
      );
      equal(
        (await stage.shop.call('lockVoucher', { params, body: { ...cart, cartRef: 'cart-2' } }))
          .issuedReward.usage,
        'locked',
        'Locked by another cart',
      );
      equal((await lena.balance()).available, 0, 'The balance: a plain lock gives no points back');
    },
  },
  {
    id: 'vouchers/lock-time-out',
    title: 'a lock ends by itself, and locking again extends it',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const params = { code: await lena.codeOf('five-euro') };
      await stage.shop.call('lockVoucher', { params, body: { ...cart, lockSeconds: 600 } });
      await stage.shop.move({ bySeconds: 400 });
      const extended = await stage.shop.call('lockVoucher', {
        params,
        body: { ...cart, lockSeconds: 600 },
      });
      await stage.shop.move({ bySeconds: 400 });
      await stage.shop.refused(
        'lockVoucher',
        { params, body: { ...cart, cartRef: 'cart-2' } },
        'voucher_locked',
      );
      await stage.shop.moveTo(present(extended.lockedUntil, 'end of the lock'), 1);
      equal(await usageOf(lena), ['unused'], 'What the member sees after the time-out');
      await stage.shop.call('lockVoucher', { params, body: { ...cart, cartRef: 'cart-2' } });
      equal((await lena.balance()).available, 0, 'The balance: a plain lock gives no points back');
    },
  },
  {
    id: 'vouchers/worth',
    title: 'a code takes off what it is worth, and never more than the products cost',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ rewards: [fiveEuro, percentage, shipping] }),
      );
      const lena = await stage.memberWith(1500);
      const worth = async (
        rewardId: string,
        ...grossMinor: readonly number[]
      ): Promise<[number, boolean][]> => {
        const params = { code: await lena.codeOf(rewardId) };
        const found: [number, boolean][] = [];
        for (const gross of grossMinor) {
          const lines = [
            line('a', gross),
            line('s', 495, { kind: 'shipping' }),
            line('g', 2500, { kind: 'gift_card' }),
          ];
          const { discountMinor, freeShipping } = await stage.shop.call('validateVoucher', {
            params,
            body: { cartRef: 'c', lines },
          });
          found.push([discountMinor, freeShipping]);
        }
        return found;
      };
      equal(
        await worth('five-euro', 3000, 300),
        [
          [500, false],
          [300, false],
        ],
        'An amount',
      );
      equal(
        await worth('ten-percent', 3000, 9000),
        [
          [300, false],
          [400, false],
        ],
        'A percentage with a maximum',
      );
      equal(await worth('shipping', 3000), [[0, true]], 'Free shipping');
    },
  },
  {
    id: 'vouchers/minimum-spend',
    title: 'below its minimum a code does not apply, and says how much is missing',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ rewards: [fiveEuroWith({ minimumSpendMinor: 2500 })] }),
      );
      const lena = await stage.memberWith(500);
      const params = { code: await lena.codeOf('five-euro') };
      const body = { cartRef: 'c', lines: [line('a', 2000), line('s', 900, { kind: 'shipping' })] };
      const standing = await stage.shop.call('validateVoucher', { params, body });
      equal(
        [standing.applicable, standing.refusal, standing.missingMinor],
        [false, 'below_minimum', 500],
        'Below',
      );
      await stage.shop.refused('lockVoucher', { params, body }, 'voucher_not_applicable');
      equal(
        (
          await stage.shop.call('validateVoucher', {
            params,
            body: { cartRef: 'c', lines: [line('a', 2500)] },
          })
        ).applicable,
        true,
        'At the minimum',
      );
    },
  },
  {
    id: 'vouchers/other-member',
    title: 'a code works for the member who holds it, and for no other',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      await stage.member('noor');
      const params = { code: await lena.codeOf('five-euro') };
      const standing = await stage.shop.call('validateVoucher', {
        params,
        body: { ...cart, memberId: 'noor' },
      });
      equal(
        [standing.applicable, standing.refusal, standing.discountMinor],
        [false, 'other_member', 0],
        'For another member',
      );
      await stage.shop.refused(
        'lockVoucher',
        { params, body: { ...cart, memberId: 'noor' } },
        'voucher_not_applicable',
      );
      equal(
        (await stage.shop.call('lockVoucher', { params, body: { ...cart, memberId: 'lena' } }))
          .applicable,
        true,
        'For the holder',
      );
    },
  },
  {
    id: 'vouchers/not-combinable',
    title: 'a code that stands alone does not apply beside another code',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [percentage] }));
      const lena = await stage.memberWith(500);
      const params = { code: await lena.codeOf('ten-percent') };
      const standing = await stage.shop.call('validateVoucher', {
        params,
        body: { ...cart, otherCodes: ['SUMMER'] },
      });
      equal(
        [standing.applicable, standing.refusal],
        [false, 'not_combinable'],
        'Beside another code',
      );
      await stage.shop.refused(
        'lockVoucher',
        { params, body: { ...cart, otherCodes: ['SUMMER'] } },
        'voucher_not_applicable',
      );
    },
  },
  {
    id: 'vouchers/spelling',
    title: 'a code is known with and without hyphens, in any case, and with spaces around it',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('five-euro');
      for (const spelling of [code, code.replaceAll('-', ''), code.toLowerCase(), ` ${code} `]) {
        const { applicable } = await stage.shop.call('validateVoucher', {
          params: { code: spelling },
          body: cart,
        });
        equal(applicable, true, `"${spelling}"`);
      }
      for (const unknown of ['SUMMER', 'A', '%00', `${code}A`, '💶']) {
        await stage.shop.refused(
          'validateVoucher',
          { params: { code: unknown }, body: cart },
          'not_found',
          'invalid_request',
          'malformed_request',
        );
      }
    },
  },
  {
    id: 'vouchers/used-by-order-event',
    title: 'an order that lists a code has used it, once, however often it is told',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1000);
      const code = await lena.codeOf('five-euro');
      await stage.shop.paid('lena', [line('a', 1000)], {
        orderId: 'order-1',
        voucherCodes: [code, 'SUMMER'],
      });
      const [issued] = (await lena.call('listIssuedRewards')).items;
      equal([issued?.usage, issued?.orderId], ['used', 'order-1'], 'What the member sees');
      equal(
        (await stage.shop.call('useVoucher', { params: { code }, body: { orderId: 'order-1' } }))
          .uses,
        1,
        'Used again by the same order',
      );
      await stage.shop.refused(
        'useVoucher',
        { params: { code }, body: { orderId: 'order-2' } },
        'voucher_used',
      );
    },
  },
  {
    id: 'vouchers/order-event-tells',
    title: 'the answer to an order says what became of each code that it lists',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [fiveEuro, storeCredit] }));
      const { shop } = stage;
      const lena = await stage.memberWith(2000);
      const noor = await stage.memberWith(500, 'noor');
      const [used, code, credit] = [
        await lena.codeOf('five-euro'),
        (await lena.codeOf('five-euro')).toLowerCase(),
        await lena.codeOf('credit'),
      ];
      const undone = await lena.hold('five-euro');
      await lena.call('revert', { params: { id: undone.id } });
      const others = await noor.codeOf('five-euro');
      const paid = async (orderId: string, ...voucherCodes: readonly ListedInput[]) =>
        (await shop.paid('lena', [line('a', 3000)], { orderId, voucherCodes: [...voucherCodes] }))
          .voucherCodes;

      equal(await paid('order-1', used), [{ code: used, outcome: 'used' }], 'The first order');
      const back = present(undone.voucher, 'voucher').code;
      const listed = [used, code, others, back, 'SUMMER', { code: credit, amountMinor: 5000 }];
      const told: readonly ListedCode[] = [
        { code: used, outcome: 'used_before' },
        { code, outcome: 'used' },
        { code: others, outcome: 'other_member' },
        { code: back, outcome: 'expired' },
        { code: 'SUMMER', outcome: 'unknown' },
        { code: credit, outcome: 'used', amountMinor: 2000 },
      ];
      equal(await paid('order-2', ...listed), [...told], 'The second order');
      equal(await paid('order-2', ...listed), [...told], 'Told again under another id');
      equal(
        await paid('order-3', credit),
        [{ code: credit, outcome: 'used_before' }],
        'Credit that is used up',
      );
      equal(await paid('order-4'), undefined, 'An order without codes');
      equal(await usageOf(noor), ['unused'], 'What the other member sees');

      const event = {
        type: 'order.paid' as const,
        id: 'same',
        at: await shop.now(),
        orderId: 'order-5',
        lines: [line('a', 1000)],
        voucherCodes: [others],
      };
      const first = await shop.tell(event);
      equal(first.voucherCodes, [{ code: others, outcome: 'used' }], 'A guest who has the code');
      const again = await shop.tell(event);
      equal([again.outcome, again.voucherCodes], ['replayed', first.voucherCodes], 'Repeated');
    },
  },
  {
    id: 'vouchers/free-product',
    title: 'a free product takes one of it off, and does not apply while it is not in the cart',
    async run(target) {
      const mug = {
        kind: 'free_product' as const,
        id: 'mug',
        name: { en: 'A mug' },
        cost: { kind: 'fixed' as const, points: 500 },
        productId: 'mug-blue',
      };
      const stage = await Stage.set(target, programWith({ rewards: [mug] }));
      const lena = await stage.memberWith(500);
      const params = { code: await lena.codeOf('mug') };
      const without = await stage.shop.call('validateVoucher', { params, body: cart });
      equal(
        [without.applicable, without.refusal, without.discountMinor],
        [false, 'product_missing', 0],
        'Without the product',
      );
      await stage.shop.refused('lockVoucher', { params, body: cart }, 'voucher_not_applicable');
      const lines = [line('a', 3000), line('m', 1800, { productId: 'mug-blue', quantity: 2 })];
      const body = { cartRef: 'cart-1', lines };
      const standing = await stage.shop.call('validateVoucher', { params, body });
      equal([standing.applicable, standing.discountMinor], [true, 900], 'With the product');
    },
  },
];
