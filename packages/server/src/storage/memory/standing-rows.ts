import { compareIds } from '../compare-ids.ts';
import type {
  MembershipRow,
  SegmentMember,
  StandingPass,
  StandingRow,
  StandingWrites,
  TierChangeRow,
  TierGiftRow,
} from '../standing-store.ts';
import { toldKey, type ProgramTables } from './tables.ts';

/** Tiers and segments as they were last looked at, and what came of them. */
export class MemoryStandings implements StandingWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async get(memberId: string): Promise<StandingRow | undefined> {
    return this.#tables.standings.get(memberId);
  }

  async changes(
    memberId: string,
    limit: number,
    beforePosition = Number.MAX_SAFE_INTEGER,
  ): Promise<TierChangeRow[]> {
    return this.#tables.tierChanges
      .inGroup(memberId)
      .filter(({ position }) => position < beforePosition)
      .toSorted((left, right) => right.position - left.position)
      .slice(0, limit);
  }

  async gifts(memberId: string): Promise<TierGiftRow[]> {
    return this.#tables.tierGifts.inGroup(memberId).toSorted((left, right) => left.at - right.at);
  }

  async memberships(memberId: string): Promise<MembershipRow[]> {
    return this.#tables.memberships.inGroup(memberId);
  }

  async membership(membershipId: string): Promise<MembershipRow | undefined> {
    return this.#tables.memberships.get(membershipId);
  }

  async inSegment(segmentId: string, afterId: string, limit: number): Promise<SegmentMember[]> {
    return this.#listed()
      .filter(({ segmentIds, memberId }) => segmentIds.includes(segmentId) && memberId > afterId)
      .toSorted((left, right) => compareIds({ id: left.memberId }, { id: right.memberId }))
      .map(({ memberId, externalId }) => ({ memberId, externalId }))
      .slice(0, limit);
  }

  async segmentSizes(): Promise<ReadonlyMap<string, number>> {
    const sizes = new Map<string, number>();
    for (const id of this.#listed().flatMap(({ segmentIds }) => segmentIds))
      sizes.set(id, (sizes.get(id) ?? 0) + 1);
    return sizes;
  }

  async due(now: number, limit: number): Promise<string[]> {
    return this.#tables.standings
      .all()
      .flatMap(({ memberId, reviewAt }) =>
        reviewAt !== null && reviewAt <= now ? [{ id: memberId, reviewAt }] : [],
      )
      .toSorted((left, right) => left.reviewAt - right.reviewAt || compareIds(left, right))
      .slice(0, limit)
      .map(({ id }) => id);
  }

  async pass(): Promise<StandingPass | undefined> {
    return this.#tables.standingPass.get('');
  }

  async save(row: StandingRow): Promise<void> {
    this.#tables.standings.put(row);
  }

  async addChange(row: TierChangeRow): Promise<void> {
    this.#tables.tierChanges.put(row);
  }

  async addGift(row: TierGiftRow): Promise<void> {
    this.#tables.tierGifts.put(row);
  }

  async removeGift(_memberId: string, issuedRewardId: string): Promise<void> {
    this.#tables.tierGifts.remove(issuedRewardId);
  }

  async saveMembership(row: MembershipRow): Promise<void> {
    this.#tables.memberships.put(row);
  }

  async savePass(pass: StandingPass): Promise<void> {
    this.#tables.standingPass.put(pass);
  }

  async lookBy(memberId: string, at: number): Promise<void> {
    const row = this.#tables.standings.get(memberId);
    if (row && (row.reviewAt ?? Infinity) > at)
      this.#tables.standings.put({ ...row, reviewAt: at });
  }

  async tell(
    memberId: string,
    occasion: string,
    at: number,
    until: number | null,
  ): Promise<boolean> {
    const { toldOccasions } = this.#tables;
    const before = toldOccasions.get(toldKey(memberId, occasion));
    if (before && (before.until ?? Infinity) >= at) return false;
    toldOccasions.put({ memberId, occasion, until });
    return true;
  }

  async holdTold(memberId: string, occasion: string, until: number): Promise<void> {
    const { toldOccasions } = this.#tables;
    const row = toldOccasions.get(toldKey(memberId, occasion));
    if (row && (row.until ?? Infinity) < until) toldOccasions.put({ ...row, until });
  }

  async forgetTold(before: number): Promise<void> {
    const { toldOccasions } = this.#tables;
    for (const { memberId, occasion, until } of toldOccasions.all())
      if (until !== null && until < before) toldOccasions.remove(toldKey(memberId, occasion));
  }

  /** The standings of members who take part. */
  #listed(): (StandingRow & SegmentMember)[] {
    return this.#tables.standings.all().flatMap((row) => {
      const {
        excluded = true,
        externalId = null,
        joinedAt = null,
      } = this.#tables.members.get(row.memberId) ?? {};
      return excluded || externalId === null || joinedAt === null ? [] : [{ ...row, externalId }];
    });
  }
}
