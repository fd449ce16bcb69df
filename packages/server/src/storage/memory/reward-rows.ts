import type { IssuedRewardRow, RedeemedAt, RedemptionRow } from '../rows.ts';
import type { IssuedRewardFilter, RewardWrites, UsedBy } from '../store.ts';
import { CodeTaken } from '../failures.ts';
import { compareIds } from '../compare-ids.ts';
import { awaitsCode, listedEnd } from '../listed-end.ts';
import type { ProgramTables } from './tables.ts';

/** Redemptions, issued rewards with their codes, and what was taken out of stock. */
export class MemoryRewards implements RewardWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async redemption(id: string): Promise<RedemptionRow | undefined> {
    return this.#tables.redemptions.get(id);
  }

  async redemptionsOfOrder(orderId: string): Promise<RedemptionRow[]> {
    return this.#tables.uses
      .inGroup(orderId)
      .flatMap(({ id }) => this.#tables.redemptionByIssued.inGroup(id))
      .flatMap(({ id }) => this.#tables.redemptions.get(id) ?? [])
      .toSorted(compareIds);
  }

  async redeemedAt(memberId: string, since: ReadonlyMap<string, number>): Promise<RedeemedAt[]> {
    return this.#tables.redemptions
      .inGroup(memberId)
      .filter((row) => row.status !== 'reverted')
      .map((row) => ({ rewardId: row.rewardId, at: row.createdAt }))
      .filter(({ rewardId, at }) => at >= (since.get(rewardId) ?? Infinity));
  }

  async stockTaken(): Promise<ReadonlyMap<string, number>> {
    return new Map(this.#tables.stock.all().map((row) => [row.rewardId, row.taken]));
  }

  async issued(id: string): Promise<IssuedRewardRow | undefined> {
    return this.#tables.issued.get(id);
  }

  async issuedByCode(code: string): Promise<IssuedRewardRow | undefined> {
    const found = this.#tables.codes.get(code);
    return found && this.#tables.issued.get(found.id);
  }

  async listIssued(memberId: string, filter: IssuedRewardFilter): Promise<IssuedRewardRow[]> {
    const { after, limit, usage } = filter;
    const compare = usage === 'past' ? compareLastFirst : comparePlaces;
    return this.#tables.issued
      .inGroup(memberId)
      .filter((row) => hasUsage(row, filter))
      .map((row) => ({ row, end: listedEnd(usage, row), id: row.id }))
      .filter((place) => !after || compare(place, after) > 0)
      .toSorted(compare)
      .slice(0, limit)
      .map(({ row }) => row);
  }

  async awaitingReturn(memberId: string): Promise<IssuedRewardRow[]> {
    return this.#tables.issued
      .inGroup(memberId)
      .flatMap((row) => (row.returnsAt !== null && isOpen(row) ? [{ row, at: row.returnsAt }] : []))
      .toSorted((left, right) => left.at - right.at || compareIds(left.row, right.row))
      .map(({ row }) => row);
  }

  async addRedemption(row: RedemptionRow): Promise<void> {
    this.#tables.redemptions.put(row);
    this.#tables.redemptionByIssued.put({ id: row.id, issuedRewardId: row.issuedRewardId });
  }

  async saveReturn(
    redemptionId: string,
    change: Pick<RedemptionRow, 'status' | 'returnedPoints'>,
  ): Promise<void> {
    const row = this.#tables.redemptions.get(redemptionId);
    if (row) this.#tables.redemptions.put({ ...row, ...change });
  }

  async addIssued(row: IssuedRewardRow): Promise<void> {
    if (!(await this.tryIssued(row))) throw new CodeTaken();
  }

  async tryIssued(row: IssuedRewardRow): Promise<boolean> {
    const { code, id } = row;
    if (code !== null && !this.#tables.codes.add({ code, id })) return false;
    this.#tables.issued.put(row);
    return true;
  }

  async saveAnswer(id: string, answer: 'yes' | 'no'): Promise<void> {
    this.#changeOpen(id, { answer });
  }

  async saveExpiry(id: string, expiresAt: number): Promise<void> {
    const row = this.#tables.issued.get(id);
    if (row) this.#tables.issued.put({ ...row, expiresAt });
    this.#tables.lapsed.remove(id);
  }

  async noteLapse(id: string): Promise<void> {
    this.#tables.lapsed.put(id);
  }

  async lapsing(now: number, limit: number): Promise<Pick<IssuedRewardRow, 'id' | 'memberId'>[]> {
    return this.#tables.issued
      .all()
      .filter(({ expiresAt, id }) => expiresAt <= now && !this.#tables.lapsed.get(id))
      .toSorted((left, right) => left.expiresAt - right.expiresAt)
      .slice(0, limit)
      .map(({ id, memberId }) => ({ id, memberId }));
  }

  async saveLock(
    id: string,
    lock: Pick<IssuedRewardRow, 'cartRef' | 'lockedUntil' | 'returnsAt'>,
  ): Promise<void> {
    this.#changeOpen(id, lock);
  }

  async use(id: string, { orderId, locationId }: UsedBy, at: number): Promise<boolean> {
    const change = { orderId, locationId, usedAt: at, lockedUntil: null, returnsAt: null };
    if (!this.#changeOpen(id, change)) return false;
    this.#tables.uses.put({ id, orderId });
    return true;
  }

  async revert(id: string, at: number): Promise<boolean> {
    return this.#changeOpen(id, { revertedAt: at, lockedUntil: null, returnsAt: null });
  }

  async takeStock(rewardId: string, stock: number): Promise<boolean> {
    const taken = this.#tables.stock.get(rewardId)?.taken ?? 0;
    if (taken >= stock) return false;
    this.#tables.stock.put({ rewardId, taken: taken + 1 });
    return true;
  }

  async giveStockBack(rewardId: string): Promise<void> {
    const taken = this.#tables.stock.get(rewardId)?.taken ?? 0;
    if (taken > 0) this.#tables.stock.put({ rewardId, taken: taken - 1 });
  }

  #changeOpen(id: string, change: Partial<IssuedRewardRow>): boolean {
    const row = this.#tables.issued.get(id);
    if (!row || !isOpen(row)) return false;
    this.#tables.issued.put({ ...row, ...change });
    return true;
  }
}

export function isOpen(row: IssuedRewardRow): boolean {
  return row.usedAt === null && row.revertedAt === null;
}

function hasUsage(row: IssuedRewardRow, { usage, now }: IssuedRewardFilter): boolean {
  const lasts = row.expiresAt > now || isOwed(row.fulfilment) || awaitsCode(row);
  const usable = isOpen(row) && lasts && (row.returnsAt === null || row.returnsAt > now);
  return usage === 'all' || usable === (usage === 'usable');
}

/** What the shop still has to do is not lost by its last day passing, nor what it still has to make a code for. */
function isOwed(fulfilment: IssuedRewardRow['fulfilment']): boolean {
  return fulfilment === 'requested' || fulfilment === 'in_progress';
}

type Place = NonNullable<IssuedRewardFilter['after']>;

function comparePlaces(left: Place, right: Place): number {
  return left.end - right.end || compareIds(left, right);
}

function compareLastFirst(left: Place, right: Place): number {
  return comparePlaces(right, left);
}
