import type { Account, Booking, Entry, IdleRule, Lot } from '@spaarkit/engine';
import { memberAfter, toBatch, type BookingBatch, type LotChange } from '../booking-batch.ts';
import { openReason, type TransactionWords } from '../forgettable.ts';
import type { LedgerRecord, MemberRow, TransactionRow } from '../rows.ts';
import { BalanceConflict } from '../failures.ts';
import type { DueTimes, LedgerLengths, LedgerWrites, MemberRef } from '../store.ts';
import {
  forEachCount,
  integer,
  integerOrNull,
  json,
  jsonOrNull,
  limitTo,
  parameterList,
  text,
  textOrNull,
  valuesList,
} from './columns.ts';
import type { SqlRow, SqlValue } from './driver.ts';
import { memberCalled } from './members.ts';
import { transactionThere, walkOver } from './places.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The columns of a transaction, in the order that `addTransactions` binds them. */
export const transactionColumns =
  'id, sequence, kind, happened_at, reason, undoes, breakdown, location_id, points, ' +
  'available_at, expires_at, previous_hash, hash';
const entryColumns = 'transaction_id, position, account, points, lot_id';
const lotColumns =
  'id, transaction_id, order_id, points, remaining, lapsed, state, available_at, expires_at, idle';

/** Most transactions undo none, and are in no key for it. */
export const undoingSteps: readonly string[] = [
  `CREATE INDEX ledger_transaction_undoing ON ledger_transaction (program_id, member_id, undoes) WHERE undoes IS NOT NULL`,
  `DROP INDEX ledger_transaction_undoes`,
];

/**
 * Whether nothing is left of a lot. It changes once, while `remaining` changes with every redemption: an index by
 * this one is not written each time. It may be unsaid of a lot that is spent, and never said of one that is not.
 */
export const spentSteps: readonly string[] = [
  `ALTER TABLE lot ADD COLUMN spent bigint CHECK (spent IS NULL OR remaining = 0)`,
  `UPDATE lot SET spent = 1 WHERE remaining = 0`,
];

const isOpen = 'spent IS NULL AND remaining > 0';

/** What was said with a transaction, where it was not forgotten. */
export const wordsOfTransaction = `(
  SELECT w.words FROM transaction_words w
  WHERE w.program_id = $1 AND w.member_id = ledger_transaction.member_id
    AND w.transaction_id = ledger_transaction.id
) AS words`;

/** What a member is shown. */
const isShown = `(kind <> 'transfer' OR points <> 0)`;

const wholeChain = walkOver(`
      SELECT program_id, id, CAST(1 AS bigint), chain_length FROM member
      WHERE program_id = $1 AND id = $2`);

