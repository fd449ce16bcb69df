/** Orders: frozen when placed, so that what was paid never changes afterwards. */
import { randomUUID } from 'node:crypto';
import type { OrderLine, ShopEvent } from '@spaarkit/contract/wire';
import type { Money } from '../shared/money.ts';
import { toOrderLine } from '../shared/order-lines.ts';
import type { OrderStatus, OrderView, TotalsView } from '../shared/state.ts';
import type { Database, Row } from './database.ts';

/** The first order number, so that the shop does not look as if it opened this morning. */
const firstNumber = 10_401;

/** What an order keeps: the totals that were paid, and what sending cost. */
export interface OrderContent extends TotalsView {
  readonly shipping: Money;
  readonly codes: OrderView['codes'];
  readonly returned: OrderView['returned'];
  readonly earned?: NonNullable<OrderView['earned']>;
}

export interface Order {
  readonly number: number;
  readonly id: string;
  readonly cartId: string;
  readonly customerId: string | undefined;
  readonly placedAt: string;
  readonly status: OrderStatus;
  readonly content: OrderContent;
}

/** The order of a cart, waiting to be paid. Placing it again gives the same order its newest content. */
export function placeOrder(
  database: Database,
  order: Pick<Order, 'cartId' | 'customerId' | 'placedAt' | 'content'>,
): Order {
  database.run(
    `INSERT INTO orders (number, id, cart_id, customer_id, placed_at, status, content)
     VALUES ((SELECT coalesce(max(number) + 1, ?) FROM orders), ?, ?, ?, ?, 'placed', ?)
     ON CONFLICT (cart_id) DO UPDATE SET content = excluded.content, placed_at = excluded.placed_at
       WHERE status = 'placed'`,
    firstNumber,
    `order_${randomUUID()}`,
    order.cartId,
    order.customerId ?? null,
    order.placedAt,
    JSON.stringify(order.content),
  );
  const placed = find(database, 'cart_id = ?', order.cartId);
  if (placed === undefined) throw new Error('The order that was just placed is not there.');
  return placed;
}

export function findOrder(database: Database, id: string): Order | undefined {
  return find(database, 'id = ?', id);
}

/** A customer's orders, newest first. */
export function listOrders(database: Database, customerId: string): Order[] {
  return database
    .all<OrderRow>(
      `SELECT * FROM orders WHERE customer_id = ? AND status <> 'placed' ORDER BY number DESC`,
      customerId,
    )
    .map(fromRow);
}

/** Writes down that an order was paid, cancelled or sent back. */
export function setStatus(
  database: Database,
  { id }: Order,
  status: OrderStatus,
  content?: OrderContent,
): void {
  database.run('UPDATE orders SET status = ? WHERE id = ?', status, id);
  if (content !== undefined) {
    database.run('UPDATE orders SET content = ? WHERE id = ?', JSON.stringify(content), id);
  }
}

/** Writes down what an order brings its customer. */
export function noteEarned(
  database: Database,
  id: string,
  earned: NonNullable<OrderView['earned']>,
): void {
  database.run(
    `UPDATE orders SET content = json_set(content, '$.earned', json(?)) WHERE id = ?`,
    JSON.stringify(earned),
    id,
  );
}

/** The number as the shopper sees it. */
function orderNumber({ number }: Pick<Order, 'number'>): string {
  return `ZB${number}`;
}

/** An order as a page shows it. */
export function toOrderView(order: Order): OrderView {
  const { shipping: _, ...content } = order.content;
  return {
    ...content,
    id: order.id,
    number: orderNumber(order),
    placedAt: order.placedAt,
    status: order.status,
  };
}

/** Tells the loyalty API that an order was paid: each line with what was really paid for it. */
export function paidEvent(order: Order, orderUrl: string): ShopEvent {
  return {
    ...onOrder(order, 'paid'),
    type: 'order.paid',
    at: order.placedAt,
    orderNumber: orderNumber(order),
    orderUrl,
    lines: orderLines(order),
    voucherCodes: order.content.codes.map(({ code }) => code),
  };
}

/** Tells that a whole order, or one product of it, came back. */
export function refundedEvent(order: Order, at: string, productId?: string): ShopEvent {
  const refundId = `refund_${randomUUID()}`;
  const line = order.content.lines.find((candidate) => candidate.productId === productId);
  return {
    ...onOrder(order, refundId),
    type: 'order.refunded',
    at,
    refundId,
    ...(line && {
      lines: [
        {
          id: line.productId,
          quantity: line.quantity,
          grossMinor: line.grossMinor,
          netMinor: line.netMinor,
        },
      ],
    }),
  };
}

export function cancelledEvent(order: Order, at: string): ShopEvent {
  return { ...onOrder(order, 'cancelled'), type: 'order.cancelled', at };
}

/** An event's id says what it is about, so that the same thing can never be told twice. */
function onOrder(order: Order, what: string) {
  return {
    id: `${order.id}.${what}`,
    orderId: order.id,
    ...(order.customerId !== undefined && { memberId: order.customerId }),
  };
}

function orderLines({ content }: Order): OrderLine[] {
  const lines = content.lines.map(toOrderLine);
  const { grossMinor, netMinor } = content.shipping;
  return grossMinor === 0
    ? lines
    : [...lines, { id: 'shipping', kind: 'shipping', quantity: 1, grossMinor, netMinor }];
}

type OrderRow = Row & {
  number: number;
  id: string;
  cart_id: string;
  customer_id: string | null;
  placed_at: string;
  status: OrderStatus;
  content: string;
};

function find(database: Database, where: string, value: string): Order | undefined {
  const [row] = database.all<OrderRow>(`SELECT * FROM orders WHERE ${where}`, value);
  return row && fromRow(row);
}

function fromRow(row: OrderRow): Order {
  return {
    number: row.number,
    id: row.id,
    cartId: row.cart_id,
    customerId: row.customer_id ?? undefined,
    placedAt: row.placed_at,
    status: row.status,
    content: JSON.parse(row.content) as OrderContent,
  };
}
