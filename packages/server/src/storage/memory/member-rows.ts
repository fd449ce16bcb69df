import type { MemberRow, ProfileRow } from '../rows.ts';
import type { DueTimes, MemberRef, MemberWrites } from '../store.ts';
import { compareIds } from '../compare-ids.ts';
import type { ProgramTables } from './tables.ts';

/** Members, their profiles and the notices they dismissed. */
export class MemoryMembers implements MemberWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async find(ref: MemberRef): Promise<MemberRow | undefined> {
    if ('id' in ref) return this.#tables.members.get(ref.id);
    return this.#tables.members.inGroup(ref.externalId)[0];
  }

  async profile(memberId: string): Promise<ProfileRow | undefined> {
    return this.#tables.profiles.get(memberId)?.row;
  }

  async dismissedNotices(memberId: string): Promise<string[]> {
    return this.#tables.dismissed.inGroup(memberId).map((row) => row.noticeId);
  }

  async versions(externalIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(
      externalIds.flatMap((externalId) =>
        this.#tables.members
          .inGroup(externalId)
          .map(({ version }) => [externalId, version] as const),
      ),
    );
  }

  async due(now: number, limit: number): Promise<string[]> {
    return this.#tables.members
      .all()
      .flatMap(({ id, nextDueAt }) =>
        nextDueAt !== null && nextDueAt <= now ? [{ id, nextDueAt }] : [],
      )
      .toSorted((left, right) => left.nextDueAt - right.nextDueAt || compareIds(left, right))
      .slice(0, limit)
      .map((member) => member.id);
  }

  async page(afterId: string, limit: number): Promise<MemberRow[]> {
    const rows = this.#tables.members.all().filter((member) => member.id > afterId);
    return rows.toSorted(compareIds).slice(0, limit);
  }

  async create(member: MemberRow, profile: ProfileRow): Promise<boolean> {
    if (member.externalId !== null && this.#tables.members.inGroup(member.externalId).length > 0)
      return false;
    this.#tables.members.put(member);
    await this.saveProfile(member.id, profile);
    return true;
  }

  async hold(ref: MemberRef): Promise<MemberRow | undefined> {
    const member = await this.find(ref);
    return member && this.#change(member.id, { version: member.version + 1 });
  }

  async saveStanding(
    memberId: string,
    standing: Pick<MemberRow, 'joinedAt' | 'excluded'>,
  ): Promise<void> {
    this.#change(memberId, standing);
  }

  async saveProfile(memberId: string, profile: ProfileRow): Promise<void> {
    this.#tables.profiles.put({ memberId, row: profile });
  }

  async saveDue(memberId: string, due: DueTimes): Promise<void> {
    this.#change(memberId, due);
  }

  async dismissNotice(memberId: string, noticeId: string): Promise<void> {
    this.#tables.dismissed.put({ memberId, noticeId });
  }

  #change(memberId: string, change: Partial<MemberRow>): MemberRow | undefined {
    const member = this.#tables.members.get(memberId);
    if (!member) return undefined;
    const changed = { ...member, ...change };
    this.#tables.members.put(changed);
    return changed;
  }
}
