import { auditSteps } from './audit.ts';
import { codeSteps } from './codes.ts';
import { spentSteps, undoingSteps } from './ledger.ts';
import { overdrawnSteps, soldOrderSteps } from './orders.ts';
import { pastSteps } from './past.ts';
import { receiptSteps } from './receipts.ts';
import { referralReportSteps, reportSteps, usedRewardSteps } from './report-schema.ts';
import { segmentMemberSteps, standingSteps, toldUntilSteps } from './standing-schema.ts';
import { listenerSteps } from './webhooks.ts';
import { limitSteps } from './limits.ts';
import { referralSteps } from './schema-referrals.ts';

/**
 * The tables, as forward-only steps. A step that was released is never edited: a change is a new
 * step at the end. The text is the subset that SQLite, PostgreSQL and the distributed PostgreSQL
 * engines share: ids and time come from the application, JSON is text, every key starts with the
 * programme, and there are no sequences, triggers, defaults of the database or generated columns.
 *
 * Rows of `ledger_transaction` and `ledger_entry` are only ever inserted.
 */
export const schemaSteps: readonly string[] = [
  `CREATE TABLE program (
    id text NOT NULL PRIMARY KEY,
    test bigint NOT NULL,
    clock_offset_ms bigint NOT NULL CHECK (clock_offset_ms >= 0),
    version bigint NOT NULL,
    secret text NOT NULL,
    created_at bigint NOT NULL
  )`,
  `CREATE TABLE program_version (
    program_id text NOT NULL,
    version bigint NOT NULL,
    document text NOT NULL,
    published_at bigint NOT NULL,
    PRIMARY KEY (program_id, version)
  )`,
  // The one table whose key does not start with the programme: the key is what names the programme.
  `CREATE TABLE api_key (
    hash text NOT NULL PRIMARY KEY,
    program_id text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    prefix text NOT NULL,
    origins text NOT NULL,
    created_at bigint NOT NULL,
    revoked_at bigint
  )`,
  `CREATE INDEX api_key_program ON api_key (program_id, id)`,
  `CREATE TABLE signing_key (
    program_id text NOT NULL,
    kid text NOT NULL,
    algorithm text NOT NULL,
    material text NOT NULL,
    created_at bigint NOT NULL,
    revoked_at bigint,
    PRIMARY KEY (program_id, kid)
  )`,
  `CREATE TABLE member (
    program_id text NOT NULL,
    id text NOT NULL,
    external_id text,
    version bigint NOT NULL,
    joined_at bigint,
    excluded bigint NOT NULL,
    available bigint NOT NULL CHECK (available >= 0),
    pending bigint NOT NULL CHECK (pending >= 0),
    reserved bigint NOT NULL CHECK (reserved >= 0),
    owed bigint NOT NULL CHECK (owed >= 0),
    chain_length bigint NOT NULL,
    chain_hash text NOT NULL,
    last_booked_at bigint NOT NULL,
    next_due_at bigint,
    next_return_at bigint,
    created_at bigint NOT NULL,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE UNIQUE INDEX member_external ON member (program_id, external_id)`,
  `CREATE INDEX member_due ON member (program_id, next_due_at)`,
  `CREATE TABLE member_profile (
    program_id text NOT NULL,
    member_id text NOT NULL,
    locale text,
    birthday text,
    preferred_channels text NOT NULL,
    consents text NOT NULL,
    terms_version text,
    tags text NOT NULL,
    PRIMARY KEY (program_id, member_id)
  )`,
  `CREATE TABLE dismissed_notice (
    program_id text NOT NULL,
    member_id text NOT NULL,
    notice_id text NOT NULL,
    dismissed_at bigint NOT NULL,
    PRIMARY KEY (program_id, member_id, notice_id)
  )`,
  `CREATE TABLE ledger_transaction (
    program_id text NOT NULL,
    member_id text NOT NULL,
    id text NOT NULL,
    sequence bigint NOT NULL,
    kind text NOT NULL,
    happened_at bigint NOT NULL,
    reason text NOT NULL,
    undoes text,
    breakdown text,
    location_id text,
    points bigint NOT NULL,
    available_at bigint,
    expires_at bigint,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (program_id, member_id, id)
  )`,
  `CREATE UNIQUE INDEX ledger_transaction_sequence ON ledger_transaction (program_id, member_id, sequence)`,
  `CREATE INDEX ledger_transaction_undoes ON ledger_transaction (program_id, member_id, undoes)`,
  `CREATE TABLE ledger_entry (
    program_id text NOT NULL,
    member_id text NOT NULL,
    transaction_id text NOT NULL,
    position bigint NOT NULL,
    account text NOT NULL,
    points bigint NOT NULL,
    lot_id text,
    PRIMARY KEY (program_id, member_id, transaction_id, position)
  )`,
  `CREATE TABLE lot (
    program_id text NOT NULL,
    member_id text NOT NULL,
    id text NOT NULL,
    transaction_id text NOT NULL,
    order_id text,
    points bigint NOT NULL,
    remaining bigint NOT NULL CHECK (remaining >= 0 AND remaining <= points),
    lapsed bigint NOT NULL CHECK (lapsed >= 0),
    state text NOT NULL,
    available_at bigint NOT NULL,
    expires_at bigint,
    PRIMARY KEY (program_id, member_id, id)
  )`,
  // The open ones of a member, however many were spent.
  `CREATE INDEX lot_open ON lot (program_id, member_id, remaining)`,
  `CREATE INDEX lot_order ON lot (program_id, member_id, order_id)`,
  `CREATE TABLE shop_order (
    program_id text NOT NULL,
    order_id text NOT NULL,
    version bigint NOT NULL,
    member_id text,
    facts text NOT NULL,
    terms text,
    earn_transaction_id text,
    earned_points bigint NOT NULL,
    qualifies_at bigint,
    spend_minor bigint NOT NULL,
    order_count bigint NOT NULL,
    pending_until bigint,
    PRIMARY KEY (program_id, order_id)
  )`,
  `CREATE INDEX shop_order_member ON shop_order (program_id, member_id, qualifies_at)`,
  `CREATE TABLE earn_preview (
    program_id text NOT NULL,
    id text NOT NULL,
    member_id text,
    terms text NOT NULL,
    valid_until bigint NOT NULL,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE INDEX earn_preview_valid ON earn_preview (program_id, valid_until)`,
  `CREATE TABLE redemption (
    program_id text NOT NULL,
    id text NOT NULL,
    member_id text NOT NULL,
    reward_id text NOT NULL,
    points bigint NOT NULL,
    status text NOT NULL,
    issued_reward_id text NOT NULL,
    transaction_id text NOT NULL,
    paid_from text NOT NULL,
    returned_points bigint NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE UNIQUE INDEX redemption_issued ON redemption (program_id, issued_reward_id)`,
  // Of a reward that is limited, how often a member had it in the period.
  `CREATE INDEX redemption_member ON redemption (program_id, member_id, reward_id, created_at)`,
  `CREATE TABLE issued_reward (
    program_id text NOT NULL,
    id text NOT NULL,
    member_id text NOT NULL,
    terms text NOT NULL,
    source text NOT NULL,
    issued_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    transaction_id text NOT NULL,
    funded_by text,
    code text,
    shown_code text,
    cart_ref text,
    locked_until bigint,
    returns_at bigint,
    used_at bigint,
    order_id text,
    location_id text,
    reverted_at bigint,
    lapsed_at bigint,
    remaining_minor bigint CHECK (remaining_minor >= 0),
    cause_id text,
    fulfilment text,
    fulfilment_note text,
    answer text,
    PRIMARY KEY (program_id, id),
    CHECK (used_at IS NULL OR reverted_at IS NULL)
  )`,
  `CREATE UNIQUE INDEX issued_reward_code ON issued_reward (program_id, code)`,
  `CREATE INDEX issued_reward_member ON issued_reward (program_id, member_id, expires_at, id)`,
  `CREATE INDEX issued_reward_order ON issued_reward (program_id, order_id)`,
  `CREATE INDEX issued_reward_fulfilment ON issued_reward (program_id, fulfilment, id)`,
  `CREATE TABLE reward_stock (
    program_id text NOT NULL,
    reward_id text NOT NULL,
    taken bigint NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (program_id, reward_id)
  )`,
  `CREATE TABLE once_key (
    program_id text NOT NULL,
    scope text NOT NULL,
    request_key text NOT NULL,
    fingerprint text NOT NULL,
    status bigint NOT NULL,
    body text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (program_id, scope, request_key)
  )`,
  `CREATE INDEX once_key_created ON once_key (program_id, created_at)`,
  `CREATE TABLE shop_event (
    program_id text NOT NULL,
    source text NOT NULL,
    event_id text NOT NULL,
    fingerprint text NOT NULL,
    outcome text NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (program_id, source, event_id)
  )`,
  `CREATE TABLE rule_grant (
    program_id text NOT NULL,
    member_id text NOT NULL,
    id text NOT NULL,
    rule_id text NOT NULL,
    source_kind text NOT NULL,
    source_id text NOT NULL,
    occasion text,
    happened_at bigint NOT NULL,
    counts bigint NOT NULL CHECK (counts >= 0),
    status text NOT NULL,
    points bigint NOT NULL CHECK (points >= 0),
    transaction_id text,
    issued_reward_id text,
    PRIMARY KEY (program_id, member_id, id)
  )`,
  `CREATE UNIQUE INDEX rule_grant_occasion ON rule_grant (program_id, member_id, rule_id, occasion)`,
  `CREATE INDEX rule_grant_counted ON rule_grant (program_id, member_id, rule_id, happened_at, counts)`,
  `CREATE INDEX rule_grant_source ON rule_grant (program_id, source_kind, source_id)`,
  `CREATE INDEX rule_grant_waiting ON rule_grant (program_id, member_id, status)`,
  `ALTER TABLE shop_order ADD COLUMN earned_by text`,
  `CREATE TABLE credit_use (
    program_id text NOT NULL,
    issued_reward_id text NOT NULL,
    order_id text NOT NULL,
    member_id text NOT NULL,
    amount_minor bigint NOT NULL,
    returned_minor bigint NOT NULL CHECK (returned_minor >= 0 AND returned_minor <= amount_minor),
    location_id text,
    used_at bigint NOT NULL,
    PRIMARY KEY (program_id, issued_reward_id, order_id)
  )`,
  `CREATE INDEX credit_use_order ON credit_use (program_id, order_id)`,
  `CREATE TABLE donation_total (
    program_id text NOT NULL,
    reward_id text NOT NULL,
    cause_id text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
    donations bigint NOT NULL CHECK (donations >= 0),
    PRIMARY KEY (program_id, reward_id, cause_id)
  )`,
  // A row is there as long as something has to be sent, and no longer.
  `CREATE TABLE delivery_address (
    program_id text NOT NULL,
    issued_reward_id text NOT NULL,
    member_id text NOT NULL,
    address text NOT NULL,
    PRIMARY KEY (program_id, issued_reward_id)
  )`,
  `CREATE INDEX delivery_address_member ON delivery_address (program_id, member_id)`,
  `CREATE TABLE voucher_pool (
    program_id text NOT NULL,
    pool_id text NOT NULL,
    imported bigint NOT NULL,
    taken bigint NOT NULL,
    PRIMARY KEY (program_id, pool_id),
    CHECK (taken >= 0 AND taken <= imported)
  )`,
  `CREATE TABLE voucher_pool_code (
    program_id text NOT NULL,
    code text NOT NULL,
    pool_id text NOT NULL,
    shown_code text NOT NULL,
    issued_reward_id text,
    PRIMARY KEY (program_id, code)
  )`,
  `CREATE INDEX voucher_pool_code_free ON voucher_pool_code (program_id, pool_id, issued_reward_id, code)`,
  `ALTER TABLE shop_event ADD COLUMN withdrawn_at bigint`,
  `CREATE INDEX issued_reward_lapsing ON issued_reward (program_id, lapsed_at, expires_at)`,
  `CREATE TABLE webhook_endpoint (
    program_id text NOT NULL,
    id text NOT NULL,
    url text NOT NULL,
    event_types text,
    secret text NOT NULL,
    previous_secret text,
    previous_until bigint,
    created_at bigint NOT NULL,
    disabled_at bigint,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE TABLE webhook_event (
    program_id text NOT NULL,
    id text NOT NULL,
    type text NOT NULL,
    member_id text NOT NULL,
    sequence bigint NOT NULL,
    happened_at bigint NOT NULL,
    facts text NOT NULL,
    message text,
    created_at bigint NOT NULL,
    PRIMARY KEY (program_id, id)
  )`,
  `CREATE INDEX webhook_event_member ON webhook_event (program_id, member_id)`,
  `CREATE INDEX webhook_event_created ON webhook_event (program_id, created_at)`,
  `CREATE TABLE webhook_delivery (
    program_id text NOT NULL,
    endpoint_id text NOT NULL,
    event_id text NOT NULL,
    status text NOT NULL,
    attempts bigint NOT NULL,
    due_at bigint NOT NULL,
    response_status bigint,
    error text,
    PRIMARY KEY (program_id, endpoint_id, event_id)
  )`,
  `CREATE INDEX webhook_delivery_due ON webhook_delivery (program_id, status, due_at)`,
  `CREATE INDEX webhook_delivery_event ON webhook_delivery (program_id, event_id)`,
  `CREATE TABLE order_tally (
    program_id text NOT NULL,
    order_id text NOT NULL,
    rule_id text NOT NULL,
    member_id text NOT NULL,
    paid_at bigint NOT NULL,
    counted bigint NOT NULL CHECK (counted >= 0),
    given bigint NOT NULL CHECK (given >= 0),
    issued_reward_ids text NOT NULL,
    PRIMARY KEY (program_id, order_id, rule_id)
  )`,
  `CREATE INDEX order_tally_paid ON order_tally (program_id, member_id, rule_id, paid_at, given)`,
  // The sums of order_tally, so that no page adds up a member's whole history.
  `CREATE TABLE rule_total (
    program_id text NOT NULL,
    member_id text NOT NULL,
    rule_id text NOT NULL,
    counted bigint NOT NULL,
    given bigint NOT NULL,
    PRIMARY KEY (program_id, member_id, rule_id)
  )`,
  `ALTER TABLE member ADD COLUMN active_at bigint`,
  `ALTER TABLE lot ADD COLUMN idle text`,
  `CREATE INDEX member_joined ON member (program_id, joined_at)`,
  `ALTER TABLE member_profile ADD COLUMN invited bigint`,
  `CREATE TABLE consent_answer (
    program_id text NOT NULL,
    member_id text NOT NULL,
    id text NOT NULL,
    consent_id text NOT NULL,
    version bigint NOT NULL,
    given bigint NOT NULL,
    answered_at bigint NOT NULL,
    answered_by text NOT NULL,
    PRIMARY KEY (program_id, member_id, id)
  )`,
  `CREATE TABLE waiting_customer (
    program_id text NOT NULL,
    member_id text NOT NULL,
    since bigint NOT NULL,
    request text NOT NULL,
    PRIMARY KEY (program_id, member_id)
  )`,
  `CREATE INDEX waiting_customer_since ON waiting_customer (program_id, since, member_id)`,
  `CREATE TABLE former_id (
    program_id text NOT NULL,
    digest text NOT NULL,
    member_id text,
    fate text NOT NULL,
    changed_at bigint NOT NULL,
    PRIMARY KEY (program_id, digest)
  )`,
  `CREATE INDEX former_id_member ON former_id (program_id, member_id)`,
  `ALTER TABLE member ADD COLUMN merged_into text`,
  `CREATE INDEX member_merged ON member (program_id, merged_into)`,
  `CREATE TABLE transaction_words (
    program_id text NOT NULL,
    member_id text NOT NULL,
    transaction_id text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (program_id, member_id, transaction_id)
  )`,
  `ALTER TABLE once_key ADD COLUMN member_id text`,
  `CREATE INDEX once_key_member ON once_key (program_id, member_id)`,
  `ALTER TABLE member_profile ADD COLUMN card_number text`,
  `CREATE TABLE card (
    program_id text NOT NULL,
    card_number text NOT NULL,
    member_id text,
    state text NOT NULL,
    assigned_at bigint,
    replaced_by text,
    PRIMARY KEY (program_id, card_number)
  )`,
  `CREATE INDEX card_member ON card (program_id, member_id)`,
  `CREATE TABLE claimable_order (
    program_id text NOT NULL,
    digest text NOT NULL,
    order_id text NOT NULL,
    paid_at bigint NOT NULL,
    PRIMARY KEY (program_id, digest, order_id)
  )`,
  `CREATE INDEX claimable_order_order ON claimable_order (program_id, order_id)`,
  `CREATE INDEX claimable_order_paid ON claimable_order (program_id, paid_at)`,
  `CREATE TABLE join_door (
    program_id text NOT NULL PRIMARY KEY,
    holds bigint NOT NULL
  )`,
  `CREATE TABLE join_try (
    program_id text NOT NULL,
    subject text NOT NULL,
    since bigint NOT NULL,
    tries bigint NOT NULL,
    PRIMARY KEY (program_id, subject)
  )`,
  ...standingSteps,
  ...referralSteps,
  ...reportSteps,
  ...limitSteps,
  ...auditSteps,
  ...receiptSteps,
  ...pastSteps,
  ...referralReportSteps,
  ...codeSteps,
  ...soldOrderSteps,
  ...overdrawnSteps,
  ...toldUntilSteps,
  ...undoingSteps,
  ...spentSteps,
  ...listenerSteps,
  ...usedRewardSteps,
  ...segmentMemberSteps,
];
