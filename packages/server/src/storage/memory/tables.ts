/** The tables of one programme in memory. */
import type { Lot } from '@spaarkit/engine';
import type {
  CodeText,
  CreditUseRow,
  DeliveryAddressRow,
  DonationTotalRow,
  CardRow,
  ClaimableRow,
  ConsentRow,
  EarnPreviewRow,
  EventRow,
  FormerIdRow,
  GrantSource,
  IssuedRewardRow,
  KeyRow,
  LedgerRecord,
  MemberRow,
  OnceRow,
  OrderRow,
  OrderTallyRow,
  ProfileRow,
  ProgramRow,
  ProgramVersionRow,
  RedemptionRow,
  RuleGrantRow,
  SigningKeyRow,
  VoucherPoolRow,
  WaitingRow,
} from '../rows.ts';
import type { AuditRow } from '../audit-store.ts';
import type { CodeConnectorRow, CodeRequestRow } from '../code-store.ts';
import type { RuleTotal } from '../store.ts';
import type { WebhookDeliveryRow, WebhookEndpointRow, WebhookEventRow } from '../webhook-rows.ts';
import type { PastTransactionRow } from '../past-store.ts';
import type { ReceiptRow } from '../receipt-store.ts';
import type { ReferralRow, SignalRow } from '../referral-rows.ts';
import type { TransactionWords } from '../forgettable.ts';
import type {
  MembershipRow,
  StandingPass,
  StandingRow,
  TierChangeRow,
  TierGiftRow,
} from '../standing-store.ts';
import { Journal, Table } from './table.ts';

interface ToldOccasion {
  readonly memberId: string;
  readonly occasion: string;
  readonly until: number | null;
}

interface OfMember<Row> {
  readonly memberId: string;
  readonly row: Row;
}

/** A code of a pool, and what it was handed out for. */
export type PoolCode = CodeText & {
  readonly poolId: string;
  readonly issuedRewardId: string | null;
};

/** A stored answer with what names it. */
export type StoredOnce = OnceRow & {
  readonly name: string;
  readonly createdAt: number;
  readonly memberId: string | null;
};

/** Everything one programme has, and the journal that its write transactions are undone with. */
export class ProgramTables {
  readonly journal = new Journal();
  readonly program = new Table<ProgramRow>(this.journal, { key: (row) => row.id });
  readonly versions = new Table<ProgramVersionRow>(this.journal, {
    key: (row) => String(row.version),
  });
  readonly signingKeys = new Table<SigningKeyRow>(this.journal, { key: (row) => row.kid });

