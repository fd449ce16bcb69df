import type { DonationTotalRow } from '../rows.ts';
import type { DonationWrites } from '../store.ts';
import { integer, text } from './columns.ts';
import type { ScopedSession } from './scoped-session.ts';

const sql = {
  totals: `
    SELECT reward_id, cause_id, amount_minor, donations FROM donation_total
    WHERE program_id = $1
    ORDER BY reward_id, cause_id`,
  add: `
    INSERT INTO donation_total (program_id, reward_id, cause_id, amount_minor, donations)
    VALUES ($1, $2, $3, $4, 1)
    ON CONFLICT (program_id, reward_id, cause_id) DO UPDATE SET
      amount_minor = donation_total.amount_minor + excluded.amount_minor,
      donations = donation_total.donations + 1`,
  subtract: `
    UPDATE donation_total SET amount_minor = amount_minor - $4, donations = donations - 1
    WHERE program_id = $1 AND reward_id = $2 AND cause_id = $3`,
  takeBack: `
    UPDATE issued_reward SET used_at = NULL, reverted_at = $3
    WHERE program_id = $1 AND id = $2 AND reverted_at IS NULL
    RETURNING id`,
};

/** What members gave to causes. */
export class SqlDonations implements DonationWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  totals(): Promise<DonationTotalRow[]> {
    return this.#session.rows(sql.totals, (row) => ({
      rewardId: text(row, 'reward_id'),
      causeId: text(row, 'cause_id'),
      amountMinor: integer(row, 'amount_minor'),
      donations: integer(row, 'donations'),
    }));
  }

  async add({
    rewardId,
    causeId,
    amountMinor,
  }: Omit<DonationTotalRow, 'donations'>): Promise<void> {
    await this.#session.run(sql.add, rewardId, causeId, amountMinor);
  }

  async undo(
    { rewardId, causeId, amountMinor }: Omit<DonationTotalRow, 'donations'>,
    issuedRewardId: string,
    at: number,
  ): Promise<boolean> {
    if (!(await this.#session.touched(sql.takeBack, issuedRewardId, at))) return false;
    await this.#session.run(sql.subtract, rewardId, causeId, amountMinor);
    return true;
  }
}
