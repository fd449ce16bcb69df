/** What reports ask of a database: sums and lists over a stretch of time, each found by a key. */
import type { RulePoints } from '@spaarkit/engine';
import type { IssuedRewardRow, OrderRow, TransactionRow } from './rows.ts';

/** A stretch of time; `until` no longer belongs to it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Where a list goes on: after this instant and id. */
export interface SpanPlace {
  readonly at: number;
  readonly id: string;
}

/** Points that came back of a redemption. */
export interface ReturnedPoints extends SpanPlace {
  readonly issuedRewardId: string;
  readonly points: number;
}

/** What was used of rewards with a balance. */
export interface UsedCredit {
  readonly locationId: string | null;
  readonly fundedBy: string | null;
  /** Less what returns put back since. */
  readonly minor: number;
  readonly uses: number;
}

/** Points on one account of the programme by one kind of transaction; positive left the members. */
export interface PointsFlow {
  readonly kind: string;
  readonly account: string;
  readonly points: number;
}

/** How often a reward was redeemed and not undone. */
export interface RedeemedReward {
  readonly rewardId: string;
  readonly redemptions: number;
  readonly points: number;
}

/** All members together, as they are now. */
export interface MembersTotal {
  readonly joined: number;
  readonly available: number;
  readonly pending: number;
  readonly reserved: number;
  readonly owed: number;
}

/** A change of points that rules made. */
export interface RuleEarning extends SpanPlace {
  readonly reason: TransactionRow['reason'];
  readonly breakdown: readonly RulePoints[] | null;
  readonly points: number;
}

/** Who ordered in a time, members or all others, and for how much. */
export interface Buyers {
  readonly orders: number;
  readonly minor: number;
  /** Those who are named. */
  readonly customers: number;
  /** Of them, with more than one order. */
  readonly repeatCustomers: number;
}

/** What members who joined in a time bought since. */
export interface Newcomers {
  readonly members: number;
  readonly buyers: number;
  readonly orders: number;
  readonly minor: number;
}

/** An order that was not wholly undone. */
export interface SoldOrder extends SpanPlace {
  readonly isMembers: boolean;
  readonly facts: OrderRow['facts'];
}

/** How often a reward was redeemed by members who are in the same segments. */
export interface SegmentRedemptions {
  readonly segmentIds: readonly string[];
  readonly rewardId: string;
  readonly redemptions: number;
}

/** What rules gave to somebody who is in segments now. */
export interface SegmentEarning extends SpanPlace {
  readonly segmentIds: readonly string[];
  readonly breakdown: readonly RulePoints[];
}

/** How many there are of each. */
export type Counts = ReadonlyMap<string, number>;

export interface ReportReads {
  /** What was earned, or taken back, oldest first. */
  earnings(
    span: Span,
    kind: 'earn' | 'reverse',
    limit: number,
    after?: SpanPlace,
  ): Promise<RuleEarning[]>;
  /** How many members stand in each tier now. */
  tierMembers(): Promise<Counts>;
  /** Friends who came in the time, by what became of them. */
  referralStates(span: Span): Promise<Counts>;
  buyers(span: Span): Promise<{ readonly members: Buyers; readonly others: Buyers }>;
  newcomers(span: Span): Promise<Newcomers>;
  /** Oldest first. */
  soldOrders(span: Span, limit: number, after?: SpanPlace): Promise<SoldOrder[]>;
  segmentRedemptions(span: Span): Promise<SegmentRedemptions[]>;
  /** By orders, of members who are in a segment, oldest first. */
  segmentEarnings(span: Span, limit: number, after?: SpanPlace): Promise<SegmentEarning[]>;
  flows(span: Span): Promise<PointsFlow[]>;
  /** How many members have transactions of these kinds. */
  countActive(span: Span, kinds: readonly ('earn' | 'redeem')[]): Promise<number>;
  redeemedRewards(span: Span): Promise<RedeemedReward[]>;
  membersTotal(): Promise<MembersTotal>;
  /** Points that came into being, by earning or by hand, by location, less those taken back. */
  issuedPoints(span: Span): Promise<{ locationId: string | null; points: number }[]>;
  /** Rewards without a balance that were used, oldest use first. */
  usedRewards(
    span: Span,
    limit: number,
    after?: SpanPlace,
  ): Promise<(IssuedRewardRow & { readonly usedAt: number })[]>;
  usedCredit(span: Span): Promise<UsedCredit[]>;
  /** Points that came back of redemptions, oldest first. */
  returnedPoints(span: Span, limit: number, after?: SpanPlace): Promise<ReturnedPoints[]>;
}
