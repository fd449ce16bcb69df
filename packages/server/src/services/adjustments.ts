/** Points that the shop gives or takes by hand. */
import type { Adjustment } from '@spaarkit/contract';
import {
  adjust as decideAdjustment,
  balanceView,
  type AdjustResult,
  type Booking,
} from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { OnceKey, Reply, ServiceContext } from './context.ts';
import { appendSigned, openBooks } from './internal/books.ts';
import { idMaker } from './internal/ids.ts';
import { futureInstant } from './internal/instants.ts';
import { isEnrolled } from './internal/membership.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram } from './internal/program.ts';
import type { AdjustmentResult } from './wire.ts';

/** Gives or takes points of a member; never more than are available. */
export async function adjust(
  ctx: ServiceContext,
  externalId: string,
  adjustment: Adjustment,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId }, once, async (rows, held, lots) => {
    const program = await loadProgram(ctx, rows);
    if (!held || !isEnrolled(held)) throw new ProblemError('not_enrolled');
    const opened = await openBooks(ctx, rows, program, held, lots);
    const { points, reason, actor, expiresAt } = adjustment;
    const booking = accepted(
      decideAdjustment({
        books: opened.books,
        points,
        note: reason,
        ...(expiresAt === undefined ? {} : { expiresAt: futureInstant(expiresAt, '/expiresAt') }),
        document: program.document,
        now: opened.now,
        newId: idMaker(ctx.realNow),
      }),
    );
    await appendSigned(rows, opened, booking, actor);
    const body: AdjustmentResult = {
      transactionId: booking.transaction.id,
      balance: balanceView(booking.books, program.document, opened.now),
    };
    return { status: 201, body };
  });
}

/** The booking of what the books allow; what they do not is refused. */
export function accepted(result: AdjustResult): Booking {
  if (result.ok) return result.booking;
  switch (result.refusal) {
    case 'insufficient_points':
      throw new ProblemError('insufficient_points', { missingPoints: result.missingPoints });
    case 'expires_in_past':
      throw new ProblemError('invalid_request', {
        errors: [{ pointer: '/expiresAt', message: 'must lie ahead' }],
      });
    case 'too_many_points':
      throw new ProblemError('invalid_request', {
        errors: [{ pointer: '/points', message: 'is more than the books can hold' }],
      });
  }
}
