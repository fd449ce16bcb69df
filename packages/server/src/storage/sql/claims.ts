import type { ClaimableRow } from '../rows.ts';
import type { ClaimWrites } from '../store.ts';
import { text } from './columns.ts';
import type { ScopedSession } from './scoped-session.ts';

const sql = {
  find: `
    SELECT order_id FROM claimable_order
    WHERE program_id = $1 AND digest = $2 AND paid_at >= $3
    ORDER BY order_id`,
  add: `
    INSERT INTO claimable_order (program_id, digest, order_id, paid_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (program_id, digest, order_id) DO NOTHING`,
  remove: `DELETE FROM claimable_order WHERE program_id = $1 AND order_id = $2`,
  forget: `DELETE FROM claimable_order WHERE program_id = $1 AND paid_at < $2`,
};

/** Orders that somebody may claim. */
export class SqlClaims implements ClaimWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  find(digest: string, since: number): Promise<string[]> {
    return this.#session.rows(sql.find, (row) => text(row, 'order_id'), digest, since);
  }

  async add({ digest, orderId, paidAt }: ClaimableRow): Promise<void> {
    await this.#session.run(sql.add, digest, orderId, paidAt);
  }

  async remove(orderId: string): Promise<void> {
    await this.#session.run(sql.remove, orderId);
  }

  async forget(paidBefore: number): Promise<void> {
    await this.#session.run(sql.forget, paidBefore);
  }
}
