/** What members gave to causes, for the shop that passes it on. */
import { donationTotals } from './internal/donations.ts';
import type { ServiceContext } from './context.ts';
import { loadProgram } from './internal/program.ts';
import type { DonationTotals } from './wire.ts';

/** All that was given, also to causes that the programme no longer has. */
export async function listDonations(ctx: ServiceContext): Promise<DonationTotals> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const { document } = await loadProgram(ctx, rows);
    const present = (await donationTotals(rows, document)) ?? [];
    const given = await rows.donations.totals();
    const past = given.filter(
      (row) =>
        !present.some(
          ({ rewardId, causeId }) => rewardId === row.rewardId && causeId === row.causeId,
        ),
    );
    return { totals: [...present, ...past] };
  });
}