const sql = {
  // How far back it has to go is known only on the way.
  history: `
    WITH RECURSIVE walk (program, member, place, found) AS (
      SELECT program_id, id,
        CASE WHEN chain_length < $3 THEN chain_length ELSE CAST($3 AS bigint) - 1 END,
        CAST(0 AS bigint)
      FROM member WHERE program_id = $1 AND id = $2
      UNION ALL
      SELECT program, member, place - 1, found + CASE WHEN ${isShown} THEN 1 ELSE 0 END
      FROM walk JOIN ${transactionThere}
      WHERE found < $4
    )
    SELECT ${transactionColumns}, ${wordsOfTransaction}
    FROM walk JOIN ${transactionThere}
    WHERE ${isShown}
    ORDER BY place DESC
    ${limitTo('$4')}`,
  words: `
    SELECT transaction_id, words FROM transaction_words
    WHERE program_id = $1 AND member_id = $2`,
  // Sorted by its reader: an ORDER BY would lead SQLite past the index of what they undo.
  undoing: (ids: number) => `
    SELECT ${transactionColumns} FROM ledger_transaction
    WHERE program_id = $1 AND member_id = $2 AND undoes IN (${parameterList(3, ids)})`,
  allTransactions: `${wholeChain}
    SELECT ${transactionColumns} FROM walk JOIN ${transactionThere}
    ORDER BY place`,
  // By way of their transactions: PostgreSQL has no key of theirs that begins with the member.
  allEntries: `${wholeChain}
    SELECT ${entryColumns.replaceAll(/\w+/g, 'entry.$&')}
    FROM walk JOIN ${transactionThere}
    JOIN ledger_entry entry
      ON entry.program_id = $1 AND entry.member_id = $2 AND entry.transaction_id = ledger_transaction.id
    ORDER BY place, entry.position`,
  lengths: `
    SELECT
      (SELECT CAST(COUNT(*) AS bigint) FROM ledger_transaction WHERE program_id = $1) AS booked,
      (SELECT CAST(COALESCE(SUM(chain_length), 0) AS bigint) FROM member WHERE program_id = $1) AS told`,
  openLots: openLotsOf('$2'),
  openLotsByExternalId: openLotsOf(memberCalled('$2')),
  lotsForOrder: `
    SELECT ${lotColumns} FROM lot
    WHERE program_id = $1 AND member_id = $2 AND ((${isOpen}) OR order_id = $3)
    ORDER BY expires_at NULLS LAST, id`,
  lotsForTransaction: `
    SELECT ${lotColumns} FROM lot
    WHERE program_id = $1 AND member_id = $2 AND ((${isOpen}) OR transaction_id = $3)
    ORDER BY expires_at NULLS LAST, id`,
  allLots: `
    SELECT ${lotColumns} FROM lot
    WHERE program_id = $1 AND member_id = $2
    ORDER BY id`,
  addTransactions: forEachCount(
    (rows) => `
    INSERT INTO ledger_transaction (program_id, member_id, ${transactionColumns})
    VALUES ${valuesList(2, 13, rows)}`,
  ),
  addWords: forEachCount(
    (rows) => `
    INSERT INTO transaction_words (program_id, member_id, transaction_id, words)
    VALUES ${valuesList(2, 2, rows)}`,
  ),
  addEntries: forEachCount(
    (rows) => `
    INSERT INTO ledger_entry (program_id, member_id, ${entryColumns})
    VALUES ${valuesList(2, 5, rows)}`,
  ),
  addLots: forEachCount(
    (rows) => `
    INSERT INTO lot (program_id, member_id, ${lotColumns}, spent)
    VALUES ${valuesList(2, 11, rows)}`,
  ),
  // The casts are for PostgreSQL, which takes the branches of a CASE for text.
  changeLots: forEachCount(
    (rows) => `
    UPDATE lot SET
      remaining = CASE id ${branches(rows, 1, 'CAST(? AS bigint)')} END,
      lapsed = CASE id ${branches(rows, 2, 'CAST(? AS bigint)')} END,
      state = CASE id ${branches(rows, 3, '?')} END,
      spent = CASE id ${branches(rows, 4, 'CAST(? AS bigint)')} END
    WHERE program_id = $1 AND member_id = $2 AND id IN (${ids(rows)})`,
  ),
  // No row comes back when the member has too few points, or was written to since they were read: the conditions
  // decide, the CHECK is the net.
  moveBalance: `
    UPDATE member SET
      version = version + 1, available = available + $3, pending = pending + $4, reserved = reserved + $5, owed = owed + $6,
      chain_length = $7, chain_hash = $8, last_booked_at = $9, next_due_at = $10, next_return_at = $11,
      active_at = $12
    WHERE program_id = $1 AND id = $2 AND version = $13 AND available + $3 >= 0
    RETURNING id`,
};

function openLotsOf(memberId: string): string {
  return `
    SELECT ${lotColumns} FROM lot
    WHERE program_id = $1 AND member_id = ${memberId} AND ${isOpen}
    ORDER BY expires_at NULLS LAST, id`;
}

/** `WHEN $3 THEN $4 WHEN $8 THEN $9`: of each changed lot its id and the value that stands `place` after it. */
function branches(rows: number, place: number, value: string): string {
  return lotNumbers(rows)
    .map((id) => `WHEN $${id} THEN ${value.replace('?', `$${id + place}`)}`)
    .join(' ');
}

function ids(rows: number): string {
  return lotNumbers(rows)
    .map((id) => `$${id}`)
    .join(', ');
}

/** Where the id of each changed lot stands among the values: five a lot, after programme and member. */
function lotNumbers(rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => 3 + row * 5);
}

