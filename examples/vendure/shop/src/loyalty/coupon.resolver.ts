import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  ActiveOrderService,
  Allow,
  Ctx,
  isGraphQlErrorResult,
  OrderService,
  Permission,
  RequestContext,
  Transaction,
} from '@vendure/core';
import { LoyaltyCodes } from './codes.ts';
import { keyOf } from './vouchers.ts';

/**
 * Stands in for Vendure's own: a code of the programme becomes known to Vendure when it is entered,
 * in whatever field or page.
 */
@Resolver()
export class CouponResolver {
  constructor(
    private activeOrders: ActiveOrderService,
    private orders: OrderService,
    private codes: LoyaltyCodes,
  ) {}

  @Transaction()
  @Mutation()
  @Allow(Permission.Owner)
  async applyCouponCode(@Ctx() ctx: RequestContext, @Args('couponCode') typed: string) {
    const { id } = await this.activeOrders.getActiveOrder(ctx, undefined, true);
    const before = await this.orders.findOne(ctx, id);
    const code = before ? await this.codes.admit(ctx, before, typed) : typed;
    const order = await this.orders.applyCouponCode(ctx, id, code);
    // Vendure leaves an order as it is that has the code already: entered before its holder logged in, it gave nothing.
    return before?.couponCodes.includes(code) && !isGraphQlErrorResult(order)
      ? this.orders.applyPriceAdjustments(ctx, order)
      : order;
  }

  /** Taken off as it was put on: however it is written. */
  @Transaction()
  @Mutation()
  @Allow(Permission.Owner)
  async removeCouponCode(@Ctx() ctx: RequestContext, @Args('couponCode') typed: string) {
    const { id, couponCodes } = await this.activeOrders.getActiveOrder(ctx, undefined, true);
    const code = couponCodes.find((each) => keyOf(each) === keyOf(typed)) ?? typed;
    return this.orders.removeCouponCode(ctx, id, code);
  }
}
