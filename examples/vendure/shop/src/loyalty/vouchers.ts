import { Inject, Injectable } from '@nestjs/common';
import {
  isLoyaltyError,
  isNotFoundError,
  type VoucherCart,
  type VoucherStanding,
} from '@spaarkit/sdk/server';
import { Logger, RequestContextCacheService, type Order, type RequestContext } from '@vendure/core';
import { cartLines, memberIdOf } from './order-facts.ts';
import { loyaltyClient, type LoyaltyClient } from './settings.ts';

/** How long a code is kept for a cart after its last change, and for somebody who is paying. */
const cartSeconds = 30 * 60;
const paymentSeconds = 2 * 60 * 60;

/** The longest that a code can be held at once: for an order whose money is on its way. */
const orderSeconds = 24 * 60 * 60;

/** The loyalty API's word on a code. `unknown` when it is none of ours, or the API is not there. */
export type CodeAnswer = VoucherStanding | 'spent' | 'unknown';

/** Codes, as the loyalty API knows them: it alone says whether one counts, and for how much. */
@Injectable()
export class LoyaltyVouchers {
  constructor(
    @Inject(loyaltyClient) private client: LoyaltyClient,
    private cache: RequestContextCacheService,
  ) {}

  /** What a code is, for this cart; it is not held yet. */
  look(order: Order, code: string): Promise<CodeAnswer> {
    return ask(() => this.client.vouchers.validate(code, cartOf(order, code)));
  }

  /**
   * Holds a code for a cart that it applies to, and tells what it takes off. Vendure asks several
   * times while it computes one cart; the API is asked once. Free shipping is let go where the cart
   * is sent free without it: it would be kept from other carts for nothing.
   */
  hold(ctx: RequestContext, order: Order, code: string): Promise<VoucherStanding | undefined> {
    const cart = cartOf(order, code);
    const isFree = isSentFree(order);
    const key = `loyalty ${code} ${isFree} ${JSON.stringify(cart)}`;
    return this.cache.get(ctx, key, async () => {
      const held = await this.#lock(code, cart, cartSeconds);
      if (!isFree || !held?.freeShipping) return held;
      await this.release(order.code, code);
      return undefined;
    });
  }

  /** Holds it while its order is paid. */
  async holdForPayment(order: Order, code: string): Promise<boolean> {
    const held = await this.#lock(code, cartOf(order, code), paymentSeconds);
    return held !== undefined;
  }

  /** Holds it for an order that waits for its money: what it took off was promised. */
  async holdForOrder(order: Order, code: string): Promise<void> {
    await this.#lock(code, { ...cartOf(order, code), lines: [] }, orderSeconds);
  }

  async release(cartRef: string, code: string): Promise<void> {
    await ask(() => this.client.vouchers.release(code, { cartRef }));
  }

  async #lock(code: string, cart: VoucherCart, lockSeconds: number) {
    const answer = await ask(() => this.client.vouchers.lock(code, { ...cart, lockSeconds }));
    return typeof answer === 'object' && answer.applicable ? answer : undefined;
  }
}

function cartOf(order: Order, code: string): VoucherCart {
  return {
    cartRef: order.code,
    // To nobody in particular belongs only what the bearer may use, such as a gift card.
    memberId: memberIdOf(order) ?? 'guest',
    lines: cartLines(order),
    otherCodes: order.couponCodes.filter((other) => keyOf(other) !== keyOf(code)),
  };
}

/** Whether a method is chosen that costs nothing by itself. Vendure has 0 before it asked what one costs, and no tax. */
function isSentFree({ shippingLines }: Order): boolean {
  return (
    shippingLines.length > 0 &&
    shippingLines.every(({ listPrice, taxLines }) => listPrice === 0 && taxLines.length > 0)
  );
}

/** A code by which it is found again: shoppers leave hyphens out. */
export function keyOf(code: string): string {
  return code.replaceAll('-', '').toUpperCase();
}

/** A cart has to work without the loyalty API: then a code gives nothing. */
async function ask(question: () => Promise<VoucherStanding>): Promise<CodeAnswer> {
  try {
    return await question();
  } catch (error) {
    if (!isLoyaltyError(error)) throw error;
    if (spent.has(error.code)) return 'spent';
    if (!isNotFoundError(error)) Logger.info(error.message, 'Loyalty');
    return 'unknown';
  }
}

/** Refusals after which a code will not count in this shop again, or not before another cart lets go. */
const spent = new Set<string>(['voucher_used', 'voucher_expired', 'voucher_locked']);
