import type { OnApplicationBootstrap } from '@nestjs/common';
import { createServerClient } from '@spaarkit/sdk/server';
import {
  CouponCodeEvent,
  EventBus,
  Order,
  OrderStateTransitionEvent,
  PluginCommonModule,
  Refund,
  RefundStateTransitionEvent,
  TransactionalConnection,
  VendurePlugin,
  type ID,
  type OrderState,
  type RequestContext,
  type Type,
} from '@vendure/core';
import { loyaltyCheckout } from './checkout.ts';
import { LoyaltyCodes } from './codes.ts';
import { CouponResolver } from './coupon.resolver.ts';
import { MemberTokenController } from './member-token.controller.ts';
import {
  cancelledEvent,
  orderRelations,
  paidEvent,
  refundedEvent,
  usedCodes,
} from './order-facts.ts';
import { isOurs } from './ours.ts';
import { LoyaltyMessage, LoyaltyOutbox } from './outbox.ts';
import { loyaltyDiscount, loyaltyFreeShipping, loyaltyVoucher } from './promotion.ts';
import { loyaltyClient, loyaltySettings, type LoyaltySettings } from './settings.ts';
import { LoyaltyVouchers } from './vouchers.ts';
import { LoyaltyWaitingOrders } from './waiting-orders.ts';

/** A shopper waits for these answers. */
const timeoutMs = 2500;

const unpaid = new Set<OrderState>(['Created', 'Draft', 'AddingItems', 'ArrangingPayment']);

/**
 * Joins a Vendure shop to a loyalty programme: its pages can speak for the customer who is logged
 * in, codes of the programme lower Vendure's own total, and the programme hears of orders.
 */
@VendurePlugin({
  compatibility: '^3.7.0',
  imports: [PluginCommonModule],
  entities: [LoyaltyMessage],
  controllers: [MemberTokenController],
  providers: [
    LoyaltyCodes,
    LoyaltyOutbox,
    LoyaltyVouchers,
    LoyaltyWaitingOrders,
    { provide: loyaltySettings, useFactory: () => LoyaltyPlugin.settings },
    {
      provide: loyaltyClient,
      useFactory: ({ apiBase, secretKey }: LoyaltySettings) =>
        createServerClient({ apiBase, secretKey, timeoutMs, maxRetries: 0 }),
      inject: [loyaltySettings],
    },
  ],
  shopApiExtensions: { resolvers: [CouponResolver] },
  configuration(config) {
    config.promotionOptions.promotionConditions?.push(loyaltyVoucher);
    config.promotionOptions.promotionActions?.push(loyaltyDiscount, loyaltyFreeShipping);
    config.orderOptions.process?.push(loyaltyCheckout);
    return config;
  },
})
export class LoyaltyPlugin implements OnApplicationBootstrap {
  static settings: LoyaltySettings;

  static init(settings: LoyaltySettings): Type<LoyaltyPlugin> {
    this.settings = settings;
    return LoyaltyPlugin;
  }

  constructor(
    private events: EventBus,
    private connection: TransactionalConnection,
    private outbox: LoyaltyOutbox,
    private codes: LoyaltyCodes,
    private vouchers: LoyaltyVouchers,
  ) {}

  onApplicationBootstrap(): void {
    // These run in the transaction of what happened, so that either both are kept or neither is.
    this.events.registerBlockingEventHandler({
      id: 'loyalty-order',
      event: OrderStateTransitionEvent,
      handler: ({ ctx, order, fromState, toState }) =>
        this.#followOrder(ctx, order.id, fromState, toState),
    });
    this.events.registerBlockingEventHandler({
      id: 'loyalty-refund',
      event: RefundStateTransitionEvent,
      handler: ({ ctx, order, refund, toState }) =>
        this.#followRefund(ctx, order.id, refund.id, toState),
    });
    this.events.registerBlockingEventHandler({
      id: 'loyalty-code',
      event: CouponCodeEvent,
      handler: async ({ ctx, couponCode, orderId, type }) => {
        if (type === 'removed') await this.#leaveCart(ctx, orderId, couponCode);
      },
    });
    // And these once it is committed.
    for (const event of [OrderStateTransitionEvent, RefundStateTransitionEvent])
      this.events
        .ofType<OrderStateTransitionEvent | RefundStateTransitionEvent>(event)
        .subscribe(() => void this.outbox.flush());
    this.events.ofType(OrderStateTransitionEvent).subscribe(({ fromState, order, toState }) => {
      if (fromState === 'PaymentAuthorized' && toState === 'Cancelled') void this.#letGo(order);
    });
    this.events.ofType(CouponCodeEvent).subscribe(({ ctx, couponCode, orderId, type }) => {
      if (type === 'removed') void this.#release(ctx, orderId, couponCode);
    });
  }

  async #followOrder(
    ctx: RequestContext,
    id: ID,
    fromState: OrderState,
    toState: OrderState,
  ): Promise<void> {
    const isPaid = toState === 'PaymentSettled';
    // A cart that is given up was never told of.
    const isCancelled = toState === 'Cancelled' && !unpaid.has(fromState);
    if (!isPaid && !isCancelled) return;
    const order = await this.#read(ctx, id);
    await this.outbox.put(ctx, isPaid ? paidEvent(order) : cancelledEvent(order));
    for (const { code } of usedCodes(order)) await this.codes.forget(ctx, code);
  }

  async #followRefund(ctx: RequestContext, id: ID, refundId: ID, toState: string): Promise<void> {
    if (toState !== 'Settled') return;
    const order = await this.#read(ctx, id);
    const refund = await this.connection.getEntityOrThrow(ctx, Refund, refundId, {
      relations: ['lines'],
    });
    await this.outbox.put(ctx, refundedEvent(order, refund));
  }

  /** Anybody can enter a code: only the cart that it counted in may take it along. */
  async #leaveCart(ctx: RequestContext, id: ID, couponCode: string): Promise<void> {
    const { promotions } = await this.#read(ctx, id);
    if (promotions.some((each) => isOurs(each) && each.couponCode === couponCode))
      await this.codes.forget(ctx, couponCode);
  }

  /** An order that was never paid used no code: those that it held are free at once. */
  async #letGo({ code: cartRef, couponCodes }: Order): Promise<void> {
    for (const code of couponCodes) await this.vouchers.release(cartRef, code);
  }

  async #release(ctx: RequestContext, orderId: ID, code: string): Promise<void> {
    const order = await this.connection.getEntityOrThrow(ctx, Order, orderId);
    await this.vouchers.release(order.code, code);
  }

  #read(ctx: RequestContext, id: ID): Promise<Order> {
    return this.connection.getEntityOrThrow(ctx, Order, id, {
      relations: orderRelations,
    });
  }
}
