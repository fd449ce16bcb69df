/** Who is visiting: a random id in a signed cookie, everything else in the database. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { addToCart, findOpenCart, giveCartTo, openCart, readItems } from './carts.ts';
import type { Database, Row } from './database.ts';

export interface Session {
  readonly id: string;
  readonly customerId: string | undefined;
  readonly cartId: string;
}

/** The value of the session cookie: the id and proof that this shop gave it out. */
export function signSession(id: string, secret: string): string {
  return `${id}.${signature(id, secret)}`;
}

/** The session id in a cookie, if this shop signed it. */
export function readSignedSession(cookie: string | undefined, secret: string): string | undefined {
  const [id = '', given = ''] = (cookie ?? '').split('.');
  const expected = Buffer.from(signature(id, secret));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? id : undefined;
}

export function findSession(database: Database, id: string): Session | undefined {
  const [row] = database.all<Row & { customer_id: string | null; cart_id: string }>(
    'SELECT customer_id, cart_id FROM sessions WHERE id = ?',
    id,
  );
  return row && { id, customerId: row.customer_id ?? undefined, cartId: row.cart_id };
}

/** Starts a session for a guest, or for a customer who has just logged in. */
export function startSession(database: Database, customerId?: string, cartId?: string): Session {
  const session = {
    id: randomBytes(18).toString('base64url'),
    customerId,
    cartId: cartId ?? openCart(database, customerId),
  };
  database.run(
    'INSERT INTO sessions (id, customer_id, cart_id) VALUES (?, ?, ?)',
    session.id,
    customerId ?? null,
    session.cartId,
  );
  return session;
}

/** Ends a session; a new one gets a new id, so that an old cookie opens nothing. */
export function endSession(database: Database, id: string): void {
  database.run('DELETE FROM sessions WHERE id = ?', id);
}

/** Gives the session the next cart, once the present one was ordered. */
export function useCart(database: Database, sessionId: string, cartId: string): void {
  database.run('UPDATE sessions SET cart_id = ? WHERE id = ?', cartId, sessionId);
}

/**
 * Logs a customer in: what a guest put in the cart joins what the customer had left in theirs.
 * Answers the new session, and the guest's cart when it was emptied into the customer's.
 */
export function logIn(database: Database, guest: Session | undefined, customerId: string) {
  return database.transaction(() => {
    const guestCart =
      guest !== undefined && guest.customerId === undefined ? guest.cartId : undefined;
    const ownCart = findOpenCart(database, customerId);
    if (guest !== undefined) endSession(database, guest.id);

    if (guestCart === undefined) return { session: startSession(database, customerId, ownCart) };
    if (ownCart === undefined) {
      giveCartTo(database, guestCart, customerId);
      return { session: startSession(database, customerId, guestCart) };
    }
    for (const { product, quantity } of readItems(database, guestCart)) {
      addToCart(database, ownCart, product.id, quantity);
    }
    database.run('DELETE FROM cart_lines WHERE cart_id = ?', guestCart);
    return { session: startSession(database, customerId, ownCart), emptiedCart: guestCart };
  });
}

function signature(id: string, secret: string): string {
  return createHmac('sha256', secret).update(id).digest('base64url');
}
