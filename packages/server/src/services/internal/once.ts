/** Requests that are done once, however often they are sent. */
import { problemTypes } from '@spaarkit/contract';
import { sha256 } from '../../digest.ts';
import { ProblemError } from '../../problem-error.ts';
import { StoreBusy } from '../../storage/failures.ts';
import type {
  Lot,
  MemberRef,
  MemberRow,
  OnceClaim,
  OnceName,
  OnceRow,
  Writes,
} from '../../storage/store.ts';
import type { OnceKey, Reply, ServiceContext } from '../context.ts';
import { refuseMoved } from './former-ids.ts';

/** What a request is answered with, before it is made into text. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What is done with a member and their open lots. */
export type OnceWork = (
  rows: Writes,
  member: MemberRow | undefined,
  openLots: readonly Lot[],
) => Promise<Answer>;

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
  work: OnceWork,
  how: Pick<OnceClaim, 'isBooking'> = {},
): Promise<Reply> {
  const name = await nameOf(once);
  const claim = { ...name, ...how, fingerprint: once.fingerprint, realNow: ctx.realNow() };
  try {
    return await ctx.store.onceWithMember(ctx.programId, ref, claim, async (rows, claimed) => {
      const { member, openLots, earlier } = claimed;
      if (earlier) return replay(earlier, once);
      if (!member && 'externalId' in ref) await refuseMoved(rows, ref.externalId);
      const { status, body } = await work(rows, member, openLots);
      const text = JSON.stringify(body);
      const whose = member ?? (await rows.members.find(ref));
      await rows.once.answer(claim, status, text, whose?.id ?? null);
      return { status, body: text, replayed: false };
    });
  } catch (error) {
    if (error instanceof StoreBusy)
      throw new ProblemError('request_in_flight', { retryAfterSeconds: 1, cause: error });
    throw error;
  }
}

/** Scope and key may say whose they are, so that neither is kept. */
async function nameOf({ scope, key }: OnceKey): Promise<OnceName> {
  return { scope: scope.slice(0, scope.indexOf(':')), key: await sha256(`${scope}\n${key}`) };
}

function replay(earlier: OnceRow, once: OnceKey): Reply {
  if (earlier.status === problemTypes.member_erased.status) throw new ProblemError('member_erased');
  if (earlier.fingerprint !== once.fingerprint) throw new ProblemError('idempotency_key_reused');
  return { status: earlier.status, body: earlier.body, replayed: true };
}
