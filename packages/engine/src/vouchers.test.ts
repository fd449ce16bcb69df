import type { OrderLine, RewardValue } from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { makeLine } from './testing/fixtures.ts';
import { judgeVoucher, type VoucherTerms } from './vouchers.ts';

const cart = [
  makeLine('a', 3000),
  makeLine('b', 1005),
  makeLine('card', 5000, { kind: 'gift_card' }),
  makeLine('ship', 495, { kind: 'shipping' }),
];

const judge = (
  value: RewardValue,
  terms: Partial<VoucherTerms> = {},
  lines: readonly OrderLine[] = cart,
  otherCodes: readonly string[] = [],
) =>
  judgeVoucher({ value, minimumSpendMinor: 0, combinable: true, ...terms }, { lines, otherCodes });

const fiveOff: RewardValue = { kind: 'amount', amountMinor: 500 };

test('an amount comes off the products', () => {
  expect(judge(fiveOff)).toEqual({ applicable: true, discountMinor: 500, freeShipping: false });
});

test('no more comes off than the products cost', () => {
  expect(judge({ kind: 'amount', amountMinor: 9999 }).discountMinor).toBe(4005);
  expect(judge(fiveOff, {}, []).discountMinor).toBe(0);
});

test('a percentage comes off the products, rounded down, up to its maximum', () => {
  expect(judge({ kind: 'percentage', percent: 10 }).discountMinor).toBe(400);
  expect(judge({ kind: 'percentage', percent: 10, maximumMinor: 250 }).discountMinor).toBe(250);
  expect(judge({ kind: 'percentage', percent: 100 }).discountMinor).toBe(4005);
});

test('free shipping takes nothing off the products', () => {
  expect(judge({ kind: 'free_shipping' })).toEqual({
    applicable: true,
    discountMinor: 0,
    freeShipping: true,
  });
});

test('a free product takes one of it off', () => {
  const lines = [makeLine('a', 3000, { productId: 'mug', quantity: 3 })];
  expect(judge({ kind: 'product', productId: 'mug' }, {}, lines).discountMinor).toBe(1000);
});

test('a free product has to be in the cart', () => {
  const lines = [makeLine('a', 3000, { productId: 'mug' })];
  expect(judge({ kind: 'product', productId: 'cup' }, {}, lines)).toMatchObject({
    applicable: false,
    refusal: 'product_missing',
    discountMinor: 0,
  });
});

test('below its minimum a code says how much is missing; gift cards and shipping do not count', () => {
  expect(judge(fiveOff, { minimumSpendMinor: 4006 })).toEqual({
    applicable: false,
    refusal: 'below_minimum',
    missingMinor: 1,
    discountMinor: 0,
    freeShipping: false,
  });
  expect(judge(fiveOff, { minimumSpendMinor: 4005 }).applicable).toBe(true);
});

test('a code that stands alone is refused beside others', () => {
  expect(judge(fiveOff, { combinable: false }, cart, ['OTHER'])).toMatchObject({
    applicable: false,
    refusal: 'not_combinable',
  });
  expect(judge(fiveOff, { combinable: false }).applicable).toBe(true);
  expect(judge(fiveOff, {}, cart, ['OTHER']).applicable).toBe(true);
});
