/** What a code does in a cart. */
import type { OrderLine, RewardValue, VoucherRefusal } from '@spaarkit/contract';
import { proportion, sumUp } from './rounding.ts';

/** The part of an issued reward that decides what its code takes off. */
export interface VoucherTerms {
  readonly value: RewardValue;
  readonly minimumSpendMinor: number;
  readonly combinable: boolean;
}

export interface VoucherJudgement {
  readonly applicable: boolean;
  readonly refusal?: VoucherRefusal;
  /** With `below_minimum`. */
  readonly missingMinor?: number;
  /** With tax; at most what the product lines come to. 0 when not applicable. */
  readonly discountMinor: number;
  readonly freeShipping: boolean;
}

/**
 * Judges a code against a cart: whether it may be used and what it takes off. Only product lines
 * count, for the minimum as for the discount: a gift card is not bought with points, nor shipping.
 * `otherCodes` are those beside this one. Whose code it is, is not judged here.
 */
export function judgeVoucher(
  terms: VoucherTerms,
  cart: { readonly lines: readonly OrderLine[]; readonly otherCodes: readonly string[] },
): VoucherJudgement {
  const products = cart.lines.filter(({ kind }) => kind === 'product');
  const totalMinor = sumUp(products.map(({ grossMinor }) => grossMinor));
  const missingMinor = terms.minimumSpendMinor - totalMinor;
  if (missingMinor > 0) return { ...refuse('below_minimum'), missingMinor };
  if (!terms.combinable && cart.otherCodes.length > 0) return refuse('not_combinable');
  const { value } = terms;
  if (value.kind === 'product' && !products.some(({ productId }) => productId === value.productId))
    return refuse('product_missing');
  return {
    applicable: true,
    discountMinor: Math.min(totalMinor, discountOf(value, products, totalMinor)),
    freeShipping: value.kind === 'free_shipping',
  };
}

function refuse(refusal: VoucherRefusal): VoucherJudgement {
  return { applicable: false, refusal, discountMinor: 0, freeShipping: false };
}

function discountOf(
  value: RewardValue,
  products: readonly OrderLine[],
  totalMinor: number,
): number {
  switch (value.kind) {
    case 'amount':
      return value.amountMinor;
    case 'percentage':
      return Math.min(proportion(totalMinor, value.percent, 100), value.maximumMinor ?? Infinity);
    case 'product':
      return unitPriceOf(products.find(({ productId }) => productId === value.productId));
    case 'free_shipping':
    case 'other':
      return 0;
  }
}

function unitPriceOf(line: OrderLine | undefined): number {
  return line ? Math.floor(line.grossMinor / line.quantity) : 0;
}