/** Transactions with their entries, lots and balances. */
export class SqlLedger implements LedgerWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  openLots(ref: MemberRef): Promise<Lot[]> {
    return 'id' in ref
      ? this.#session.rows(sql.openLots, toLot, ref.id)
      : this.#session.rows(sql.openLotsByExternalId, toLot, ref.externalId);
  }

  allLots(memberId: string): Promise<Lot[]> {
    return this.#session.rows(sql.allLots, toLot, memberId);
  }

  lotsForOrder(memberId: string, orderId: string): Promise<Lot[]> {
    return this.#session.rows(sql.lotsForOrder, toLot, memberId, orderId);
  }

  lotsForTransaction(memberId: string, transactionId: string): Promise<Lot[]> {
    return this.#session.rows(sql.lotsForTransaction, toLot, memberId, transactionId);
  }

  history(
    memberId: string,
    limit: number,
    beforeSequence = Number.MAX_SAFE_INTEGER,
  ): Promise<TransactionRow[]> {
    return this.#session.rows(sql.history, toSpoken, memberId, beforeSequence, limit);
  }

  async undoing(memberId: string, transactionIds: readonly string[]): Promise<TransactionRow[]> {
    if (transactionIds.length === 0) return [];
    const found = await this.#session.rows(
      sql.undoing(transactionIds.length),
      toTransaction,
      memberId,
      ...transactionIds,
    );
    return found.toSorted((left, right) => left.sequence - right.sequence);
  }

  async words(memberId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#session.run(sql.words, memberId);
    return new Map(rows.map((row) => [text(row, 'transaction_id'), text(row, 'words')]));
  }

  async records(memberId: string): Promise<LedgerRecord[]> {
    const entries = new Map<string, Entry[]>();
    for (const row of await this.#session.run(sql.allEntries, memberId)) {
      const transactionId = text(row, 'transaction_id');
      entries.set(transactionId, [...(entries.get(transactionId) ?? []), toEntry(row)]);
    }
    const transactions = await this.#session.rows(sql.allTransactions, toTransaction, memberId);
    return transactions.map((transaction) => ({
      transaction,
      entries: entries.get(transaction.id) ?? [],
    }));
  }

  async lengths(): Promise<LedgerLengths> {
    const lengths = await this.#session.first(sql.lengths, (row) => ({
      booked: integer(row, 'booked'),
      told: integer(row, 'told'),
    }));
    return lengths ?? { booked: 0, told: 0 };
  }

  async append(member: MemberRow, bookings: readonly Booking[], due: DueTimes): Promise<MemberRow> {
    const batch = await toBatch(member, bookings);
    await Promise.all([
      this.#moveBalance(member, batch, due),
      this.#addTransactions(member.id, batch.records),
      this.#addEntries(member.id, batch.records),
      this.#addWords(member.id, batch.words),
      this.#addLots(member.id, batch.openedLots),
      this.#changeLots(member.id, batch.changedLots),
    ]);
    return memberAfter(member, batch, due);
  }

  async #moveBalance(member: MemberRow, batch: BookingBatch, due: DueTimes): Promise<void> {
    const { change } = batch;
    await this.#session.demand(
      () => new BalanceConflict(),
      sql.moveBalance,
      member.id,
      change.available,
      change.pending,
      change.reserved,
      change.owed,
      batch.chainLength,
      batch.chainHash,
      batch.lastBookedAt,
      due.nextDueAt,
      due.nextReturnAt,
      batch.activeAt,
      member.version,
    );
  }

  async #addTransactions(memberId: string, records: readonly LedgerRecord[]): Promise<void> {
    await this.#inPortions(
      sql.addTransactions,
      memberId,
      records.map(({ transaction }) => fromTransaction(transaction)),
    );
  }

  async #addEntries(memberId: string, records: readonly LedgerRecord[]): Promise<void> {
    const rows = records.flatMap(({ transaction, entries }) =>
      entries.map(({ account, points, lotId }, position) => [
        transaction.id,
        position,
        account,
        points,
        lotId ?? null,
      ]),
    );
    await this.#inPortions(sql.addEntries, memberId, rows);
  }

  async #addWords(memberId: string, all: readonly TransactionWords[]): Promise<void> {
    const rows = all.map(({ transactionId, words }) => [transactionId, words]);
    await this.#inPortions(sql.addWords, memberId, rows);
  }

  async #addLots(memberId: string, lots: readonly Lot[]): Promise<void> {
    await this.#inPortions(sql.addLots, memberId, lots.map(fromLot));
  }

  async #changeLots(memberId: string, changes: readonly LotChange[]): Promise<void> {
    const rows = changes.map((lot) => [
      lot.id,
      lot.remaining,
      lot.lapsed,
      lot.state,
      spentFlag(lot),
    ]);
    await this.#inPortions(sql.changeLots, memberId, rows);
  }

  /** One statement for many rows, in portions that stay below the parameter limits of the databases. */
  async #inPortions(
    statement: (rows: number) => string,
    memberId: string,
    rows: readonly SqlValue[][],
  ): Promise<void> {
    const portion = 50;
    for (let start = 0; start < rows.length; start += portion) {
      const some = rows.slice(start, start + portion);
      await this.#session.send(statement(some.length), memberId, ...some.flat());
    }
  }
}

