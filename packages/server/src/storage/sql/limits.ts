import type { LimitWrites } from '../limit-store.ts';
import { integer, text, valuesList } from './columns.ts';
import type { ScopedSession } from './scoped-session.ts';

/** The tables for it. */
export const limitSteps: readonly string[] = [
  `CREATE TABLE caller_limit (
    program_id text NOT NULL,
    caller text NOT NULL,
    paid_at bigint NOT NULL,
    PRIMARY KEY (program_id, caller)
  )`,
];

const sql = {
  // A row is offered with the present moment and the cost; on one that is there only the cost counts,
  // unless all that was owed is paid, or more than could have been.
  add: (callers: number) => `
    INSERT INTO caller_limit (program_id, caller, paid_at)
    VALUES ${valuesList(1, 2, callers)}
    ON CONFLICT (program_id, caller) DO UPDATE SET
      paid_at = CASE WHEN caller_limit.paid_at < $${2 + callers * 2}
        THEN excluded.paid_at
        WHEN caller_limit.paid_at > $${3 + callers * 2}
        THEN $${3 + callers * 2} + excluded.paid_at - $${2 + callers * 2}
        ELSE caller_limit.paid_at + excluded.paid_at - $${2 + callers * 2} END
    RETURNING caller, paid_at`,
  forget: `DELETE FROM caller_limit WHERE program_id = $1 AND paid_at < $2`,
};

/** What callers have used up of what they may ask. */
export class SqlLimits implements LimitWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  async add(
    owed: ReadonlyMap<string, number>,
    now: number,
    latest: number,
  ): Promise<ReadonlyMap<string, number>> {
    // In one order everywhere, so that two processes cannot wait for each other.
    const callers = [...owed.keys()].toSorted();
    const values = callers.flatMap((caller) => [caller, now + (owed.get(caller) ?? 0)]);
    const rows = await this.#session.run(sql.add(callers.length), ...values, now, latest);
    return new Map(rows.map((row) => [text(row, 'caller'), integer(row, 'paid_at')]));
  }

  async forget(paidBefore: number): Promise<void> {
    await this.#session.run(sql.forget, paidBefore);
  }
}
