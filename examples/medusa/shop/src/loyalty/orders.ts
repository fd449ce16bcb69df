/** What the loyalty API is told of an order, read from Medusa's own figures. */
import type { BigNumberValue, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { OrderLine, RefundLine, ShopEvent } from '@spaarkit/sdk/server';
import { memberIdOf } from './carts.ts';
import { minor } from './money.ts';
import { sortCodes } from './promotions.ts';

interface Adjustment {
  readonly code: string | null;
  readonly amount: BigNumberValue;
}

interface Sold {
  readonly id: string;
  /** What is paid for it, with tax. */
  readonly total: BigNumberValue;
  readonly tax_total: BigNumberValue;
  readonly adjustments?: readonly Adjustment[];
}

interface Happened {
  readonly id: string;
  readonly amount: BigNumberValue;
  readonly created_at: string | Date;
}

export interface Order {
  readonly id: string;
  readonly display_id: number;
  readonly currency_code: string;
  readonly canceled_at: string | Date | null;
  readonly customer: { readonly id: string; readonly has_account: boolean } | null;
  readonly cart: { readonly id: string } | null;
  readonly items: readonly (Sold & {
    readonly quantity: BigNumberValue;
    readonly variant_sku: string | null;
    readonly product_id: string;
  })[];
  readonly shipping_methods: readonly Sold[];
  readonly payment_collections: readonly {
    readonly payments: readonly {
      readonly captures: readonly Happened[];
      readonly refunds: readonly Happened[];
    }[];
  }[];
}

/** Medusa's events name an order or a payment, and no more: all else is asked for. */
export async function readOrder(container: MedusaContainer, id: string): Promise<Order> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'order',
    fields: [
      'id',
      'display_id',
      // Without it Medusa works out no amounts at all.
      'total',
      'currency_code',
      'canceled_at',
      'customer.id',
      'customer.has_account',
      'cart.id',
      'items.*',
      'items.total',
      'items.tax_total',
      'items.adjustments.*',
      'items.tax_lines.*',
      'shipping_methods.*',
      'shipping_methods.total',
      'shipping_methods.tax_total',
      'shipping_methods.adjustments.*',
      'shipping_methods.tax_lines.*',
      'payment_collections.payments.captures.*',
      'payment_collections.payments.refunds.*',
    ],
    filters: { id },
  });
  const [order] = data as unknown as Order[];
  if (!order) throw new Error(`There is no order ${id}.`);
  return order;
}

/**
 * All that has happened to an order until now. It is read from the order and not from what Medusa's
 * events say, so that one that was missed is made good by the next look at the order.
 */
export async function eventsOf(container: MedusaContainer, order: Order): Promise<ShopEvent[]> {
  const events: ShopEvent[] = [];
  if (!isPaid(order)) return order.canceled_at ? [cancelledEvent(order)] : [];
  events.push({
    type: 'order.paid',
    id: `${order.id}-paid`,
    at: moment(happened(order, 'captures').at(-1)?.created_at),
    ...about(order),
    orderNumber: String(order.display_id),
    lines: linesOf(order),
    voucherCodes: await usedCodes(container, order),
  });
  for (const refund of happened(order, 'refunds'))
    events.push({
      type: 'order.refunded',
      id: `${order.id}-refund-${refund.id}`,
      at: moment(refund.created_at),
      ...about(order),
      refundId: refund.id,
      lines: refundLines(order, minor(refund.amount, order.currency_code)),
    });
  return order.canceled_at ? [...events, cancelledEvent(order)] : events;
}

/** Placed is not paid: the money is there when all of it is captured. */
export function isPaid(order: Order): boolean {
  const captured = happened(order, 'captures').reduce(
    (sum, { amount }) => sum + minor(amount, order.currency_code),
    0,
  );
  return captured >= worthOf(linesOf(order));
}

/** The programme's codes that took something off. */
export async function usedCodes(container: MedusaContainer, order: Order) {
  const adjustments = order.items.flatMap((item) => item.adjustments ?? []);
  const free = order.shipping_methods.flatMap((method) => method.adjustments ?? []);
  const codes = new Set([...adjustments, ...free].flatMap(({ code }) => code ?? []));
  const { ours } = await sortCodes(container, [...codes]);
  return ours.map((code) => {
    const amount = adjustments
      .filter((each) => each.code === code)
      .reduce((sum, each) => sum + Number(each.amount), 0);
    return amount > 0 ? { code, amountMinor: minor(amount, order.currency_code) } : code;
  });
}

function cancelledEvent(order: Order): ShopEvent {
  const at = moment(order.canceled_at);
  return { type: 'order.cancelled', id: `${order.id}-cancelled`, at, ...about(order) };
}

function about(order: Order) {
  const memberId = memberIdOf(order);
  return { orderId: order.id, ...(memberId !== undefined && { memberId }) };
}

/** Each line with what was really paid for it. */
function linesOf(order: Order): OrderLine[] {
  const money = ({ id, total, tax_total }: Sold) => {
    const grossMinor = minor(total, order.currency_code);
    return { id, grossMinor, netMinor: grossMinor - minor(tax_total, order.currency_code) };
  };
  return [
    ...order.items.map((item) => ({
      ...money(item),
      kind: 'product' as const,
      productId: item.variant_sku ?? item.product_id,
      quantity: Number(item.quantity),
    })),
    ...order.shipping_methods
      .map((method) => ({ ...money(method), kind: 'shipping' as const }))
      .filter(({ grossMinor }) => grossMinor > 0),
  ];
}

/** Medusa keeps of a refund how much it was and not what for: it is laid on the lines by their worth. */
function refundLines(order: Order, amount: number): RefundLine[] {
  const lines = linesOf(order);
  const worth = worthOf(lines);
  let before = 0;
  let given = 0;
  return lines.map((line) => {
    before += line.grossMinor;
    const grossMinor = worth === 0 ? 0 : Math.round((amount * before) / worth) - given;
    given += grossMinor;
    const netMinor =
      line.grossMinor === 0 ? 0 : Math.round((line.netMinor * grossMinor) / line.grossMinor);
    return { id: line.id, quantity: 0, grossMinor, netMinor };
  });
}

function worthOf(lines: readonly { readonly grossMinor: number }[]): number {
  return lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
}

/** Oldest first. */
function happened(order: Order, what: 'captures' | 'refunds'): Happened[] {
  return order.payment_collections
    .flatMap(({ payments }) => payments.flatMap((payment) => payment[what]))
    .toSorted((a, b) => Number(new Date(a.created_at)) - Number(new Date(b.created_at)));
}

function moment(at: string | Date | null | undefined): string {
  return new Date(at ?? Date.now()).toISOString();
}
