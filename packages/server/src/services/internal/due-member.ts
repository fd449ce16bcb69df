/** Booking what time has done to a member although no write asks for it. */
import type { Reads } from '../../storage/store.ts';
import type { MemberContext, ServiceContext } from '../context.ts';
import { openBooks } from './books.ts';
import { readAsMember } from './joining.ts';
import { type EnrolledMember } from './membership.ts';
import { loadProgram, type Program } from './program.ts';

/** Books what is due for a member; gives how many transactions that were. */
export async function bookMember(ctx: ServiceContext, memberId: string): Promise<number> {
  return ctx.store.withMember(ctx.programId, { id: memberId }, async (rows, member) => {
    if (!member) return 0;
    const opened = await openBooks(ctx, rows, await loadProgram(ctx, rows), member);
    return opened.member.chainLength - member.chainLength;
  });
}

/**
 * Reads the transactions of a member. A balance can be worked out as of now, but a row has to be
 * there to be listed: what is due is booked first, so that the history always explains the balance.
 */
export async function readBooked<T>(
  ctx: MemberContext,
  work: (rows: Reads, program: Program, member: EnrolledMember) => Promise<T>,
): Promise<T> {
  const first = await readAsMember(ctx, async (rows, program, member) =>
    isDue(member, program) ? { due: member.id } : { answer: await work(rows, program, member) },
  );
  if ('answer' in first) return first.answer;
  await bookMember(ctx, first.due);
  return readAsMember(ctx, work);
}

function isDue({ nextDueAt }: EnrolledMember, { now }: Program): boolean {
  return nextDueAt !== null && nextDueAt <= now;
}
