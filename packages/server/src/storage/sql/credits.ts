import type { CreditUseRow } from '../rows.ts';
import type { CreditWrites } from '../store.ts';
import { integer, text, textOrNull, valuesList } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns =
  'issued_reward_id, order_id, member_id, amount_minor, returned_minor, location_id, used_at';

const sql = {
  uses: `
    SELECT ${columns} FROM credit_use
    WHERE program_id = $1 AND issued_reward_id = $2
    ORDER BY order_id`,
  usesOfOrder: `
    SELECT ${columns} FROM credit_use
    WHERE program_id = $1 AND order_id = $2
    ORDER BY issued_reward_id`,
  add: `INSERT INTO credit_use (program_id, ${columns}) VALUES ${valuesList(1, 7, 1)}`,
  // No row comes back when less is left: the condition decides, the CHECK is the net.
  take: `
    UPDATE issued_reward SET
      remaining_minor = remaining_minor - $3,
      used_at = CASE WHEN remaining_minor = $3 THEN CAST($4 AS bigint) END,
      cart_ref = NULL, locked_until = NULL, returns_at = NULL
    WHERE program_id = $1 AND id = $2
      AND used_at IS NULL AND reverted_at IS NULL AND remaining_minor >= $3
    RETURNING id`,
  give: `
    UPDATE issued_reward SET
      remaining_minor = remaining_minor + $3, used_at = NULL, expires_at = $4,
      lapsed_at = NULL
    WHERE program_id = $1 AND id = $2`,
  noteReturn: `
    UPDATE credit_use SET returned_minor = returned_minor + $4
    WHERE program_id = $1 AND issued_reward_id = $2 AND order_id = $3`,
};

/** What orders used of rewards with a balance. */
export class SqlCredits implements CreditWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  uses(issuedRewardId: string): Promise<CreditUseRow[]> {
    return this.#session.rows(sql.uses, toUse, issuedRewardId);
  }

  usesOfOrder(orderId: string): Promise<CreditUseRow[]> {
    return this.#session.rows(sql.usesOfOrder, toUse, orderId);
  }

  async use(row: CreditUseRow): Promise<boolean> {
    const { issuedRewardId, orderId, memberId, amountMinor, returnedMinor, locationId } = row;
    if (!(await this.#session.touched(sql.take, issuedRewardId, amountMinor, row.usedAt)))
      return false;
    await this.#session.run(
      sql.add,
      issuedRewardId,
      orderId,
      memberId,
      amountMinor,
      returnedMinor,
      locationId,
      row.usedAt,
    );
    return true;
  }

  async putBack(
    { issuedRewardId, orderId }: CreditUseRow,
    amountMinor: number,
    expiresAt: number,
  ): Promise<void> {
    await this.#session.run(sql.noteReturn, issuedRewardId, orderId, amountMinor);
    await this.#session.run(sql.give, issuedRewardId, amountMinor, expiresAt);
  }
}

function toUse(row: SqlRow): CreditUseRow {
  return {
    issuedRewardId: text(row, 'issued_reward_id'),
    orderId: text(row, 'order_id'),
    memberId: text(row, 'member_id'),
    amountMinor: integer(row, 'amount_minor'),
    returnedMinor: integer(row, 'returned_minor'),
    locationId: textOrNull(row, 'location_id'),
    usedAt: integer(row, 'used_at'),
  };
}
