/** What a visitor can do in the shop, whoever asks for it: each method is one act. */
import { setTimeout } from 'node:timers/promises';
import type { OrderView, ShopProblem, ShopState } from '../shared/state.ts';
import { findProduct } from '../shared/catalog.ts';
import { addToCart, openCart, readCodes, readItems, setQuantity } from './carts.ts';
import { applyCode, recheckCodes, removeCode } from './codes.ts';
import {
  findCustomer,
  listCustomers,
  readFreeShippingFrom,
  writeFreeShippingFrom,
} from './customers.ts';
import type { Database } from './database.ts';
import type { LoyaltyPort } from './loyalty-port.ts';
import {
  cancelledEvent,
  findOrder,
  listOrders,
  paidEvent,
  placeOrder,
  refundedEvent,
  setStatus,
  toOrderView,
  type Order,
} from './orders.ts';
import { enqueue, type OutboxSender } from './outbox.ts';
import { price, type Priced } from '../shared/pricing.ts';
import { endSession, logIn, startSession, useCart, type Session } from './sessions.ts';
import type { ShopClock } from './shop-clock.ts';
import { toOrderContent, toTotals } from './totals.ts';

/** The longest that a shopper waits to read what an order brings. */
const longestWaitMs = 500;

export interface ShopParts {
  readonly database: Database;
  readonly loyalty: LoyaltyPort;
  readonly outbox: OutboxSender;
  readonly clock: ShopClock;
  /** Where shoppers find the shop, for links in what it tells others. */
  readonly origin: string;
}

export class Shop {
  readonly #parts: ShopParts;

  constructor(parts: ShopParts) {
    this.#parts = parts;
  }

  /** All that a page shows to this visitor; a visitor without a session has an empty cart. */
  state(session: Session | undefined): ShopState {
    const { database, clock } = this.#parts;
    const customer =
      session?.customerId === undefined ? undefined : findCustomer(database, session.customerId);
    return {
      ...(customer && { customer }),
      cart: this.#cart(session),
      orders: customer ? listOrders(database, customer.id).map(toOrderView) : [],
      demoCustomers: listCustomers(database),
      now: clock.now(),
    };
  }

  /** Logs in without a password: this is a demo, and its customers do not exist. */
  async logIn(session: Session | undefined, customerId: string): Promise<Session | undefined> {
    const { database, loyalty } = this.#parts;
    if (findCustomer(database, customerId) === undefined) return undefined;

    const result = logIn(database, session, customerId);
    if (result.emptiedCart !== undefined) await this.#releaseAll(result.emptiedCart);
    await this.#refreshBenefits(customerId);
    await recheckCodes(database, loyalty, result.session);
    return result.session;
  }

  /** Logs out: the customer's cart waits for the next time, the visitor starts an empty one. */
  logOut(session: Session): Session {
    const { database } = this.#parts;
    return database.transaction(() => {
      endSession(database, session.id);
      return startSession(database);
    });
  }

