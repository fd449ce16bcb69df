import { compareIds } from '../compare-ids.ts';
import type {
  Buyers,
  Counts,
  MembersTotal,
  Newcomers,
  PointsFlow,
  RedeemedReward,
  ReportReads,
  ReturnedPoints,
  RuleEarning,
  SegmentEarning,
  SegmentRedemptions,
  SoldOrder,
  Span,
  SpanPlace,
  UsedCredit,
} from '../report-store.ts';
import type { IssuedRewardRow, OrderRow } from '../rows.ts';
import type { ProgramTables } from './tables.ts';

const programmeAccounts: ReadonlySet<string> = new Set([
  'issued',
  'redeemed',
  'expired',
  'adjusted',
]);
const issuingKinds: ReadonlySet<string> = new Set(['earn', 'reverse', 'adjust']);
const issuingAccounts: ReadonlySet<string> = new Set(['issued', 'adjusted']);

/** Sums and lists for reports. */
export class MemoryReports implements ReportReads {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async buyers(span: Span): Promise<{ members: Buyers; others: Buyers }> {
    const sold = this.#sold().filter((order) => isIn(span, order.at));
    return {
      members: buyersOf(sold.filter(isMembers).map((row) => ({ ...row, who: row.memberId }))),
      others: buyersOf(
        sold.filter((row) => !isMembers(row)).map((row) => ({ ...row, who: row.customer })),
      ),
    };
  }

  async newcomers(span: Span): Promise<Newcomers> {
    const total = { members: 0, buyers: 0, orders: 0, minor: 0 };
    for (const { id, joinedAt } of this.#tables.members.all()) {
      if (joinedAt === null || !isIn(span, joinedAt)) continue;
      const bought = this.#sold().filter((row) => isMembers(row) && row.memberId === id);
      total.members += 1;
      if (bought.length > 0) total.buyers += 1;
      total.orders += bought.length;
      for (const { soldMinor } of bought) total.minor += soldMinor;
    }
    return total;
  }

