import { pool } from '@evershop/evershop/lib/postgres';
import { holdForOrder, release } from './vouchers.ts';

interface OrderWithCode {
  readonly coupon: string;
  readonly cart: string;
  readonly customer_id: number | null;
}

/**
 * An order that is paid at the door is weeks without its money, and its code was promised all that
 * time. A code can be held for a day at once, so it is held again.
 */
export async function keepCodesOfPendingOrders(): Promise<void> {
  for (const { coupon, cart, customer_id } of await ordersWithCodes('payment_status', 'pending'))
    await holdForOrder(coupon, cart, customer_id === null ? undefined : String(customer_id));
}

/** A code that an order held and did not use is free again at once. */
export async function freeCodeOf(orderUuid: string): Promise<void> {
  for (const { coupon, cart } of await ordersWithCodes('uuid', orderUuid))
    await release(coupon, cart);
}

async function ordersWithCodes(
  column: 'payment_status' | 'uuid',
  value: string,
): Promise<readonly OrderWithCode[]> {
  const { rows } = await pool.query<OrderWithCode>(
    `SELECT o.coupon, cart.uuid AS cart, o.customer_id FROM "order" o JOIN cart USING (cart_id)
     WHERE o.${column} = $1 AND o.coupon IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM coupon WHERE coupon.coupon = o.coupon)`,
    [value],
  );
  return rows;
}