  async addToCart(
    session: Session,
    productId: string,
    quantity: number,
  ): Promise<ShopProblem | undefined> {
    if (findProduct(productId) === undefined) return { problem: 'not_found' };
    addToCart(this.#parts.database, session.cartId, productId, quantity);
    return this.#recheck(session);
  }

  async setQuantity(session: Session, productId: string, quantity: number): Promise<undefined> {
    setQuantity(this.#parts.database, session.cartId, productId, quantity);
    return this.#recheck(session);
  }

  async applyCode(session: Session, code: string): Promise<ShopProblem | undefined> {
    return applyCode(this.#parts.database, this.#parts.loyalty, session, code);
  }

  async removeCode(session: Session, code: string): Promise<undefined> {
    await removeCode(this.#parts.database, this.#parts.loyalty, session, code);
  }

  /** Checks what may have changed while the shopper looked away: codes and free shipping. */
  async refresh(session: Session): Promise<void> {
    if (session.customerId !== undefined) await this.#refreshBenefits(session.customerId);
    await this.#recheck(session);
  }

  /**
   * Orders and pays. The shopper pays the total that was on the screen or nothing: when it turns out
   * to be another one, the cart is shown again.
   */
  async checkOut(session: Session, expectedTotalMinor: number): Promise<OrderView | ShopProblem> {
    const { outbox } = this.#parts;
    await this.#recheck(session);
    const cart = this.#cart(session);
    if (cart.count === 0) return { problem: 'cart_empty' };
    if (cart.totalMinor !== expectedTotalMinor) return { problem: 'codes_changed' };

    const order = this.#place(session);
    const problem = await this.#useCodes(order);
    if (problem !== undefined) {
      await this.#recheck(session);
      return problem;
    }
    this.#markPaid(session, order);
    // The next page says what the order brings, where the programme answers at once.
    const known = outbox.flush().then(() => outbox.earnedKnown(order.id));
    await Promise.race([known, setTimeout(longestWaitMs, undefined, { ref: false })]);
    return toOrderView({ ...order, status: 'paid' });
  }

  /** An order, for whoever may see it: the customer, or the guest whose session placed it. */
  findOrder(session: Session | undefined, id: string): OrderView | undefined {
    const order = findOrder(this.#parts.database, id);
    const isTheirs = order !== undefined && order.customerId === session?.customerId;
    return isTheirs && order.status !== 'placed' ? toOrderView(order) : undefined;
  }

  /** Sends an order back, whole or one product of it, as the shop's returns desk would. */
  async refund(orderId: string, productId: string | undefined): Promise<ShopProblem | undefined> {
    const { database, outbox, clock } = this.#parts;
    const order = findOrder(database, orderId);
    if (order === undefined || order.status !== 'paid') return { problem: 'not_found' };

    const all = order.content.lines.map((line) => line.productId);
    const returned =
      productId === undefined ? all : [...new Set([...order.content.returned, productId])];
    const isWhole = all.every((id) => returned.includes(id));
    database.transaction(() => {
      setStatus(database, order, isWhole ? 'refunded' : 'paid', { ...order.content, returned });
      enqueue(database, refundedEvent(order, clock.now(), isWhole ? undefined : productId));
    });
    await outbox.flush();
    return undefined;
  }

  /** Cancels an order that was not sent yet. */
  async cancel(orderId: string): Promise<ShopProblem | undefined> {
    const { database, outbox, clock } = this.#parts;
    const order = findOrder(database, orderId);
    if (order === undefined || order.status !== 'paid') return { problem: 'not_found' };

    database.transaction(() => {
      setStatus(database, order, 'cancelled');
      enqueue(database, cancelledEvent(order, clock.now()));
    });
    await outbox.flush();
    return undefined;
  }

  /** Moves the demo's clock forward, for the shop and the programme alike. */
  async moveClock(days: number): Promise<ShopProblem | undefined> {
    const moved = await this.#parts.clock.move(days);
    return moved ? undefined : { problem: 'loyalty_unreachable' };
  }

  #cart(session: Session | undefined) {
    const codes = session === undefined ? [] : readCodes(this.#parts.database, session.cartId);
    const priced = this.#price(session);
    return {
      ...toTotals(priced),
      id: session?.cartId ?? '',
      count: priced.lines.reduce((total, line) => total + line.quantity, 0),
      codes,
    };
  }

  #price(session: Session | undefined): Priced {
    const { database } = this.#parts;
    if (session === undefined) return price([], { discountsMinor: [], freeShipping: false });

    const codes = readCodes(database, session.cartId).filter((code) => code.state === 'applied');
    const freeShippingFromMinor =
      session.customerId === undefined
        ? undefined
        : readFreeShippingFrom(database, session.customerId);
    return price(readItems(database, session.cartId), {
      discountsMinor: codes.map((code) => code.discountMinor),
      freeShipping: codes.some((code) => code.freeShipping),
      ...(freeShippingFromMinor !== undefined && { freeShippingFromMinor }),
    });
  }

  #place(session: Session): Order {
    const { database, clock } = this.#parts;
    const priced = this.#price(session);
    const codes = readCodes(database, session.cartId).filter((code) => code.state === 'applied');
    return placeOrder(database, {
      cartId: session.cartId,
      customerId: session.customerId,
      placedAt: clock.now(),
      content: toOrderContent(priced, codes),
    });
  }

  /**
   * Uses the codes of an order before it is paid. A code that cannot be reached is still held for
   * this cart, and the paid order will name it, so the sale goes on.
   */
  async #useCodes(order: Order): Promise<ShopProblem | undefined> {
    for (const { code } of order.content.codes) {
      const answer = await this.#parts.loyalty.useCode(code, order.id, order.cartId);
      if (answer.kind === 'refused') return { problem: 'codes_changed' };
    }
    return undefined;
  }

  /** A paid order, its event and the visitor's next cart are written together or not at all. */
  #markPaid(session: Session, order: Order): void {
    const { database, origin } = this.#parts;
    const concernsLoyalty = order.customerId !== undefined || order.content.codes.length > 0;
    database.transaction(() => {
      setStatus(database, order, 'paid');
      database.run('UPDATE carts SET ordered = 1 WHERE id = ?', order.cartId);
      useCart(database, session.id, openCart(database, session.customerId));
      if (concernsLoyalty) enqueue(database, paidEvent(order, `${origin}/bestelling/${order.id}`));
    });
  }

  async #recheck(session: Session): Promise<undefined> {
    await recheckCodes(this.#parts.database, this.#parts.loyalty, session);
  }

  async #releaseAll(cartId: string): Promise<void> {
    const { database, loyalty } = this.#parts;
    const codes = readCodes(database, cartId);
    database.run('DELETE FROM cart_codes WHERE cart_id = ?', cartId);
    for (const { code } of codes) await loyalty.releaseCode(code, cartId);
  }

  /** Asks what the customer's level gives; when the API is away, what it gave last time counts. */
  async #refreshBenefits(customerId: string): Promise<void> {
    const answer = await this.#parts.loyalty.freeShippingFrom(customerId);
    if (answer !== 'unreachable')
      writeFreeShippingFrom(this.#parts.database, customerId, answer.fromMinor);
  }
}
