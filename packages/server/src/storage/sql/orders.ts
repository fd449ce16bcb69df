import { emptyOrder } from '../empty-order.ts';
import type { EarnPreviewRow, OrderRow } from '../rows.ts';
import type { OrderPosition, OrderWrites, QualifyingOrder, StandingOrders } from '../store.ts';
import { integer, integerOrNull, json, jsonOrNull, text, textOrNull } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns =
  'order_id, member_id, facts, terms, earn_transaction_id, earned_points, qualifies_at, ' +
  'spend_minor, order_count, pending_until, earned_by, sold_at, sold_minor, customer, overdrawn_at';

const qualifyingColumns =
  'qualifies_at, pending_until, spend_minor, earned_points, order_count, facts';

const sql = {
  get: `SELECT ${columns} FROM shop_order WHERE program_id = $1 AND order_id = $2`,
  standing: `
    SELECT CAST(COUNT(*) AS bigint) AS orders, COALESCE(MIN(qualifies_at), 0) AS first_at,
      COALESCE(MAX(qualifies_at), 0) AS last_at
    FROM shop_order
    WHERE program_id = $1 AND member_id = $2 AND order_count > 0`,
  qualifying: `
    SELECT ${qualifyingColumns} FROM shop_order
    WHERE program_id = $1 AND member_id = $2 AND qualifies_at >= $3
    ORDER BY qualifies_at, order_id`,
  ofMember: `
    SELECT ${columns} FROM shop_order
    WHERE program_id = $1 AND member_id = $2
    ORDER BY qualifies_at NULLS LAST, order_id`,
  paidBy: `
    SELECT ${columns} FROM shop_order
    WHERE program_id = $1 AND member_id = $2 AND qualifies_at <= $3
      AND (qualifies_at < $3 OR order_id < $4)
    ORDER BY qualifies_at DESC, order_id DESC
    LIMIT $5`,
  // Makes the order or waits for whoever holds it, in one statement.
  hold: `
    INSERT INTO shop_order (program_id, order_id, version, facts, earned_points, spend_minor, order_count, earned_by)
    VALUES ($1, $2, 1, $3, 0, 0, 0, '[]')
    ON CONFLICT (program_id, order_id) DO UPDATE SET version = shop_order.version + 1
    RETURNING ${columns}`,
  save: `
    UPDATE shop_order SET
      member_id = $3, facts = $4, terms = $5, earn_transaction_id = $6, earned_points = $7,
      qualifies_at = $8, spend_minor = $9, order_count = $10, pending_until = $11,
      earned_by = $12, sold_at = $13, sold_minor = $14, customer = $15,
      overdrawn_at = $16
    WHERE program_id = $1 AND order_id = $2`,
  firstPaid: `
    SELECT ${columns} FROM shop_order
    WHERE program_id = $1 AND member_id = $2 AND order_count > 0
    ORDER BY qualifies_at, order_id
    LIMIT 1`,
  overdrawn: `
    SELECT overdrawn_at FROM shop_order
    WHERE program_id = $1 AND member_id = $2 AND overdrawn_at >= $3
    ORDER BY overdrawn_at DESC`,
  preview: `
    SELECT id, member_id, terms, valid_until FROM earn_preview
    WHERE program_id = $1 AND id = $2`,
  addPreview: `
    INSERT INTO earn_preview (program_id, id, member_id, terms, valid_until)
    VALUES ($1, $2, $3, $4, $5)`,
  forgetCustomers: `
    UPDATE shop_order SET customer = NULL
    WHERE program_id = $1 AND sold_at < $2 AND customer IS NOT NULL`,
  removePreviews: `
    DELETE FROM earn_preview
    WHERE program_id = $1 AND valid_until < $2
    RETURNING id`,
};

/** What reports ask of an order. What is null is in no key: a member's order is written in one more. */
export const soldOrderSteps: readonly string[] = [
  `ALTER TABLE shop_order ADD COLUMN sold_at bigint`,
  `ALTER TABLE shop_order ADD COLUMN sold_minor bigint`,
  `ALTER TABLE shop_order ADD COLUMN customer text`,
  `UPDATE shop_order SET sold_at = qualifies_at, sold_minor = spend_minor WHERE order_count > 0`,
  `CREATE INDEX shop_order_sold ON shop_order (program_id, sold_at, order_id) WHERE sold_at IS NOT NULL`,
  `CREATE INDEX shop_order_customer ON shop_order (program_id, customer) WHERE customer IS NOT NULL`,
  `CREATE INDEX shop_order_customer_sold ON shop_order (program_id, sold_at) WHERE customer IS NOT NULL`,
];

