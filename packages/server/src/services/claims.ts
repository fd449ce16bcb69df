/** Guest orders that a member claims. */
import type { ClaimRequest, ClaimResult } from '@spaarkit/contract';
import { balanceView } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberContext, OnceKey, Reply } from './context.ts';
import { readBooks } from './internal/books.ts';
import { claimOrders } from './internal/guest-claims.ts';
import { enterAsMember } from './internal/joining.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram } from './internal/program.ts';

/** Books the order that was paid with this claim key, as a guest, for the member. */
export async function claimGuestOrder(
  ctx: MemberContext,
  { claimKey }: ClaimRequest,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId: ctx.externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    const claimed = await claimOrders(ctx, rows, program, member, [claimKey]);
    if (claimed.orders === 0) {
      throw new ProblemError('nothing_to_claim', {
        detail: 'No order with this key waits: it was claimed, is too old, or is not known.',
      });
    }
    const { books, now } = await readBooks(ctx, rows, program, claimed.member);
    const body: ClaimResult = {
      orders: claimed.orders,
      points: claimed.points,
      balance: balanceView(books, program.document, now),
    };
    return { status: 200, body };
  });
}
