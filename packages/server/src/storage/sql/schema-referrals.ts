/** The tables of members who bring friends. A member whom others were joined into has several codes. */
export const referralSteps: readonly string[] = [
  `CREATE TABLE referral_code (
    program_id text NOT NULL,
    code text NOT NULL,
    member_id text NOT NULL,
    PRIMARY KEY (program_id, code)
  )`,
  `CREATE INDEX referral_code_member ON referral_code (program_id, member_id)`,
  `CREATE TABLE referral (
    program_id text NOT NULL,
    id text NOT NULL,
    friend_id text NOT NULL,
    referrer_id text NOT NULL,
    rule_id text NOT NULL,
    program_version bigint NOT NULL,
    named_at bigint NOT NULL,
    valid_until bigint NOT NULL,
    state text NOT NULL,
    doubts text NOT NULL,
    order_id text,
    available_at bigint,
    decision text,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE INDEX referral_friend ON referral (program_id, friend_id)`,
  `CREATE INDEX referral_referrer ON referral (program_id, referrer_id, id)`,
  `CREATE INDEX referral_state ON referral (program_id, state, id)`,
  `CREATE INDEX referral_due ON referral (program_id, state, available_at)`,
  `CREATE TABLE person_signal (
    program_id text NOT NULL,
    kind text NOT NULL,
    digest text NOT NULL,
    member_id text NOT NULL,
    seen_at bigint NOT NULL,
    PRIMARY KEY (program_id, kind, digest, member_id)
  )`,
  `CREATE INDEX person_signal_member ON person_signal (program_id, member_id)`,
  `CREATE INDEX person_signal_seen ON person_signal (program_id, seen_at)`,
];
