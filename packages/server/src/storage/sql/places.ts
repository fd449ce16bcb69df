/**
 * Transactions by their places. Those of a member are numbered without a gap, so each is found by member and number,
 * and nothing has to keep them in order.
 */

/** A place as one value, which is what a hash of PostgreSQL is of. Another text would not be found by it. */
export function placeOf(program: string, member: string, place: string): string {
  return `${program} || '/' || ${member} || '/' || CAST(${place} AS text)`;
}

/**
 * The transaction at each place of a table expression with the columns `program`, `member` and `place`. SQLite finds
 * it by the columns, PostgreSQL by the text of them.
 */
export const transactionThere = `ledger_transaction
      ON ledger_transaction.program_id = program AND ledger_transaction.member_id = member AND ledger_transaction.sequence = place
      AND ${placeOf('ledger_transaction.program_id', 'ledger_transaction.member_id', 'ledger_transaction.sequence')}
        = ${placeOf('program', 'member', 'place')}`;

/** The places of members, each from `place` to `last`, as the table expression `walk`. */
export function walkOver(members: string): string {
  return `
    WITH RECURSIVE walk (program, member, place, last) AS (
      ${members}
      UNION ALL
      SELECT program, member, place + 1, last FROM walk WHERE place < last
    )`;
}
