/** Points that the shop lets last longer. */
import type { Extension } from '@spaarkit/contract';
import { balanceView, extend as decideExtension, type ExtendResult } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { OnceKey, Reply, ServiceContext } from './context.ts';
import { appendSigned, openBooks } from './internal/books.ts';
import { idMaker } from './internal/ids.ts';
import { futureInstant } from './internal/instants.ts';
import { isEnrolled } from './internal/membership.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram } from './internal/program.ts';
import type { ExtensionResult } from './wire.ts';

/** Lets points of a member last longer, all of them or those of one transaction. */
export async function extend(
  ctx: ServiceContext,
  externalId: string,
  { until, transactionId, reason, actor }: Extension,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    if (!held || !isEnrolled(held)) throw new ProblemError('not_enrolled');
    const opened = await openBooks(ctx, rows, program, held);
    const { booking, points } = accepted(
      decideExtension({
        books: opened.books,
        until: futureInstant(until, '/until'),
        ...(transactionId === undefined ? {} : { transactionId }),
        note: reason,
        timeZone: program.document.timeZone,
        now: opened.now,
        newId: idMaker(ctx.realNow),
      }),
    );
    await appendSigned(rows, opened, booking, actor);
    const body: ExtensionResult = {
      transactionId: booking.transaction.id,
      points,
      balance: balanceView(booking.books, program.document, opened.now),
    };
    return { status: 201, body };
  });
}

function accepted(result: ExtendResult): Extract<ExtendResult, { ok: true }> {
  if (result.ok) return result;
  switch (result.refusal) {
    case 'nothing_to_extend':
      throw new ProblemError('nothing_to_extend');
    case 'ends_in_past':
      throw new ProblemError('invalid_request', {
        errors: [{ pointer: '/until', message: 'must lie ahead' }],
      });
  }
}
