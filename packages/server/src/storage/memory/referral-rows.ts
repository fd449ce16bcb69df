import type { ReferralLink } from '@spaarkit/engine';
import { compareIds } from '../compare-ids.ts';
import type { ReferralFilter, ReferralRow, ReferralWrites, SignalRow } from '../referral-rows.ts';
import { signalKey, type ProgramTables } from './tables.ts';

/** Members who bring friends. */
export class MemoryReferrals implements ReferralWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async get(id: string): Promise<ReferralRow | undefined> {
    return this.#tables.referrals.get(id);
  }

  async codeOf(memberId: string): Promise<string | undefined> {
    const codes = this.#tables.referralCodes.inGroup(memberId).map(({ code }) => code);
    return codes.toSorted()[0];
  }

  async ownerOf(code: string): Promise<string | undefined> {
    return this.#tables.referralCodes.get(code)?.memberId;
  }

  async ofFriend(memberId: string): Promise<ReferralRow[]> {
    return this.#sorted((row) => row.friendId === memberId);
  }

  async ofReferrer(memberId: string, limit: number): Promise<ReferralRow[]> {
    return this.#tables.referrals
      .inGroup(memberId)
      .toSorted(compareIds)
      .toReversed()
      .slice(0, limit);
  }

  async since(memberId: string, at: number): Promise<ReferralLink[]> {
    return this.#tables.referrals.inGroup(memberId).filter((row) => row.at > at);
  }

  async list({ afterId, limit, state }: ReferralFilter): Promise<ReferralRow[]> {
    const isMeant = (row: ReferralRow): boolean =>
      row.id > afterId && (state === undefined || row.state === state);
    return this.#sorted(isMeant).slice(0, limit);
  }

  async due(now: number, limit: number): Promise<ReferralRow[]> {
    return this.#sorted(({ state }) => state === 'pending')
      .flatMap((row) =>
        row.availableAt !== null && row.availableAt <= now ? [{ row, at: row.availableAt }] : [],
      )
      .toSorted((left, right) => left.at - right.at)
      .slice(0, limit)
      .map(({ row }) => row);
  }

  async signals(memberId: string): Promise<SignalRow[]> {
    const rows = this.#tables.signals.inGroup(memberId);
    return rows.toSorted((left, right) => (signalKey(left) < signalKey(right) ? -1 : 1));
  }

  async sharing({ digest, kind }: Pick<SignalRow, 'kind' | 'digest'>): Promise<string[]> {
    return this.#tables.signals
      .all()
      .filter((row) => row.kind === kind && row.digest === digest)
      .map(({ memberId }) => memberId)
      .toSorted()
      .slice(0, 100);
  }

  async addCode(code: string, memberId: string): Promise<boolean> {
    if (this.#tables.referralCodes.inGroup(memberId).length > 0) return false;
    return this.#tables.referralCodes.add({ code, memberId });
  }

  async save(row: ReferralRow): Promise<void> {
    this.#tables.referrals.put(row);
  }

  async addSignal(row: SignalRow): Promise<void> {
    this.#tables.signals.put(row);
  }

  async forgetSignals(before: number): Promise<void> {
    for (const row of this.#tables.signals.all())
      if (row.seenAt < before) this.#tables.signals.remove(signalKey(row));
  }

  #sorted(isMeant: (row: ReferralRow) => boolean): ReferralRow[] {
    return this.#tables.referrals.all().filter(isMeant).toSorted(compareIds);
  }
}
