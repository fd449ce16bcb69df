/** EverShop's cart, as far as loyalty looks at it. Its own declarations know no fields. */
import { pool } from '@evershop/evershop/lib/postgres';
import type { OrderLine } from '@spaarkit/sdk/server';
import { minor } from './money.ts';

export interface Fields {
  getData(field: string): unknown;
}

export interface CartItem extends Fields {
  setData(field: string, value: unknown): Promise<unknown>;
}

export interface Cart extends Fields {
  getItems(): CartItem[];
}

/** The cart's products before any code: what a code is judged by. */
export function cartLines(cart: Cart): OrderLine[] {
  return cart.getItems().map((item) => ({
    id: String(item.getData('uuid')),
    kind: 'product',
    productId: String(item.getData('product_sku')),
    quantity: Number(item.getData('qty')),
    grossMinor: minor(item.getData('line_total_incl_tax')),
    netMinor: minor(item.getData('line_total')),
  }));
}

/**
 * Whose cart it is: what the member is called in the programme. A cart that was begun by a guest
 * keeps having no customer until the checkout, so the session says who has logged in since.
 */
export async function memberIdOf(cart: Cart): Promise<string | undefined> {
  const id = cart.getData('customer_id');
  if (typeof id === 'number' || typeof id === 'string') return String(id);
  const { rows } = await pool.query<{ id: string | null }>(
    `SELECT sess->>'customerID' AS id FROM session WHERE sid = $1 AND expire > now()`,
    [cart.getData('sid')],
  );
  return rows[0]?.id ?? undefined;
}
