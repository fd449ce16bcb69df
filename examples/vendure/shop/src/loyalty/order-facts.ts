/** What the loyalty API is told of an order, read from Vendure's own figures. */
import type { OrderLine as LoyaltyLine, RefundLine, ShopEvent } from '@spaarkit/sdk/server';
import type { Order, OrderLine, Refund } from '@vendure/core';
import { isOurs } from './ours.ts';

/** What has to be read of an order for all that is told here. */
export const orderRelations = {
  customer: true,
  lines: { productVariant: true },
  promotions: true,
  shippingLines: true,
  surcharges: true,
} as const;

/** The shop's customer id: what the member is called in the programme. */
export function memberIdOf({ customer }: Order): string | undefined {
  return customer ? String(customer.id) : undefined;
}

/** The cart's products before any code: what a code is judged by. */
export function cartLines(order: Order): LoyaltyLine[] {
  return order.lines
    .filter(({ quantity }) => quantity > 0)
    .map((line) => ({
      ...product(line),
      quantity: line.quantity,
      grossMinor: line.discountedLinePriceWithTax,
      netMinor: line.discountedLinePrice,
    }));
}

/** A paid order, each line with what was really paid for it. */
export function paidEvent(order: Order): ShopEvent {
  const products = order.lines.map((line) => ({
    ...product(line),
    quantity: line.quantity,
    grossMinor: line.proratedLinePriceWithTax,
    netMinor: line.proratedLinePrice,
  }));
  return {
    type: 'order.paid',
    id: `${order.code}-paid`,
    at: new Date().toISOString(),
    ...about(order),
    orderNumber: order.code,
    lines: [...products.filter(({ quantity }) => quantity > 0), ...shippingLines(order)],
    voucherCodes: usedCodes(order),
  };
}

export function cancelledEvent(order: Order): ShopEvent {
  const id = `${order.code}-cancelled`;
  return { type: 'order.cancelled', id, at: new Date().toISOString(), ...about(order) };
}

/** A refund whose money went back; what it was for, as far as Vendure knows. */
export function refundedEvent(order: Order, refund: Refund): ShopEvent {
  return {
    type: 'order.refunded',
    id: `${order.code}-refund-${refund.id}`,
    at: new Date().toISOString(),
    ...about(order),
    refundId: String(refund.id),
    lines: refundLines(order, refund),
  };
}

function about(order: Order) {
  const memberId = memberIdOf(order);
  return { orderId: order.code, ...(memberId !== undefined && { memberId }) };
}

function product(line: OrderLine) {
  return { id: String(line.id), kind: 'product' as const, productId: line.productVariant.sku };
}

function shippingLines(order: Order): LoyaltyLine[] {
  return order.shippingLines.map((line) => ({
    id: `shipping-${line.id}`,
    kind: 'shipping',
    grossMinor: line.discountedPriceWithTax,
    netMinor: line.discountedPrice,
  }));
}

/** The programme's codes that took something off. Vendure also keeps those that gave nothing: these stay unused. */
export function usedCodes(order: Order) {
  return order.discounts.flatMap(({ adjustmentSource, amountWithTax }) => {
    const promotion = order.promotions.find((each) => each.getSourceId() === adjustmentSource);
    const code = promotion && isOurs(promotion) ? promotion.couponCode : undefined;
    return code && amountWithTax < 0 ? [{ code, amountMinor: -amountWithTax }] : [];
  });
}

/**
 * The amount of a refund, laid on its lines; on all of the order where it names none. Vendure only
 * keeps how much went back in all: the part of the delivery is what the lines leave.
 */
function refundLines(order: Order, { total, lines }: Refund): RefundLine[] {
  const named = lines.flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ id }) => String(id) === String(orderLineId));
    return line ? [worthOf(line, quantity)] : [];
  });
  const products =
    named.length > 0
      ? named
      : order.lines.map((line) => ({
          ...worthOf(line, line.orderPlacedQuantity),
          quantity: 0,
        }));
  const worth = sum(products);
  const [shipping] = shippingLines(order);
  const rest = Math.min(Math.max(0, total - worth), shipping?.grossMinor ?? 0);
  const shared = share(products, Math.min(total, worth));
  return shipping && rest > 0
    ? [...shared, ...share([{ ...money(shipping), quantity: 0 }], rest)]
    : shared;
}

function worthOf(line: OrderLine, quantity: number): Required<RefundLine> {
  return {
    id: String(line.id),
    quantity,
    grossMinor: line.proratedUnitPriceWithTax * quantity,
    netMinor: line.proratedUnitPrice * quantity,
  };
}

function money({ id, grossMinor, netMinor }: LoyaltyLine) {
  return { id, grossMinor, netMinor };
}

/** Lays an amount on lines by their worth; the parts add up to it. */
function share(lines: readonly Required<RefundLine>[], amount: number): Required<RefundLine>[] {
  const worth = sum(lines);
  let before = 0;
  let given = 0;
  return lines.map((line) => {
    before += line.grossMinor;
    const grossMinor = worth === 0 ? 0 : Math.round((amount * before) / worth) - given;
    given += grossMinor;
    const netMinor =
      line.grossMinor === 0 ? 0 : Math.round((line.netMinor * grossMinor) / line.grossMinor);
    return { ...line, grossMinor, netMinor };
  });
}

function sum(lines: readonly { readonly grossMinor: number }[]): number {
  return lines.reduce((all, { grossMinor }) => all + grossMinor, 0);
}
