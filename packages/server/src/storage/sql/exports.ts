import type { ExportReads, LedgerPosition, Owned } from '../export-store.ts';
import type { IssuedRewardRow, TransactionRow } from '../rows.ts';
import { limitTo, text, textOrNull } from './columns.ts';
import { toSpoken, transactionColumns, wordsOfTransaction } from './ledger.ts';
import { issuedColumns, toIssued } from './rewards.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The shop's id of the member of a row. */
export const ownerOf = (table: string) => `(
  SELECT external_id FROM member owner WHERE owner.program_id = $1 AND owner.id = ${table}.member_id
) AS external_id`;

const sql = {
  transactions: `
    SELECT member_id, ${transactionColumns}, ${wordsOfTransaction}, ${ownerOf('ledger_transaction')}
    FROM ledger_transaction
    WHERE program_id = $1 AND (member_id, sequence) > ($2, $3)
    ORDER BY member_id, sequence
    ${limitTo('$4')}`,
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

  async transactions(
    { memberId, sequence }: LedgerPosition,
    limit: number,
  ): Promise<Owned<TransactionRow>[]> {
    const rows = await this.#session.run(sql.transactions, memberId, sequence, limit);
    return rows.map((row) => ({
      ...toSpoken(row),
      memberId: text(row, 'member_id'),
      externalId: textOrNull(row, 'external_id'),
    }));
  }

  async issuedRewards(afterId: string, limit: number): Promise<Owned<IssuedRewardRow>[]> {
    const rows = await this.#session.run(sql.issuedRewards, afterId, limit);
    return rows.map((row) => ({ ...toIssued(row), externalId: textOrNull(row, 'external_id') }));
  }
}
