/** What members gave to causes. */
import type { DonationTotal, ProgramDocument } from '@spaarkit/contract';
import type { IssuedRewardRow, Reads, Writes } from '../../storage/store.ts';

/** Counts a donation that was just issued. */
export async function addDonation(rows: Writes, issued: IssuedRewardRow): Promise<void> {
  await rows.donations.add(donationOf(issued));
}

/** Takes a donation back; false when that was done before. */
export async function undoDonation(
  rows: Writes,
  issued: IssuedRewardRow,
  at: number,
): Promise<boolean> {
  return rows.donations.undo(donationOf(issued), issued.id, at);
}

/** The totals of every cause in the document; undefined, and nothing asked, in a programme without. */
export async function donationTotals(
  rows: Reads,
  { rewards }: ProgramDocument,
): Promise<DonationTotal[] | undefined> {
  const donations = rewards.filter((reward) => reward.kind === 'donation');
  if (donations.length === 0) return undefined;
  const totals = await rows.donations.totals();
  return donations.flatMap(({ id: rewardId, causes }) =>
    causes.map(
      ({ id: causeId }): DonationTotal =>
        totals.find((row) => row.rewardId === rewardId && row.causeId === causeId) ?? {
          rewardId,
          causeId,
          amountMinor: 0,
          donations: 0,
        },
    ),
  );
}

function donationOf({ terms, causeId }: IssuedRewardRow) {
  const { reward, value } = terms;
  const amountMinor = value.kind === 'amount' ? value.amountMinor : 0;
  return { rewardId: reward.id, causeId: causeId ?? '', amountMinor };
}
