import type { ExportReads, LedgerPosition, Owned } from '../export-store.ts';
import type { IssuedRewardRow, TransactionRow } from '../rows.ts';
import { integer, limitTo, text, textOrNull } from './columns.ts';
import { toSpoken, transactionColumns, wordsOfTransaction } from './ledger.ts';
import { transactionThere, walkOver } from './places.ts';
import { issuedColumns, toIssued } from './rewards.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The shop's id of the member of a row. */
export const ownerOf = (table: string) => `(
  SELECT external_id FROM member owner WHERE owner.program_id = $1 AND owner.id = ${table}.member_id
) AS external_id`;

/** How far the chain of a member was told by the page before. */
const toldBefore = 'CASE id WHEN $2 THEN CAST($3 AS bigint) ELSE 0 END';

const sql = {
  chains: `
    SELECT id, chain_length FROM member
    WHERE program_id = $1 AND id >= $2 AND chain_length > 0
    ORDER BY id
    ${limitTo('$3')}`,
  // The limit cuts nothing off. Without it PostgreSQL takes a page for many times what it is, and may look through the
  // whole ledger for it.
  transactions: `${walkOver(`
      SELECT program_id, id,
        ${toldBefore} + 1,
        CASE id WHEN $4 THEN CAST($5 AS bigint) ELSE chain_length END
      FROM member
      WHERE program_id = $1 AND id >= $2 AND id <= $4 AND chain_length > ${toldBefore}`)}
    SELECT member_id, ${transactionColumns}, ${wordsOfTransaction}, ${ownerOf('ledger_transaction')}
    FROM (SELECT program, member, place FROM walk ${limitTo('$6')}) page
    JOIN ${transactionThere}
    ORDER BY member, place`,
  issuedRewards: `
    SELECT ${issuedColumns}, ${ownerOf('issued_reward')} FROM issued_reward
    WHERE program_id = $1 AND id > $2
    ORDER BY id
    ${limitTo('$3')}`,
};

/** What a whole programme holds, page by page. */
export class SqlExports implements ExportReads {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  async transactions(after: LedgerPosition, limit: number): Promise<Owned<TransactionRow>[]> {
    const last = await this.#lastOfPage(after, limit);
    const rows = await this.#session.run(
      sql.transactions,
      after.memberId,
      after.sequence,
      last.memberId,
      last.sequence,
      limit,
    );
    return rows.map((row) => ({
      ...toSpoken(row),
      memberId: text(row, 'member_id'),
      externalId: textOrNull(row, 'external_id'),
    }));
  }

  /** Where so many transactions end, or all there are. */
  async #lastOfPage(after: LedgerPosition, limit: number): Promise<LedgerPosition> {
    let last = after;
    let left = limit;
    // One more than there can be members with something in the page: of the first it may be told already.
    for (const row of await this.#session.run(sql.chains, after.memberId, limit + 1)) {
      const memberId = text(row, 'id');
      const told = memberId === after.memberId ? after.sequence : 0;
      const sequence = Math.min(integer(row, 'chain_length'), told + left);
      left -= sequence - told;
      last = { memberId, sequence };
      if (left === 0) break;
    }
    return last;
  }

  issuedRewards(afterId: string, limit: number): Promise<Owned<IssuedRewardRow>[]> {
    return this.#session.rows(
      sql.issuedRewards,
      (row) => ({ ...toIssued(row), externalId: textOrNull(row, 'external_id') }),
      afterId,
      limit,
    );
  }
}
