import type { DonationTotalRow } from '../rows.ts';
import type { DonationWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** What members gave to causes. */
export class MemoryDonations implements DonationWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async totals(): Promise<DonationTotalRow[]> {
    return this.#tables.donationTotals.all();
  }

  async add(donation: Omit<DonationTotalRow, 'donations'>): Promise<void> {
    this.#change(donation, donation.amountMinor, 1);
  }

  async undo(
    donation: Omit<DonationTotalRow, 'donations'>,
    issuedRewardId: string,
    at: number,
  ): Promise<boolean> {
    const issued = this.#tables.issued.get(issuedRewardId);
    if (!issued || issued.revertedAt !== null) return false;
    this.#tables.issued.put({ ...issued, usedAt: null, revertedAt: at });
    this.#change(donation, -donation.amountMinor, -1);
    return true;
  }

  #change(
    { rewardId, causeId }: Omit<DonationTotalRow, 'donations'>,
    amountMinor: number,
    donations: number,
  ): void {
    const before = this.#tables.donationTotals.get(`${rewardId} ${causeId}`);
    this.#tables.donationTotals.put({
      rewardId,
      causeId,
      amountMinor: (before?.amountMinor ?? 0) + amountMinor,
      donations: (before?.donations ?? 0) + donations,
    });
  }
}
