import { compareIds } from '../compare-ids.ts';
import { CodeTaken } from '../failures.ts';
import { noEnd } from '../listed-end.ts';
import type { IssuedRewardRow, RedeemedAt, RedemptionRow } from '../rows.ts';
import type { IssuedRewardFilter, RewardWrites, UsedBy } from '../store.ts';
import {
  forEachCount,
  integer,
  integerOrNull,
  json,
  limitTo,
  text,
  textOrNull,
  valuesList,
} from './columns.ts';
import type { SqlRow, SqlValue } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const redemptionColumns =
  'id, member_id, reward_id, points, status, issued_reward_id, transaction_id, paid_from, ' +
  'returned_points, created_at';
/** The columns of an issued reward, in the order that `addIssued` binds them. */
export const issuedColumns =
  'id, member_id, terms, source, issued_at, expires_at, transaction_id, funded_by, code, shown_code, ' +
  'cart_ref, locked_until, returns_at, used_at, order_id, location_id, reverted_at, ' +
  'remaining_minor, cause_id, fulfilment, fulfilment_note, answer';

const open = 'used_at IS NULL AND reverted_at IS NULL';
// What the shop still has to do, or to make a code for, is not lost by its last day passing.
const awaitsCode = '(code IS NULL AND fulfilment IS NULL AND cause_id IS NULL)';
const lasts = `(expires_at > $4 OR fulfilment IN ('requested', 'in_progress') OR ${awaitsCode})`;

/** `$4` is the instant by which usage is judged; a list of all binds none. */
const ofUsage: Record<IssuedRewardFilter['usage'], string> = {
  all: '',
  usable: `AND ${open} AND ${lasts} AND (returns_at IS NULL OR returns_at > $4)`,
  past: `AND (used_at IS NOT NULL OR reverted_at IS NOT NULL OR returns_at <= $4
    OR (expires_at <= $4 AND NOT ${awaitsCode}
      AND (fulfilment IS NULL OR fulfilment IN ('fulfilled', 'cancelled'))))`,
};

/** `listedEnd`, for the database. */
const endOf: Record<IssuedRewardFilter['usage'], string> = {
  all: 'expires_at',
  usable: `CASE WHEN fulfilment IS NOT NULL OR ${awaitsCode} THEN ${noEnd} ELSE expires_at END`,
  past: `COALESCE(used_at, reverted_at,
    CASE WHEN returns_at < expires_at THEN returns_at ELSE expires_at END)`,
};

