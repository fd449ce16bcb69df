/** What the loyalty API is told of an order, read from Shopify's own figures. */
import type { OrderLine, ShopEvent } from '@spaarkit/sdk/server';
import type { Amount, LineItem, Order, Refund, ShippingLine } from './payloads.ts';

/** The ids come from the order: a webhook that comes twice says the same, and counts once. */
export function paidEvent(order: Order): ShopEvent {
  const minor = minorOf(order.currency);
  const products = order.line_items.filter(({ quantity }) => quantity > 0);
  return {
    type: 'order.paid',
    id: `${order.id}-paid`,
    at: instant(order.processed_at ?? order.created_at),
    ...about(order),
    ...(order.name !== undefined && { orderNumber: order.name }),
    lines: [
      ...products.map((line) => ({ ...product(line), ...worthOf(order, line, line.quantity) })),
      ...(order.shipping_lines ?? []).map((line) => ({
        id: `shipping-${line.id}`,
        kind: 'shipping' as const,
        ...worthOf(order, line, 1),
      })),
    ],
    // A code that took nothing off was not used.
    voucherCodes: (order.discount_codes ?? [])
      .map(({ code, amount }) => ({ code, amountMinor: minor(amount) }))
      .filter(({ amountMinor }) => amountMinor > 0),
  };
}

export function cancelledEvent(order: Order): ShopEvent {
  const at = instant(order.cancelled_at ?? order.created_at);
  return { type: 'order.cancelled', id: `${order.id}-cancelled`, at, ...about(order) };
}

/**
 * What came back. Shopify says of a refund what the lines were worth after discounts, and does not say
 * whether tax is in it: `pricesIncludeTax` does.
 *
 * @returns undefined when only money went back, for no line in particular.
 */
export function refundedEvent(refund: Refund, pricesIncludeTax: boolean): ShopEvent | undefined {
  const [first] = refund.refund_line_items;
  if (!first) return undefined;
  const minor = minorOf(first.subtotal_set?.shop_money.currency_code ?? 'EUR');
  return {
    type: 'order.refunded',
    id: `refund-${refund.id}`,
    at: instant(refund.created_at),
    orderId: String(refund.order_id),
    refundId: String(refund.id),
    lines: refund.refund_line_items.map((line) => ({
      id: String(line.line_item_id),
      quantity: line.quantity,
      ...withTax(minor(line.subtotal), minor(line.total_tax), pricesIncludeTax),
    })),
  };
}

function about({ id, customer }: Order) {
  return { orderId: String(id), ...(customer && { memberId: String(customer.id) }) };
}

function product({ id, sku, product_id: productId, quantity, gift_card: isGiftCard }: LineItem) {
  const known = sku || (productId ? String(productId) : undefined);
  return {
    id: String(id),
    kind: isGiftCard === true ? ('gift_card' as const) : ('product' as const),
    quantity,
    ...(known !== undefined && { productId: known }),
  };
}

type Worth = Pick<OrderLine, 'grossMinor' | 'netMinor'>;

/** What was really paid: a line's share of every discount is off. */
function worthOf(order: Order, line: LineItem | ShippingLine, quantity: number): Worth {
  const minor = minorOf(order.currency);
  const sum = (amounts: readonly Amount[]) =>
    amounts.reduce<number>((all, amount) => all + minor(amount), 0);
  const off = sum((line.discount_allocations ?? []).map(({ amount }) => amount));
  const tax = sum((line.tax_lines ?? []).map(({ price }) => price));
  return withTax(Math.max(0, minor(line.price) * quantity - off), tax, order.taxes_included);
}

function withTax(amount: number, tax: number, isIncluded: boolean): Worth {
  return isIncluded
    ? { grossMinor: amount, netMinor: Math.max(0, amount - tax) }
    : { grossMinor: amount + tax, netMinor: amount };
}

/** Reads amounts of a currency without going through fractions. */
function minorOf(currency: string): (amount: Amount) => number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return (amount) => {
    const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(`${amount}`) ?? [];
    if (whole === '') throw new Error(`${amount} is not an amount.`);
    const minor = Number(whole + rest.padEnd(digits, '0').slice(0, digits));
    return sign === '-' ? -minor : minor;
  };
}

const instant = (text: string) => new Date(text).toISOString();
