/**
 * A code of the programme as one of Vendure's promotions. What it takes off is asked of the loyalty
 * API whenever Vendure computes the cart, so that the two never differ.
 */
import {
  LanguageCode,
  PromotionCondition,
  PromotionOrderAction,
  PromotionShippingAction,
} from '@vendure/core';
import { ourCondition } from './ours.ts';
import { LoyaltyVouchers } from './vouchers.ts';

let vouchers: LoyaltyVouchers;

/** Whether the code counts in this cart. Also refuses what Vendure would let through: see README. */
export const loyaltyVoucher = new PromotionCondition({
  code: ourCondition,
  description: [{ languageCode: LanguageCode.en, value: 'If the loyalty programme says so' }],
  args: {},
  init(injector) {
    vouchers = injector.get(LoyaltyVouchers);
  },
  async check(ctx, order, _args, { couponCode }) {
    const held = couponCode ? await vouchers.hold(ctx, order, couponCode) : undefined;
    return held ? { discountMinor: held.discountMinor, freeShipping: held.freeShipping } : false;
  },
});

/** Takes off what the code is worth. That is with tax, whatever the prices of the channel are. */
export const loyaltyDiscount = new PromotionOrderAction({
  code: 'loyalty_discount',
  description: [{ languageCode: LanguageCode.en, value: 'Discount of the loyalty programme' }],
  args: {},
  conditions: [loyaltyVoucher],
  execute(ctx, { subTotal, subTotalWithTax }, _args, state) {
    const discount = Math.min(state.loyalty_voucher.discountMinor, subTotalWithTax);
    if (ctx.channel.pricesIncludeTax || subTotalWithTax === 0) return -discount;
    return -Math.round((discount * subTotal) / subTotalWithTax);
  },
});

export const loyaltyFreeShipping = new PromotionShippingAction({
  code: 'loyalty_free_shipping',
  description: [{ languageCode: LanguageCode.en, value: 'Free shipping of the programme' }],
  args: {},
  conditions: [loyaltyVoucher],
  execute(_ctx, line, _order, _args, state) {
    if (!state.loyalty_voucher.freeShipping) return 0;
    return line.listPriceIncludesTax ? -line.priceWithTax : -line.price;
  },
});