const sql = {
  redemption: `SELECT ${redemptionColumns} FROM redemption WHERE program_id = $1 AND id = $2`,
  // Sorted by its reader: an ORDER BY would lead SQLite past the index of orders.
  redemptionsOfOrder: `
    SELECT ${redemptionColumns.replaceAll(/\w+/g, 'redemption.$&')}
    FROM issued_reward
    JOIN redemption ON redemption.program_id = $1 AND redemption.issued_reward_id = issued_reward.id
    WHERE issued_reward.program_id = $1 AND issued_reward.order_id = $2`,
  // One part for each reward: with OR, what a member redeemed in all would be looked through.
  redeemedAt: forEachCount((rewards) =>
    Array.from(
      { length: rewards },
      (_, index) => `
    SELECT reward_id, created_at FROM redemption
    WHERE program_id = $1 AND member_id = $2 AND reward_id = $${3 + index * 2}
      AND created_at >= $${4 + index * 2} AND status <> 'reverted'`,
    ).join(' UNION ALL '),
  ),
  addRedemption: `
    INSERT INTO redemption (program_id, ${redemptionColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  saveReturn: `
    UPDATE redemption SET status = $3, returned_points = $4
    WHERE program_id = $1 AND id = $2`,
  issued: `SELECT ${issuedColumns} FROM issued_reward WHERE program_id = $1 AND id = $2`,
  issuedByCode: `SELECT ${issuedColumns} FROM issued_reward WHERE program_id = $1 AND code = $2`,
  awaitingReturn: `
    SELECT ${issuedColumns} FROM issued_reward
    WHERE program_id = $1 AND member_id = $2 AND returns_at IS NOT NULL AND ${open}
    ORDER BY returns_at, id`,
  addIssued: `
    INSERT INTO issued_reward (program_id, ${issuedColumns})
    VALUES ${valuesList(1, 22, 1)}
    ON CONFLICT (program_id, code) DO NOTHING
    RETURNING id`,
  saveAnswer: `UPDATE issued_reward SET answer = $3 WHERE program_id = $1 AND id = $2 AND ${open}`,
  saveExpiry: `
    UPDATE issued_reward SET expires_at = $3, lapsed_at = NULL
    WHERE program_id = $1 AND id = $2`,
  noteLapse: `UPDATE issued_reward SET lapsed_at = $3 WHERE program_id = $1 AND id = $2`,
  lapsing: `
    SELECT id, member_id FROM issued_reward
    WHERE program_id = $1 AND lapsed_at IS NULL AND expires_at <= $2
    ORDER BY expires_at
    ${limitTo('$3')}`,
  saveLock: `
    UPDATE issued_reward SET cart_ref = $3, locked_until = $4, returns_at = $5
    WHERE program_id = $1 AND id = $2 AND ${open}`,
  use: `
    UPDATE issued_reward SET order_id = $3, location_id = $4, used_at = $5, locked_until = NULL, returns_at = NULL
    WHERE program_id = $1 AND id = $2 AND ${open}
    RETURNING id`,
  revert: `
    UPDATE issued_reward SET reverted_at = $3, locked_until = NULL, returns_at = NULL
    WHERE program_id = $1 AND id = $2 AND ${open}
    RETURNING id`,
  stockTaken: `SELECT reward_id, taken FROM reward_stock WHERE program_id = $1`,
  openStock: `
    INSERT INTO reward_stock (program_id, reward_id, taken) VALUES ($1, $2, 0)
    ON CONFLICT (program_id, reward_id) DO NOTHING`,
  takeStock: `
    UPDATE reward_stock SET taken = taken + 1
    WHERE program_id = $1 AND reward_id = $2 AND taken < $3
    RETURNING taken`,
  giveStockBack: `
    UPDATE reward_stock SET taken = taken - 1
    WHERE program_id = $1 AND reward_id = $2 AND taken > 0`,
};

/** A page of issued rewards; the position of the page before comes after the instant, if there is one. */
function listIssuedSql({ usage, after }: IssuedRewardFilter): string {
  const position = usage === 'all' ? '($4, $5)' : '($5, $6)';
  const [beyond, order] = usage === 'past' ? ['<', 'DESC'] : ['>', 'ASC'];
  return `
    SELECT ${issuedColumns} FROM issued_reward
    WHERE program_id = $1 AND member_id = $2 ${ofUsage[usage]}
    ${after ? `AND (${endOf[usage]}, id) ${beyond} ${position}` : ''}
    ORDER BY ${endOf[usage]} ${order}, id ${order}
    ${limitTo('$3')}`;
}

/** Redemptions, issued rewards with their codes, and what was taken out of stock. */
export class SqlRewards implements RewardWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  redemption(id: string): Promise<RedemptionRow | undefined> {
    return this.#session.first(sql.redemption, toRedemption, id);
  }

  async redemptionsOfOrder(orderId: string): Promise<RedemptionRow[]> {
    const found = await this.#session.rows(sql.redemptionsOfOrder, toRedemption, orderId);
    return found.toSorted(compareIds);
  }

  async redeemedAt(memberId: string, since: ReadonlyMap<string, number>): Promise<RedeemedAt[]> {
    if (since.size === 0) return [];
    const statement = sql.redeemedAt(since.size);
    return this.#session.rows(statement, toRedeemedAt, memberId, ...[...since].flat());
  }

  async stockTaken(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#session.run(sql.stockTaken);
    return new Map(rows.map((row) => [text(row, 'reward_id'), integer(row, 'taken')]));
  }

  issued(id: string): Promise<IssuedRewardRow | undefined> {
    return this.#session.first(sql.issued, toIssued, id);
  }

  issuedByCode(code: string): Promise<IssuedRewardRow | undefined> {
    return this.#session.first(sql.issuedByCode, toIssued, code);
  }

  listIssued(memberId: string, filter: IssuedRewardFilter): Promise<IssuedRewardRow[]> {
    const instant = filter.usage === 'all' ? [] : [filter.now];
    const position = filter.after ? [filter.after.end, filter.after.id] : [];
    return this.#session.rows(
      listIssuedSql(filter),
      toIssued,
      memberId,
      filter.limit,
      ...instant,
      ...position,
    );
  }

  awaitingReturn(memberId: string): Promise<IssuedRewardRow[]> {
    return this.#session.rows(sql.awaitingReturn, toIssued, memberId);
  }

  async addRedemption(row: RedemptionRow): Promise<void> {
    await this.#session.send(sql.addRedemption, ...fromRedemption(row));
  }

  async saveReturn(
    redemptionId: string,
    change: Pick<RedemptionRow, 'status' | 'returnedPoints'>,
  ): Promise<void> {
    await this.#session.send(sql.saveReturn, redemptionId, change.status, change.returnedPoints);
  }

  async addIssued(row: IssuedRewardRow): Promise<void> {
    await this.#session.demand(() => new CodeTaken(), sql.addIssued, ...fromIssued(row));
  }

  async tryIssued(row: IssuedRewardRow): Promise<boolean> {
    return this.#session.touched(sql.addIssued, ...fromIssued(row));
  }

  async saveAnswer(id: string, answer: 'yes' | 'no'): Promise<void> {
    await this.#session.run(sql.saveAnswer, id, answer);
  }

  async saveExpiry(id: string, expiresAt: number): Promise<void> {
    await this.#session.run(sql.saveExpiry, id, expiresAt);
  }

  async noteLapse(id: string, at: number): Promise<void> {
    await this.#session.send(sql.noteLapse, id, at);
  }

  lapsing(now: number, limit: number): Promise<Pick<IssuedRewardRow, 'id' | 'memberId'>[]> {
    return this.#session.rows(
      sql.lapsing,
      (row) => ({ id: text(row, 'id'), memberId: text(row, 'member_id') }),
      now,
      limit,
    );
  }

  async saveLock(
    id: string,
    lock: Pick<IssuedRewardRow, 'cartRef' | 'lockedUntil' | 'returnsAt'>,
  ): Promise<void> {
    await this.#session.send(sql.saveLock, id, lock.cartRef, lock.lockedUntil, lock.returnsAt);
  }

  async use(id: string, { orderId, locationId }: UsedBy, at: number): Promise<boolean> {
    return this.#session.touched(sql.use, id, orderId, locationId, at);
  }

  async revert(id: string, at: number): Promise<boolean> {
    return this.#session.touched(sql.revert, id, at);
  }

  async takeStock(rewardId: string, stock: number): Promise<boolean> {
    await this.#session.send(sql.openStock, rewardId);
    return this.#session.touched(sql.takeStock, rewardId, stock);
  }

  async giveStockBack(rewardId: string): Promise<void> {
    await this.#session.send(sql.giveStockBack, rewardId);
  }
}

function fromRedemption(row: RedemptionRow): SqlValue[] {
  return [
    row.id,
    row.memberId,
    row.rewardId,
    row.points,
    row.status,
    row.issuedRewardId,
    row.transactionId,
    JSON.stringify(row.paidFrom),
    row.returnedPoints,
    row.createdAt,
  ];
}

function toRedemption(row: SqlRow): RedemptionRow {
  return {
    id: text(row, 'id'),
    memberId: text(row, 'member_id'),
    rewardId: text(row, 'reward_id'),
    points: integer(row, 'points'),
    status: text(row, 'status') as RedemptionRow['status'],
    issuedRewardId: text(row, 'issued_reward_id'),
    transactionId: text(row, 'transaction_id'),
    paidFrom: json(row, 'paid_from') as RedemptionRow['paidFrom'],
    returnedPoints: integer(row, 'returned_points'),
    createdAt: integer(row, 'created_at'),
  };
}

function toRedeemedAt(row: SqlRow): RedeemedAt {
  return { rewardId: text(row, 'reward_id'), at: integer(row, 'created_at') };
}

function fromIssued(row: IssuedRewardRow): SqlValue[] {
  return [
    row.id,
    row.memberId,
    JSON.stringify(row.terms),
    JSON.stringify(row.source),
    row.issuedAt,
    row.expiresAt,
    row.transactionId,
    row.fundedBy,
    row.code,
    row.shownCode,
    row.cartRef,
    row.lockedUntil,
    row.returnsAt,
    row.usedAt,
    row.orderId,
    row.locationId,
    row.revertedAt,
    row.remainingMinor,
    row.causeId,
    row.fulfilment,
    row.fulfilmentNote,
    row.answer,
  ];
}

/** Reads a row of `issued_reward`. */
export function toIssued(row: SqlRow): IssuedRewardRow {
  return {
    id: text(row, 'id'),
    memberId: text(row, 'member_id'),
    terms: json(row, 'terms') as IssuedRewardRow['terms'],
    source: json(row, 'source') as IssuedRewardRow['source'],
    issuedAt: integer(row, 'issued_at'),
    expiresAt: integer(row, 'expires_at'),
    transactionId: text(row, 'transaction_id'),
    fundedBy: textOrNull(row, 'funded_by'),
    code: textOrNull(row, 'code'),
    shownCode: textOrNull(row, 'shown_code'),
    cartRef: textOrNull(row, 'cart_ref'),
    lockedUntil: integerOrNull(row, 'locked_until'),
    returnsAt: integerOrNull(row, 'returns_at'),
    usedAt: integerOrNull(row, 'used_at'),
    orderId: textOrNull(row, 'order_id'),
    locationId: textOrNull(row, 'location_id'),
    revertedAt: integerOrNull(row, 'reverted_at'),
    remainingMinor: integerOrNull(row, 'remaining_minor'),
    causeId: textOrNull(row, 'cause_id'),
    fulfilment: textOrNull(row, 'fulfilment') as IssuedRewardRow['fulfilment'],
    fulfilmentNote: textOrNull(row, 'fulfilment_note'),
    answer: textOrNull(row, 'answer') as IssuedRewardRow['answer'],
  };
}