  readonly members = new Table<MemberRow>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.externalId,
  });
  readonly profiles = new Table<OfMember<ProfileRow>>(this.journal, { key: (row) => row.memberId });
  readonly dismissed = new Table<{ memberId: string; noticeId: string }>(this.journal, {
    key: (row) => `${row.memberId} ${row.noticeId}`,
    group: (row) => row.memberId,
  });

  readonly consents = new Table<ConsentRow>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.memberId,
  });
  readonly waiting = new Table<WaitingRow>(this.journal, { key: (row) => row.memberId });
  readonly tries = new Table<{ subject: string; since: number; tries: number }>(this.journal, {
    key: (row) => row.subject,
  });

  readonly cards = new Table<CardRow>(this.journal, {
    key: (row) => row.number,
    group: (row) => row.memberId,
  });
  readonly claimable = new Table<ClaimableRow>(this.journal, {
    key: (row) => `${row.digest} ${row.orderId}`,
    group: (row) => row.digest,
  });
  readonly former = new Table<FormerIdRow>(this.journal, { key: (row) => row.digest });
  readonly merged = new Table<{ id: string; into: string }>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.into,
  });

  readonly words = new Table<TransactionWords & { memberId: string }>(this.journal, {
    key: (row) => row.transactionId,
    group: (row) => row.memberId,
  });
  readonly records = new Table<OfMember<LedgerRecord>>(this.journal, {
    key: ({ row }) => row.transaction.id,
    group: (row) => row.memberId,
  });
  readonly lots = new Table<OfMember<Lot>>(this.journal, {
    key: ({ row }) => row.id,
    group: (row) => row.memberId,
  });

  readonly orders = new Table<OrderRow>(this.journal, {
    key: (row) => row.orderId,
    group: (row) => row.memberId,
  });
  readonly previews = new Table<EarnPreviewRow>(this.journal, { key: (row) => row.id });

  readonly redemptions = new Table<RedemptionRow>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.memberId,
  });
  readonly redemptionByIssued = new Table<{ id: string; issuedRewardId: string }>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.issuedRewardId,
  });
  readonly issued = new Table<IssuedRewardRow>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.memberId,
  });
  readonly codes = new Table<{ code: string; id: string }>(this.journal, {
    key: (row) => row.code,
  });
  readonly uses = new Table<{ id: string; orderId: string }>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.orderId,
  });
  readonly stock = new Table<{ rewardId: string; taken: number }>(this.journal, {
    key: (row) => row.rewardId,
  });

  readonly orderTallies = new Table<OrderTallyRow>(this.journal, {
    key: (row) => tallyKey(row.orderId, row.ruleId),
    group: (row) => row.memberId,
  });
  readonly ruleTotals = new Table<RuleTotal & { readonly memberId: string }>(this.journal, {
    key: (row) => tallyKey(row.memberId, row.ruleId),
    group: (row) => row.memberId,
  });

  readonly grants = new Table<RuleGrantRow>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.memberId,
  });
  readonly grantsBySource = new Table<{ id: string; source: GrantSource }>(this.journal, {
    key: (row) => row.id,
    group: (row) => sourceKey(row.source),
  });

  /** Ids of issued rewards that were looked at after their last day. */
  readonly lapsed = new Table<string>(this.journal, { key: (id) => id });
  readonly pools = new Table<VoucherPoolRow>(this.journal, { key: (row) => row.poolId });
  readonly codeConnectors = new Table<CodeConnectorRow>(this.journal, { key: (row) => row.id });
  readonly codeRequests = new Table<CodeRequestRow>(this.journal, {
    key: (row) => row.issuedRewardId,
  });
  readonly poolCodes = new Table<PoolCode>(this.journal, {
    key: (row) => row.code,
    // Only those that can still be handed out are looked for.
    group: (row) => (row.issuedRewardId === null ? row.poolId : null),
  });
  readonly creditUses = new Table<CreditUseRow>(this.journal, {
    key: (row) => `${row.issuedRewardId} ${row.orderId}`,
    group: (row) => row.issuedRewardId,
  });
  readonly donationTotals = new Table<DonationTotalRow>(this.journal, {
    key: (row) => `${row.rewardId} ${row.causeId}`,
  });
  readonly addresses = new Table<DeliveryAddressRow>(this.journal, {
    key: (row) => row.issuedRewardId,
    group: (row) => row.memberId,
  });
  readonly standings = new Table<StandingRow>(this.journal, { key: (row) => row.memberId });
  readonly tierChanges = new Table<TierChangeRow>(this.journal, {
    key: (row) => tierChangeKey(row.memberId, row.position),
    group: (row) => row.memberId,
  });
  readonly tierGifts = new Table<TierGiftRow>(this.journal, {
    key: (row) => row.issuedRewardId,
    group: (row) => row.memberId,
  });
  readonly memberships = new Table<MembershipRow>(this.journal, {
    key: (row) => row.membershipId,
    group: (row) => row.memberId,
  });
  readonly toldOccasions = new Table<ToldOccasion>(this.journal, {
    key: (row) => toldKey(row.memberId, row.occasion),
    group: (row) => row.memberId,
  });
  readonly standingPass = new Table<StandingPass>(this.journal, { key: () => '' });

  readonly webhookEndpoints = new Table<WebhookEndpointRow>(this.journal, { key: (row) => row.id });
  readonly webhookEvents = new Table<WebhookEventRow>(this.journal, { key: (row) => row.id });
  readonly webhookDeliveries = new Table<WebhookDeliveryRow>(this.journal, {
    key: (row) => `${row.endpointId} ${row.eventId}`,
    group: (row) => row.endpointId,
  });

  readonly referrals = new Table<ReferralRow>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.referrerId,
  });
  readonly referralCodes = new Table<{ code: string; memberId: string }>(this.journal, {
    key: (row) => row.code,
    group: (row) => row.memberId,
  });
  readonly signals = new Table<SignalRow>(this.journal, {
    key: signalKey,
    group: (row) => row.memberId,
  });

  readonly receipts = new Table<ReceiptRow>(this.journal, {
    key: (row) => row.receiptId,
    group: (row) => row.memberId,
  });

  readonly past = new Table<PastTransactionRow>(this.journal, {
    key: (row) => row.reference,
    group: (row) => row.memberId,
  });

  readonly limits = new Table<{ caller: string; paidAt: number }>(this.journal, {
    key: (row) => row.caller,
  });
  readonly audit = new Table<AuditRow>(this.journal, {
    key: (row) => row.id,
    group: (row) => row.memberId,
  });

  readonly once = new Table<StoredOnce>(this.journal, {
    key: (row) => row.name,
    group: (row) => row.memberId,
  });
  readonly events = new Table<EventRow & { name: string }>(this.journal, {
    key: (row) => row.name,
  });
}

/** Keys of all programmes: the one thing looked up before the programme is known. */
export type KeyDirectory = Map<string, KeyRow>;

/** What rows with the same source have in common. */
export function sourceKey({ kind, id }: GrantSource): string {
  return `${kind} ${id}`;
}

/** The key of what a member was told. */
export function toldKey(memberId: string, occasion: string): string {
  return `${memberId} ${occasion}`;
}

/** The key of a member's change of tier. */
export function tierChangeKey(memberId: string, position: number): string {
  return `${memberId} ${position}`;
}

/** What tells one signal of a member from all others. */
export function signalKey({ digest, kind, memberId }: SignalRow): string {
  return `${kind} ${digest} ${memberId}`;
}

/** The key of what one order counts, or all of one member's, of a rule. */
export function tallyKey(of: string, ruleId: string): string {
  return JSON.stringify([of, ruleId]);
}