/** By which the orders of a member are counted that came back after their points were spent. */
export const overdrawnSteps: readonly string[] = [
  `ALTER TABLE shop_order ADD COLUMN overdrawn_at bigint`,
  `CREATE INDEX shop_order_overdrawn ON shop_order (program_id, member_id, overdrawn_at) WHERE overdrawn_at IS NOT NULL`,
];

/** Orders and earn previews. */
export class SqlOrders implements OrderWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  get(orderId: string): Promise<OrderRow | undefined> {
    return this.#session.first(sql.get, toOrder, orderId);
  }

  async standing(memberId: string): Promise<StandingOrders> {
    const standing = await this.#session.first(sql.standing, toStanding, memberId);
    return standing ?? { count: 0, firstAt: 0, lastAt: 0 };
  }

  qualifying(memberId: string, since: number): Promise<QualifyingOrder[]> {
    return this.#session.rows(sql.qualifying, toQualifying, memberId, since);
  }

  ofMember(memberId: string): Promise<OrderRow[]> {
    return this.#session.rows(sql.ofMember, toOrder, memberId);
  }

  paidBy(memberId: string, limit: number, before?: OrderPosition): Promise<OrderRow[]> {
    const { at, orderId } = before ?? { at: Number.MAX_SAFE_INTEGER, orderId: '' };
    return this.#session.rows(sql.paidBy, toOrder, memberId, at, orderId, limit);
  }

  firstPaid(memberId: string): Promise<OrderRow | undefined> {
    return this.#session.first(sql.firstPaid, toOrder, memberId);
  }

  overdrawn(memberId: string, since: number): Promise<number[]> {
    return this.#session.rows(
      sql.overdrawn,
      (row) => integer(row, 'overdrawn_at'),
      memberId,
      since,
    );
  }

  preview(id: string): Promise<EarnPreviewRow | undefined> {
    return this.#session.first(sql.preview, toPreview, id);
  }

  async hold(orderId: string): Promise<OrderRow> {
    const facts = JSON.stringify(emptyOrder(orderId).facts);
    return (await this.#session.first(sql.hold, toOrder, orderId, facts)) ?? emptyOrder(orderId);
  }

  async save(order: OrderRow): Promise<void> {
    await this.#session.send(
      sql.save,
      order.orderId,
      order.memberId,
      JSON.stringify(order.facts),
      order.terms && JSON.stringify(order.terms),
      order.earnTransactionId,
      order.earnedPoints,
      order.qualifiesAt,
      order.spendMinor,
      order.orderCount,
      order.pendingUntil,
      JSON.stringify(order.earnedBy),
      order.soldAt,
      order.soldMinor,
      order.customer,
      order.overdrawnAt,
    );
  }

  async addPreview({ id, memberId, terms, validUntil }: EarnPreviewRow): Promise<void> {
    await this.#session.send(sql.addPreview, id, memberId, JSON.stringify(terms), validUntil);
  }

  async forgetCustomers(soldBefore: number): Promise<void> {
    await this.#session.run(sql.forgetCustomers, soldBefore);
  }

  async removePreviews(validBefore: number): Promise<number> {
    const rows = await this.#session.run(sql.removePreviews, validBefore);
    return rows.length;
  }
}

function toStanding(row: SqlRow): StandingOrders {
  return {
    count: integer(row, 'orders'),
    firstAt: integer(row, 'first_at'),
    lastAt: integer(row, 'last_at'),
  };
}

function toQualifying(row: SqlRow): QualifyingOrder {
  return {
    qualifiesAt: integerOrNull(row, 'qualifies_at'),
    pendingUntil: integerOrNull(row, 'pending_until'),
    spendMinor: integer(row, 'spend_minor'),
    earnedPoints: integer(row, 'earned_points'),
    orderCount: integer(row, 'order_count') === 0 ? 0 : 1,
    facts: json(row, 'facts') as OrderRow['facts'],
  };
}

function toOrder(row: SqlRow): OrderRow {
  return {
    ...toQualifying(row),
    orderId: text(row, 'order_id'),
    memberId: textOrNull(row, 'member_id'),
    terms: jsonOrNull(row, 'terms') as OrderRow['terms'],
    earnTransactionId: textOrNull(row, 'earn_transaction_id'),
    earnedBy: (jsonOrNull(row, 'earned_by') ?? []) as OrderRow['earnedBy'],
    soldAt: integerOrNull(row, 'sold_at'),
    soldMinor: integerOrNull(row, 'sold_minor') ?? 0,
    customer: textOrNull(row, 'customer'),
    overdrawnAt: integerOrNull(row, 'overdrawn_at'),
  };
}

function toPreview(row: SqlRow): EarnPreviewRow {
  return {
    id: text(row, 'id'),
    memberId: textOrNull(row, 'member_id'),
    terms: json(row, 'terms') as EarnPreviewRow['terms'],
    validUntil: integer(row, 'valid_until'),
  };
}
