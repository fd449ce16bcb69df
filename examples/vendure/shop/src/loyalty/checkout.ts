import type { OrderProcess } from '@vendure/core';
import { LoyaltyCodes } from './codes.ts';
import { LoyaltyVouchers } from './vouchers.ts';

let codes: LoyaltyCodes;
let vouchers: LoyaltyVouchers;

/**
 * Before somebody pays, each code of the programme is held for the time that takes. A cart may have
 * stood for hours: meanwhile the code was used elsewhere, or the points are back with the member.
 * Where the money is only on its way then, it is held for the order.
 */
export const loyaltyCheckout: OrderProcess<never> = {
  init(injector) {
    codes = injector.get(LoyaltyCodes);
    vouchers = injector.get(LoyaltyVouchers);
  },
  async onTransitionStart(_from, toState, { ctx, order }) {
    if (toState === 'PaymentAuthorized')
      for (const code of await codes.givingIn(ctx, order)) await vouchers.holdForOrder(order, code);
    if (toState !== 'ArrangingPayment') return undefined;
    for (const code of await codes.givingIn(ctx, order)) {
      if (!(await vouchers.holdForPayment(order, code)))
        return `The code ${code} gives no discount any more. Take it off to go on.`;
    }
    return undefined;
  },
};
