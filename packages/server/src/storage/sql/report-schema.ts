/** The key by which a report finds who came in a stretch of time. */
export const referralReportSteps: readonly string[] = [
  `CREATE INDEX referral_time ON referral (program_id, named_at, state)`,
];

/** Keys by which reports find what happened in a stretch of time. */
export const reportSteps: readonly string[] = [
  `CREATE INDEX ledger_transaction_time ON ledger_transaction (program_id, kind, happened_at, id)`,
  `CREATE INDEX issued_reward_used ON issued_reward (program_id, used_at, id)`,
  `CREATE INDEX credit_use_time ON credit_use (program_id, used_at)`,
  `CREATE INDEX redemption_time ON redemption (program_id, created_at)`,
];

/**
 * A key of the used ones alone. With the others in it, SQLite took it for what a member can use: all that the programme's
 * members had not used was looked through.
 */
export const usedRewardSteps: readonly string[] = [
  `DROP INDEX issued_reward_used`,
  `CREATE INDEX issued_reward_used_at ON issued_reward (program_id, used_at, id) WHERE used_at IS NOT NULL`,
];
