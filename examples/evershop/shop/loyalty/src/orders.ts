/**
 * What the loyalty API is told of orders, read from EverShop's own figures. EverShop says of orders
 * only that the status of their payment changed; that is heard in the transaction that changes it.
 */
import { pool } from '@evershop/evershop/lib/postgres';
import { hookAfter, hookBefore } from '@evershop/evershop/lib/util/hookable';
import { getCartByUUID, saveCart } from '@evershop/evershop/checkout/services';
import type { OrderLine, ShopEvent } from '@spaarkit/sdk/server';
import { isShopCoupon } from './coupons.ts';
import { minor } from './money.ts';
import { put, type Queryable } from './outbox.ts';
import { hold, orderSeconds } from './vouchers.ts';

interface OrderRow {
  readonly order_id: number;
  readonly uuid: string;
  readonly order_number: string;
  readonly customer_id: number | null;
  readonly coupon: string | null;
  readonly cart_uuid: string;
  readonly shipping_fee_incl_tax: string | null;
  readonly shipping_fee_excl_tax: string | null;
}

interface ItemRow {
  readonly uuid: string;
  readonly product_sku: string;
  readonly qty: number;
  readonly line_total_incl_tax: string;
  readonly line_total_with_discount: string;
  readonly line_total_with_discount_incl_tax: string;
}

/** The statuses under which each way of paying says that the money is there, or back. */
const paid = new Set(['paid', 'stripe_captured', 'paypal_captured']);
const refunded = new Set(['stripe_refunded']);

export function followOrders(): void {
  hookBefore('checkout', confirmCode);
  hookAfter<unknown, unknown, [number, string, Queryable]>(
    'changePaymentStatus',
    async (_order, orderId, status, connection) => {
      const event = await eventOf(connection, orderId, status);
      if (event) await put(connection, event);
    },
  );
}

/**
 * Before an order is placed its code is held for as long as one can. A cart may have stood for
 * hours: meanwhile the code was used elsewhere, or the points are back with the member. EverShop
 * would drop it without a word, and the shopper pay more than the page said.
 */
async function confirmCode(cartUuid: string): Promise<void> {
  const { rows } = await pool.query<{ coupon: string | null }>(
    'SELECT coupon FROM cart WHERE uuid = $1',
    [cartUuid],
  );
  const code = rows[0]?.coupon;
  if (!code || (await isShopCoupon(code))) return;
  const cart = await getCartByUUID(cartUuid);
  if (await hold(cart, code, orderSeconds)) return;
  // From here on the page says what is to be paid.
  await cart.setData('coupon', null);
  await saveCart(cart);
  throw new Error(`The code ${code} gives no discount any more. Look at the total again.`);
}

async function eventOf(
  connection: Queryable,
  orderId: number,
  status: string,
): Promise<ShopEvent | undefined> {
  const isPaid = paid.has(status);
  if (!isPaid && !refunded.has(status) && status !== 'canceled') return undefined;
  const order = await read(connection, orderId);
  if (isPaid) return paidEvent(connection, order);
  return refunded.has(status) ? refundedEvent(order) : cancelledEvent(order);
}

async function paidEvent(connection: Queryable, order: OrderRow): Promise<ShopEvent> {
  const { rows: items } = await connection.query<ItemRow>(
    'SELECT * FROM order_item WHERE order_item_order_id = $1',
    [order.order_id],
  );
  return {
    type: 'order.paid',
    id: `${order.uuid}-paid`,
    at: new Date().toISOString(),
    ...about(order),
    orderNumber: order.order_number,
    lines: [...items.map(line), ...shippingLines(order)],
    voucherCodes: await usedCodes(order, items),
  };
}

/** All of it: EverShop keeps no amount of a part, and does not say of one which lines it was for. */
function refundedEvent(order: OrderRow): ShopEvent {
  const id = `${order.uuid}-refunded`;
  const at = new Date().toISOString();
  return { type: 'order.refunded', id, at, ...about(order), refundId: id };
}

function cancelledEvent(order: OrderRow): ShopEvent {
  const id = `${order.uuid}-cancelled`;
  return { type: 'order.cancelled', id, at: new Date().toISOString(), ...about(order) };
}

/** Each line with what was really paid for it. */
function line(item: ItemRow): OrderLine {
  return {
    id: item.uuid,
    kind: 'product',
    productId: item.product_sku,
    quantity: item.qty,
    grossMinor: minor(item.line_total_with_discount_incl_tax),
    netMinor: minor(item.line_total_with_discount),
  };
}

function shippingLines(order: OrderRow): OrderLine[] {
  const grossMinor = minor(order.shipping_fee_incl_tax);
  const netMinor = minor(order.shipping_fee_excl_tax);
  return grossMinor > 0 ? [{ id: 'shipping', kind: 'shipping', grossMinor, netMinor }] : [];
}

/** EverShop keeps a code of an order only where it gave something. */
async function usedCodes({ coupon }: OrderRow, items: readonly ItemRow[]) {
  if (coupon === null || (await isShopCoupon(coupon))) return [];
  const amountMinor = items.reduce(
    (sum, item) =>
      sum + minor(item.line_total_incl_tax) - minor(item.line_total_with_discount_incl_tax),
    0,
  );
  return [amountMinor > 0 ? { code: coupon, amountMinor } : coupon];
}

function about({ uuid, customer_id }: OrderRow) {
  return { orderId: uuid, ...(customer_id !== null && { memberId: String(customer_id) }) };
}

async function read(connection: Queryable, orderId: number): Promise<OrderRow> {
  const { rows } = await connection.query<OrderRow>('SELECT * FROM "order" WHERE order_id = $1', [
    orderId,
  ]);
  if (!rows[0]) throw new Error(`There is no order ${orderId}.`);
  return rows[0];
}
