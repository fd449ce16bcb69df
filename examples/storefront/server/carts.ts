/** Carts: what lies in them and which codes were entered. */
import { randomUUID } from 'node:crypto';
import { findProduct } from '../shared/catalog.ts';
import type { CodeView } from '../shared/state.ts';
import type { Database, Row } from './database.ts';
import type { Item } from '../shared/pricing.ts';

/** Most pieces of one product that a cart takes. */
const maximumQuantity = 99;

/** Opens a cart; a customer has one open cart at a time. */
export function openCart(database: Database, customerId: string | undefined): string {
  const id = `cart_${randomUUID()}`;
  database.run('INSERT INTO carts (id, customer_id) VALUES (?, ?)', id, customerId ?? null);
  return id;
}

/** The cart that a customer left, wherever that was. */
export function findOpenCart(database: Database, customerId: string): string | undefined {
  const [cart] = database.all<Row & { id: string }>(
    'SELECT id FROM carts WHERE customer_id = ? AND ordered = 0',
    customerId,
  );
  return cart?.id;
}

export function giveCartTo(database: Database, cartId: string, customerId: string): void {
  database.run('UPDATE carts SET customer_id = ? WHERE id = ?', customerId, cartId);
}

/** What lies in a cart, in the order it was put there. */
export function readItems(database: Database, cartId: string): Item[] {
  return database
    .all<Row & { product_id: string; quantity: number }>(
      'SELECT product_id, quantity FROM cart_lines WHERE cart_id = ? ORDER BY rowid',
      cartId,
    )
    .flatMap(({ product_id, quantity }) => {
      const product = findProduct(product_id);
      return product === undefined ? [] : [{ product, quantity }];
    });
}

/** Puts more of a product in the cart. */
export function addToCart(
  database: Database,
  cartId: string,
  productId: string,
  quantity: number,
): void {
  database.run(
    `INSERT INTO cart_lines (cart_id, product_id, quantity) VALUES (?1, ?2, min(?3, ?4))
     ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = min(quantity + ?3, ?4)`,
    cartId,
    productId,
    quantity,
    maximumQuantity,
  );
}

/** Sets how many of a product lie in the cart; 0 takes it out. */
export function setQuantity(
  database: Database,
  cartId: string,
  productId: string,
  quantity: number,
): void {
  if (quantity === 0) {
    database.run('DELETE FROM cart_lines WHERE cart_id = ? AND product_id = ?', cartId, productId);
    return;
  }
  database.run(
    'UPDATE cart_lines SET quantity = ? WHERE cart_id = ? AND product_id = ?',
    Math.min(quantity, maximumQuantity),
    cartId,
    productId,
  );
}

/** The codes in a cart, as they stood when they were last checked. */
export function readCodes(database: Database, cartId: string): CodeView[] {
  return database
    .all<Row & { content: string }>(
      'SELECT content FROM cart_codes WHERE cart_id = ? ORDER BY rowid',
      cartId,
    )
    .map(({ content }) => JSON.parse(content) as CodeView);
}

/** Keeps a code with its cart, or how it stands now. */
export function writeCode(database: Database, cartId: string, code: CodeView): void {
  database.run(
    `INSERT INTO cart_codes (cart_id, code, content) VALUES (?, ?, ?)
     ON CONFLICT (cart_id, code) DO UPDATE SET content = excluded.content`,
    cartId,
    code.code,
    JSON.stringify(code),
  );
}

export function dropCode(database: Database, cartId: string, code: string): void {
  database.run('DELETE FROM cart_codes WHERE cart_id = ? AND code = ?', cartId, code);
}
