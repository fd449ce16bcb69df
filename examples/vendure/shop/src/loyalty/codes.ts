import { Injectable } from '@nestjs/common';
import {
  isGraphQlErrorResult,
  LanguageCode,
  Promotion,
  PromotionService,
  TransactionalConnection,
  type Order,
  type RequestContext,
} from '@vendure/core';
import type { VoucherStanding } from '@spaarkit/sdk/server';
import { IsNull, LessThan } from 'typeorm';
import { isOurs } from './ours.ts';
import { loyaltyDiscount, loyaltyFreeShipping, loyaltyVoucher } from './promotion.ts';
import { LoyaltyVouchers } from './vouchers.ts';

/**
 * Vendure takes only codes of its promotions, and looks at every promotion whenever it computes a
 * cart. So a code has one only while it matters: made when the code is entered, deleted when it
 * leaves the cart in which it counts, when its order is paid, and when it has expired.
 */
@Injectable()
export class LoyaltyCodes {
  constructor(
    private connection: TransactionalConnection,
    private promotions: PromotionService,
    private vouchers: LoyaltyVouchers,
  ) {}

  /** Lets Vendure know a code that a shopper entered. Answers how the code is written. */
  async admit(ctx: RequestContext, order: Order, typed: string): Promise<string> {
    const answer = await this.vouchers.look(order, typed);
    if (answer === 'unknown') return typed;
    if (answer === 'spent') {
      await this.forget(ctx, typed);
      return typed;
    }
    const code = answer.issuedReward.voucher?.code ?? typed;
    if (!(await this.#find(ctx, code))) {
      await this.#forgetExpired(ctx);
      await this.#make(ctx, code, answer);
    }
    return code;
  }

  /** Takes a code of the programme from Vendure, with which it could be used again. */
  async forget(ctx: RequestContext, code: string): Promise<void> {
    const promotion = await this.#find(ctx, code);
    if (promotion) await this.promotions.softDeletePromotion(ctx, promotion.id);
  }

  /** The programme's codes that take something off an order as it is. */
  async givingIn(ctx: RequestContext, { couponCodes, discounts }: Order): Promise<string[]> {
    const found = await Promise.all(couponCodes.map((code) => this.#find(ctx, code)));
    return found.flatMap((promotion) => {
      const gives = discounts.some((each) => each.adjustmentSource === promotion?.getSourceId());
      return gives ? (promotion?.couponCode ?? []) : [];
    });
  }

  /** Those of carts that nobody came back to. */
  async #forgetExpired(ctx: RequestContext): Promise<void> {
    const expired = await this.connection
      .getRepository(ctx, Promotion)
      .findBy({ endsAt: LessThan(new Date()), deletedAt: IsNull() });
    for (const promotion of expired.filter(isOurs))
      await this.promotions.softDeletePromotion(ctx, promotion.id);
  }

  async #find(ctx: RequestContext, couponCode: string): Promise<Promotion | undefined> {
    const promotion = await this.connection
      .getRepository(ctx, Promotion)
      .findOneBy({ couponCode, deletedAt: IsNull() });
    return promotion && isOurs(promotion) ? promotion : undefined;
  }

  async #make(ctx: RequestContext, couponCode: string, { issuedReward }: VoucherStanding) {
    const { name, expiresAt } = issuedReward;
    const made = await this.promotions.createPromotion(ctx, {
      enabled: true,
      couponCode,
      endsAt: expiresAt,
      usageLimit: 1,
      conditions: [{ code: loyaltyVoucher.code, arguments: [] }],
      actions: [loyaltyDiscount, loyaltyFreeShipping].map(({ code }) => ({ code, arguments: [] })),
      translations: Object.values(LanguageCode).flatMap((languageCode) => {
        const words = name[languageCode];
        return words === undefined ? [] : [{ languageCode, name: words, description: '' }];
      }),
    });
    if (isGraphQlErrorResult(made)) throw new Error(made.message);
  }
}
