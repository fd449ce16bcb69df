/** Working for whoever has an issued reward. */
import type { IssuedRewardRow, Reads } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';

/** Another member has it by now. What was begun is undone, and begun again for that one. */
class HolderChanged extends Error {}

type Find = (rows: Reads) => Promise<IssuedRewardRow>;

/**
 * Does `work` for the member who has the issued reward that `find` finds. Between looking that up and
 * holding the member, two may have been merged: so `work` asks for the reward again through
 * `issuedNow` once it holds the member. If it has gone to another one, what was done in that
 * transaction is undone, and the work is done for that one.
 */
export async function forHolder<T>(
  ctx: ServiceContext,
  find: Find,
  work: (holder: { readonly id: string }, issuedNow: Find) => Promise<T>,
): Promise<T> {
  const { memberId } = await ctx.store.read(ctx.programId, find);
  const issuedNow: Find = async (rows) => {
    const issued = await find(rows);
    if (issued.memberId !== memberId) throw new HolderChanged();
    return issued;
  };
  try {
    return await work({ id: memberId }, issuedNow);
  } catch (error) {
    if (error instanceof HolderChanged) return forHolder(ctx, find, work);
    throw error;
  }
}
