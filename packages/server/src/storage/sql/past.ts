import type { Owned } from '../export-store.ts';
import type { PastPosition, PastTransactionRow, PastWrites } from '../past-store.ts';
import { integer, limitTo, parameterList, text, textOrNull, valuesList } from './columns.ts';
import type { SqlRow } from './driver.ts';
import { ownerOf } from './exports.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The table of what happened elsewhere. */
export const pastSteps: readonly string[] = [
  `CREATE TABLE past_transaction (
    program_id text NOT NULL,
    reference text NOT NULL,
    member_id text NOT NULL,
    id text NOT NULL,
    happened_at bigint NOT NULL,
    kind text NOT NULL,
    points bigint NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (program_id, reference)
  )`,
  `CREATE INDEX past_transaction_member ON past_transaction (program_id, member_id, happened_at, id)`,
];

const columns = 'reference, member_id, id, happened_at, kind, points, note';

/** Rows of one statement: below the parameter limits of the databases. */
const portion = 50;

const sql = {
  ofMember: `
    SELECT ${columns} FROM past_transaction
    WHERE program_id = $1 AND member_id = $2 AND (happened_at, id) < ($3, $4)
    ORDER BY happened_at DESC, id DESC
    ${limitTo('$5')}`,
  find: (references: number) => `
    SELECT ${columns} FROM past_transaction
    WHERE program_id = $1 AND reference IN (${parameterList(2, references)})`,
  page: `
    SELECT ${columns}, ${ownerOf('past_transaction')} FROM past_transaction
    WHERE program_id = $1 AND (member_id, happened_at, id) > ($2, $3, $4)
    ORDER BY member_id, happened_at, id
    ${limitTo('$5')}`,
  add: (rows: number) => `
    INSERT INTO past_transaction (program_id, ${columns})
    VALUES ${valuesList(1, 7, rows)}
    ON CONFLICT (program_id, reference) DO NOTHING
    RETURNING reference`,
};

/** What happened in another system, by reference and by member. */
export class SqlPast implements PastWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  ofMember(
    memberId: string,
    limit: number,
    { at, id }: PastPosition = { at: Number.MAX_SAFE_INTEGER, id: '' },
  ): Promise<PastTransactionRow[]> {
    return this.#session.rows(sql.ofMember, toPast, memberId, at, id, limit);
  }

  async find(references: readonly string[]): Promise<PastTransactionRow[]> {
    const found: PastTransactionRow[] = [];
    for (let start = 0; start < references.length; start += portion) {
      const some = references.slice(start, start + portion);
      const rows = await this.#session.run(sql.find(some.length), ...some);
      found.push(...rows.map(toPast));
    }
    return found;
  }

  page(
    { memberId, at, id }: PastPosition & Pick<PastTransactionRow, 'memberId'>,
    limit: number,
  ): Promise<Owned<PastTransactionRow>[]> {
    return this.#session.rows(
      sql.page,
      (row) => ({ ...toPast(row), externalId: textOrNull(row, 'external_id') }),
      memberId,
      at,
      id,
      limit,
    );
  }

  async add(all: readonly PastTransactionRow[]): Promise<string[]> {
    const added: string[] = [];
    for (let start = 0; start < all.length; start += portion) {
      const some = all.slice(start, start + portion);
      const values = some.flatMap(({ reference, memberId, id, at, kind, points, note }) => [
        reference,
        memberId,
        id,
        at,
        kind,
        points,
        note,
      ]);
      const rows = await this.#session.run(sql.add(some.length), ...values);
      added.push(...rows.map((row) => text(row, 'reference')));
    }
    return added;
  }
}

function toPast(row: SqlRow): PastTransactionRow {
  return {
    reference: text(row, 'reference'),
    memberId: text(row, 'member_id'),
    id: text(row, 'id'),
    at: integer(row, 'happened_at'),
    kind: text(row, 'kind') as PastTransactionRow['kind'],
    points: integer(row, 'points'),
    note: text(row, 'note'),
  };
}
