/** Tables for where members stand, what changed it and what it gave them. */
export const standingSteps: readonly string[] = [
  `CREATE TABLE member_standing (
    program_id text NOT NULL,
    member_id text NOT NULL,
    tier_id text,
    since bigint NOT NULL,
    segment_ids text NOT NULL,
    checked_at bigint NOT NULL,
    review_at bigint,
    PRIMARY KEY (program_id, member_id)
  )`,
  `CREATE INDEX member_standing_review ON member_standing (program_id, review_at)`,
  `CREATE TABLE segment_member (
    program_id text NOT NULL,
    segment_id text NOT NULL,
    member_id text NOT NULL,
    PRIMARY KEY (program_id, segment_id, member_id)
  )`,
  `CREATE TABLE tier_change (
    program_id text NOT NULL,
    member_id text NOT NULL,
    position bigint NOT NULL,
    happened_at bigint NOT NULL,
    from_tier text,
    to_tier text NOT NULL,
    cause text NOT NULL,
    progress text NOT NULL,
    program_version bigint NOT NULL,
    PRIMARY KEY (program_id, member_id, position)
  )`,
  `CREATE TABLE tier_gift (
    program_id text NOT NULL,
    member_id text NOT NULL,
    issued_reward_id text NOT NULL,
    tier_id text NOT NULL,
    gift text NOT NULL,
    given_at bigint NOT NULL,
    PRIMARY KEY (program_id, member_id, issued_reward_id)
  )`,
  `CREATE TABLE paid_membership (
    program_id text NOT NULL,
    membership_id text NOT NULL,
    member_id text NOT NULL,
    facts text NOT NULL,
    PRIMARY KEY (program_id, membership_id)
  )`,
  `CREATE INDEX paid_membership_member ON paid_membership (program_id, member_id)`,
  `CREATE TABLE standing_pass (
    program_id text NOT NULL,
    version bigint NOT NULL,
    after_id text NOT NULL,
    PRIMARY KEY (program_id)
  )`,
  `ALTER TABLE member_profile ADD COLUMN birthday_since bigint`,
  `CREATE TABLE told_occasion (
    program_id text NOT NULL,
    member_id text NOT NULL,
    occasion text NOT NULL,
    told_at bigint NOT NULL,
    PRIMARY KEY (program_id, member_id, occasion)
  )`,
];

/** Until when it has to be remembered; null for good. */
export const toldUntilSteps: readonly string[] = [
  `ALTER TABLE told_occasion ADD COLUMN until_at bigint`,
  `CREATE INDEX told_occasion_until ON told_occasion (program_id, until_at) WHERE until_at IS NOT NULL`,
];

/** The key by which a member leaves all segments at once. */
export const segmentMemberSteps: readonly string[] = [
  `CREATE INDEX segment_member_member ON segment_member (program_id, member_id)`,
];
