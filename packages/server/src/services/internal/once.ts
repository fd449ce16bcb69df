/** Requests that are done once, however often they are sent. */
import { ProblemError } from '../../problem-error.ts';
import { StoreBusy } from '../../storage/failures.ts';
import type { Lot, MemberRef, MemberRow, OnceRow, Writes } from '../../storage/store.ts';
import type { OnceKey, Reply, ServiceContext } from '../context.ts';

/** What a request is answered with, before it is made into text. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Does `work` on a held member with its open lots and keeps the answer under the key, all in one transaction: after a
 * crash there is both or neither. The same key again gives the same bytes; with another request it is
 * refused. A twin that comes at the same time waits and gets the answer of the first. A refusal that
 * `work` throws is not kept, so the same key may be sent again when the reason for it is gone.
 */
export async function doOnce(
  ctx: ServiceContext,
  ref: MemberRef,
  once: OnceKey,
  work: (rows: Writes, member: MemberRow | undefined, openLots: readonly Lot[]) => Promise<Answer>,
): Promise<Reply> {
  try {
    return await ctx.store.withMember(ctx.programId, ref, async (rows, member) => {
      const [earlier, openLots] = await Promise.all([
        rows.once.claim(once, once.fingerprint, ctx.realNow()),
        // Hardly any write can do without them, and asked for now they cost no time of their own.
        member ? rows.ledger.openLots(member.id) : [],
      ]);
      if (earlier) return replay(earlier, once);
      const { status, body } = await work(rows, member, openLots);
      const text = JSON.stringify(body);
      await rows.once.answer(once, status, text);
      return { status, body: text, replayed: false };
    });
  } catch (error) {
    if (error instanceof StoreBusy)
      throw new ProblemError('request_in_flight', { retryAfterSeconds: 1, cause: error });
    throw error;
  }
}

function replay(earlier: OnceRow, once: OnceKey): Reply {
  if (earlier.fingerprint !== once.fingerprint) throw new ProblemError('idempotency_key_reused');
  return { status: earlier.status, body: earlier.body, replayed: true };
}
