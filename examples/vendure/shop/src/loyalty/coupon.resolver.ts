import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  ActiveOrderService,
  Allow,
  Ctx,
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
    const order = await this.orders.findOne(ctx, id);
    const code = order ? await this.codes.admit(ctx, order, typed) : typed;
    return this.orders.applyCouponCode(ctx, id, code);
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