  async soldOrders(span: Span, limit: number, after?: SpanPlace): Promise<SoldOrder[]> {
    const sold = this.#sold().map((row) => ({
      id: row.orderId,
      at: row.at,
      isMembers: isMembers(row),
      facts: row.facts,
    }));
    return pageOf(sold, span, limit, after);
  }

  async segmentRedemptions(span: Span): Promise<SegmentRedemptions[]> {
    return this.#tables.redemptions.all().flatMap(({ createdAt, memberId, rewardId, status }) => {
      if (status === 'reverted' || !isIn(span, createdAt)) return [];
      return [{ segmentIds: this.#segmentsOf(memberId), rewardId, redemptions: 1 }];
    });
  }

  async segmentEarnings(span: Span, limit: number, after?: SpanPlace): Promise<SegmentEarning[]> {
    const found = this.#tables.records.all().flatMap(({ memberId, row: { transaction } }) => {
      const { at, breakdown, id, kind } = transaction;
      const segmentIds = this.#segmentsOf(memberId);
      if (kind !== 'earn' || !breakdown || segmentIds.length === 0) return [];
      return [{ id, at, segmentIds, breakdown }];
    });
    return pageOf(found, span, limit, after);
  }

  #sold(): (OrderRow & { readonly at: number })[] {
    return this.#tables.orders
      .all()
      .flatMap((row) => (row.soldAt === null ? [] : [{ ...row, at: row.soldAt }]));
  }

  #segmentsOf(memberId: string): readonly string[] {
    return this.#tables.standings.get(memberId)?.segmentIds ?? [];
  }

  async flows(span: Span): Promise<PointsFlow[]> {
    const sums = new Map<string, PointsFlow>();
    for (const { row } of this.#tables.records.all()) {
      const { at, kind } = row.transaction;
      if (kind === 'transfer' || !isIn(span, at)) continue;
      for (const { account, points } of row.entries) {
        if (!programmeAccounts.has(account)) continue;
        const known = sums.get(`${kind} ${account}`)?.points ?? 0;
        sums.set(`${kind} ${account}`, { kind, account, points: known + points });
      }
    }
    return [...sums.values()];
  }

  async countActive(span: Span, kinds: readonly ('earn' | 'redeem')[]): Promise<number> {
    const wanted: ReadonlySet<string> = new Set(kinds);
    const active = this.#tables.records
      .all()
      .filter(
        ({ row: { transaction } }) => wanted.has(transaction.kind) && isIn(span, transaction.at),
      );
    return new Set(active.map(({ memberId }) => memberId)).size;
  }

  async redeemedRewards(span: Span): Promise<RedeemedReward[]> {
    const sums = new Map<string, RedeemedReward>();
    for (const { createdAt, points, rewardId, status } of this.#tables.redemptions.all()) {
      if (status === 'reverted' || !isIn(span, createdAt)) continue;
      const { redemptions = 0, points: before = 0 } = sums.get(rewardId) ?? {};
      sums.set(rewardId, { rewardId, redemptions: redemptions + 1, points: before + points });
    }
    return [...sums.values()];
  }

  async earnings(
    span: Span,
    kind: 'earn' | 'reverse',
    limit: number,
    after?: SpanPlace,
  ): Promise<RuleEarning[]> {
    const found = this.#tables.records
      .all()
      .filter(({ row }) => row.transaction.kind === kind)
      .map(({ row: { transaction } }) => {
        const { at, breakdown = null, id, points, reason } = transaction;
        return { id, at, reason, breakdown, points };
      });
    return pageOf(found, span, limit, after);
  }

  async tierMembers(): Promise<Counts> {
    return countsOf(this.#tables.standings.all().flatMap(({ tierId }) => tierId ?? []));
  }

  async referralStates(span: Span): Promise<Counts> {
    const came = this.#tables.referrals.all().filter(({ at }) => isIn(span, at));
    return countsOf(came.map(({ state }) => state));
  }

  async membersTotal(): Promise<MembersTotal> {
    const total = { joined: 0, available: 0, pending: 0, reserved: 0, owed: 0 };
    for (const { balance, joinedAt } of this.#tables.members.all()) {
      if (joinedAt !== null) total.joined += 1;
      total.available += balance.available;
      total.pending += balance.pending;
      total.reserved += balance.reserved;
      total.owed += balance.owed;
    }
    return total;
  }

  async issuedPoints(span: Span): Promise<{ locationId: string | null; points: number }[]> {
    const sums = new Map<string | null, number>();
    for (const { row } of this.#tables.records.all()) {
      const { at, kind, locationId = null } = row.transaction;
      if (!issuingKinds.has(kind) || !isIn(span, at)) continue;
      for (const { account, points } of row.entries)
        if (issuingAccounts.has(account))
          sums.set(locationId, (sums.get(locationId) ?? 0) - points);
    }
    return [...sums].map(([locationId, points]) => ({ locationId, points }));
  }

  async usedRewards(
    span: Span,
    limit: number,
    after?: SpanPlace,
  ): Promise<(IssuedRewardRow & { usedAt: number })[]> {
    const used = this.#tables.issued
      .all()
      .flatMap((row) =>
        row.usedAt === null || row.remainingMinor !== null
          ? []
          : [{ ...row, usedAt: row.usedAt, at: row.usedAt }],
      );
    return pageOf(used, span, limit, after);
  }

  async usedCredit(span: Span): Promise<UsedCredit[]> {
    const sums = new Map<string, UsedCredit>();
    for (const use of this.#tables.creditUses.all()) {
      if (!isIn(span, use.usedAt)) continue;
      const { locationId } = use;
      const fundedBy = this.#tables.issued.get(use.issuedRewardId)?.fundedBy ?? null;
      const key = JSON.stringify([locationId, fundedBy]);
      const { minor = 0, uses = 0 } = sums.get(key) ?? {};
      const more = use.amountMinor - use.returnedMinor;
      sums.set(key, { locationId, fundedBy, minor: minor + more, uses: uses + 1 });
    }
    return [...sums.values()];
  }

  async returnedPoints(span: Span, limit: number, after?: SpanPlace): Promise<ReturnedPoints[]> {
    const returned = this.#tables.records.all().flatMap(({ row: { transaction } }) => {
      const { at, id, kind, points, reason } = transaction;
      if (kind !== 'refund' || reason.kind !== 'reward') return [];
      return [{ id, at, points, issuedRewardId: reason.issuedRewardId }];
    });
    return pageOf(returned, span, limit, after);
  }
}

function isMembers({ qualifiesAt }: OrderRow): boolean {
  return qualifiesAt !== null;
}

function buyersOf(sold: readonly (OrderRow & { readonly who: string | null })[]): Buyers {
  const orders = [...countsOf(sold.flatMap(({ who }) => who ?? [])).values()];
  return {
    orders: sold.length,
    minor: sold.reduce((sum, { soldMinor }) => sum + soldMinor, 0),
    customers: orders.length,
    repeatCustomers: orders.filter((times) => times > 1).length,
  };
}

function isIn({ from, until }: Span, at: number): boolean {
  return at >= from && at < until;
}

function countsOf(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function pageOf<Row extends SpanPlace>(
  rows: readonly Row[],
  span: Span,
  limit: number,
  after: SpanPlace | undefined,
): Row[] {
  return rows
    .filter(({ at }) => isIn(span, at))
    .toSorted(compareWhen)
    .filter((row) => after === undefined || compareWhen(row, after) > 0)
    .slice(0, limit);
}

function compareWhen(left: SpanPlace, right: SpanPlace): number {
  return left.at - right.at || compareIds(left, right);
}