function fromTransaction(row: TransactionRow): SqlValue[] {
  return [
    row.id,
    row.sequence,
    row.kind,
    row.at,
    JSON.stringify(row.reason),
    row.undoes ?? null,
    row.breakdown ? JSON.stringify(row.breakdown) : null,
    row.locationId ?? null,
    row.points,
    row.availableAt,
    row.expiresAt,
    row.previousHash,
    row.hash,
  ];
}

function toTransaction(row: SqlRow): TransactionRow {
  const undoes = textOrNull(row, 'undoes');
  const breakdown = jsonOrNull(row, 'breakdown') as TransactionRow['breakdown'] | null;
  const locationId = textOrNull(row, 'location_id');
  return {
    id: text(row, 'id'),
    sequence: integer(row, 'sequence'),
    kind: text(row, 'kind') as TransactionRow['kind'],
    at: integer(row, 'happened_at'),
    reason: json(row, 'reason') as TransactionRow['reason'],
    ...(undoes === null ? {} : { undoes }),
    ...(breakdown ? { breakdown } : {}),
    ...(locationId === null ? {} : { locationId }),
    points: integer(row, 'points'),
    availableAt: integerOrNull(row, 'available_at'),
    expiresAt: integerOrNull(row, 'expires_at'),
    previousHash: text(row, 'previous_hash'),
    hash: text(row, 'hash'),
  };
}

/** A transaction with its words, where they were not forgotten. */
export function toSpoken(row: SqlRow): TransactionRow {
  const transaction = toTransaction(row);
  const reason = openReason(transaction.reason, textOrNull(row, 'words'));
  return { ...transaction, reason };
}

function toEntry(row: SqlRow): Entry {
  const lotId = textOrNull(row, 'lot_id');
  return {
    account: text(row, 'account') as Account,
    points: integer(row, 'points'),
    ...(lotId === null ? {} : { lotId }),
  };
}

function fromLot(lot: Lot): SqlValue[] {
  const { id, transactionId, orderId, points, remaining, lapsed, state } = lot;
  return [
    id,
    transactionId,
    orderId ?? null,
    points,
    remaining,
    lapsed,
    state,
    lot.availableAt,
    lot.expiresAt,
    lot.idle ? JSON.stringify(lot.idle) : null,
    spentFlag(lot),
  ];
}

/** What is null in most rows of a member who spends: see `spentSteps`. */
function spentFlag({ remaining }: Pick<Lot, 'remaining'>): 1 | null {
  return remaining === 0 ? 1 : null;
}

function toLot(row: SqlRow): Lot {
  const orderId = textOrNull(row, 'order_id');
  const idle = jsonOrNull(row, 'idle') as IdleRule | null;
  return {
    id: text(row, 'id'),
    transactionId: text(row, 'transaction_id'),
    ...(orderId === null ? {} : { orderId }),
    points: integer(row, 'points'),
    remaining: integer(row, 'remaining'),
    lapsed: integer(row, 'lapsed'),
    state: text(row, 'state') as Lot['state'],
    availableAt: integer(row, 'available_at'),
    expiresAt: integerOrNull(row, 'expires_at'),
    ...(idle ? { idle } : {}),
  };
}
