import { pool } from '@evershop/evershop/lib/postgres';
import { warning } from '@evershop/evershop/lib/log';
import {
  isRefusedForGood,
  uncountedCodes,
  unknownLines,
  type ShopEvent,
} from '@spaarkit/sdk/server';
import { freeCodeOf } from './pending-orders.ts';
import { loyalty } from './settings.ts';

/** A connection, in whose transaction something happens. */
export type Queryable = Pick<typeof pool, 'query'>;

/**
 * What happened to orders, kept in the shop's own database in the transaction of what happened, and
 * sent until the loyalty API has it. EverShop's own events are told once at the most: what its
 * subscriber fails to pass on is lost.
 */
export async function put(connection: Queryable, event: ShopEvent): Promise<void> {
  await connection.query(
    `INSERT INTO loyalty_message (event_id, event) VALUES ($1, $2)
     ON CONFLICT (event_id) DO NOTHING`,
    [event.id, JSON.stringify(event)],
  );
}

/** Sends what is waiting, in its order. What cannot be sent now waits, and what comes after it too. */
export async function sendWaiting(): Promise<void> {
  const { rows } = await pool.query<{ id: number; event: ShopEvent }>(
    'SELECT id, event FROM loyalty_message WHERE settled_at IS NULL ORDER BY id LIMIT 100',
  );
  for (const { id, event } of rows) {
    const refusal = await send(event);
    if (event.type === 'order.cancelled') await freeCodeOf(event.orderId);
    await pool.query('UPDATE loyalty_message SET settled_at = now(), refusal = $2 WHERE id = $1', [
      id,
      refusal,
    ]);
  }
}

/**
 * Answers why the API refuses it for good, null when it has it.
 *
 * @throws whatever may go away: the API is not there, or the key is wrong. Then the rest waits too.
 */
async function send(event: ShopEvent): Promise<string | null> {
  try {
    const outcome = await loyalty().events.send(event);
    for (const words of [...uncountedCodes(event, outcome), ...unknownLines(event, outcome)])
      warning(`Loyalty: ${words}`);
    return null;
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
    warning(`Loyalty: ${error.message}`);
    return error.message;
  }
}
