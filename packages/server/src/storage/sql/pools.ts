import type { CodeText, VoucherPoolRow } from '../rows.ts';
import type { PoolWrites } from '../store.ts';
import { integer, text, valuesList } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

/** Rows of one INSERT, which stays below the parameter limits of the databases. */
const portion = 200;

const sql = {
  list: `
    SELECT pool_id, imported, taken FROM voucher_pool
    WHERE program_id = $1
    ORDER BY pool_id`,
  open: `
    INSERT INTO voucher_pool (program_id, pool_id, imported, taken) VALUES ($1, $2, 0, 0)
    ON CONFLICT (program_id, pool_id) DO NOTHING`,
  addCodes: (rows: number) => `
    INSERT INTO voucher_pool_code (program_id, pool_id, code, shown_code)
    VALUES ${valuesList(2, 2, rows)}
    ON CONFLICT (program_id, code) DO NOTHING
    RETURNING code`,
  countImported: `
    UPDATE voucher_pool SET imported = imported + $3
    WHERE program_id = $1 AND pool_id = $2`,
  // Holds the pool until the end of the transaction, so that the next statement finds a free code.
  countTaken: `
    UPDATE voucher_pool SET taken = taken + 1
    WHERE program_id = $1 AND pool_id = $2 AND taken < imported
    RETURNING taken`,
  take: `
    UPDATE voucher_pool_code SET issued_reward_id = $3
    WHERE program_id = $1 AND issued_reward_id IS NULL AND code = (
      SELECT code FROM voucher_pool_code
      WHERE program_id = $1 AND pool_id = $2 AND issued_reward_id IS NULL
      ORDER BY code
      LIMIT 1
    )
    RETURNING code, shown_code`,
};

/** Codes that a shop made, handed out once each. */
export class SqlPools implements PoolWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  list(): Promise<VoucherPoolRow[]> {
    return this.#session.rows(sql.list, (row) => ({
      poolId: text(row, 'pool_id'),
      imported: integer(row, 'imported'),
      taken: integer(row, 'taken'),
    }));
  }

  async add(poolId: string, codes: readonly CodeText[]): Promise<number> {
    await this.#session.run(sql.open, poolId);
    let added = 0;
    for (let start = 0; start < codes.length; start += portion) {
      const some = codes.slice(start, start + portion);
      const values = some.flatMap(({ code, shownCode }) => [code, shownCode]);
      added += (await this.#session.run(sql.addCodes(some.length), poolId, ...values)).length;
    }
    await this.#session.run(sql.countImported, poolId, added);
    return added;
  }

  async take(poolId: string, issuedRewardId: string): Promise<CodeText | undefined> {
    if (!(await this.#session.touched(sql.countTaken, poolId))) return undefined;
    const taken = await this.#session.first(sql.take, toCode, poolId, issuedRewardId);
    if (!taken) throw new Error(`The pool ${poolId} counts codes that are not there.`);
    return taken;
  }
}

function toCode(row: SqlRow): CodeText {
  return { code: text(row, 'code'), shownCode: text(row, 'shown_code') };
}
