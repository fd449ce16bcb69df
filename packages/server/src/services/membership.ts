/** Leaving, and waiting for a place. */
import type { EnrollmentRequest, Joining } from '@spaarkit/contract';
import { forfeitAll, refusalToJoin } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberRow, WaitingRow, Writes } from '../storage/store.ts';
import type { MemberContext, ServiceContext } from './context.ts';
import { append, openBooks } from './internal/books.ts';
import { refuseUnknown, withdrawConsents } from './internal/consents.ts';
import { idMaker } from './internal/ids.ts';
import { countCodeTry } from './internal/join-code.ts';
import { enterAsMember } from './internal/joining.ts';
import { join, placeOf, refuseOtherTerms, refuseToJoin } from './internal/admission.ts';
import { createMember, isEnrolled, isExcluded, loadProfile } from './internal/membership.ts';
import { hasPlace, seesPlace } from './internal/places.ts';
import { loadProgram, type Program } from './internal/program.ts';

/**
 * Leaves the programme: what is left of the points lapses, what is owed stays owed, and consents are
 * withdrawn. The history stays, and whoever joins again goes on with it.
 */
export async function leave(ctx: MemberContext): Promise<void> {
  await ctx.store.withMember(ctx.programId, { externalId: ctx.externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    await letGo(ctx, rows, program, await enterAsMember(ctx, rows, program, held));
  });
  await admitWaiting(ctx);
}

/** Ends the membership of a held member. */
async function letGo(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  member: MemberRow,
): Promise<MemberRow> {
  const opened = await openBooks(ctx, rows, program, member);
  const lapsed = forfeitAll(opened.books, opened.now, idMaker(ctx.realNow));
  const booked = lapsed ? await append(rows, opened, [lapsed]) : opened.member;
  const gone = { ...booked, joinedAt: null };
  await rows.members.saveStanding(member.id, gone);
  const profile = await loadProfile(rows, member);
  const consents = await withdrawConsents(ctx, rows, program, member.id, profile.consents);
  await rows.members.saveProfile(member.id, { ...profile, consents, termsVersion: null });
  return gone;
}

/** Puts a customer on the waiting list of a programme that is full; who waits already keeps the place. */
export async function wait(
  ctx: MemberContext,
  request: EnrollmentRequest,
): Promise<NonNullable<Joining['waiting']>> {
  await countCodeTry(ctx, ctx.externalId, request.joinCode);
  const { externalId } = ctx;
  return ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    if (await isExcluded(rows, program, held, ctx.tags)) throw new ProblemError('member_excluded');
    refuseOtherTerms(program, request);
    refuseUnknown(program.document, request.consents);
    await refuseToJoin(rows, program, externalId, held, request);
    const member = held ?? (await createMember(ctx, rows, { externalId, joinedAt: null }));
    const isWaiting = (await rows.joining.waiting(member.id)) !== undefined;
    if (!isWaiting) await refuseToWait(rows, program, member);
    const { joinCode: _, ...kept } = request;
    await rows.joining.addWaiting({ memberId: member.id, since: program.now, request: kept });
    const waiting = await rows.joining.waiting(member.id);
    if (!waiting) throw new Error(`${member.id} was not put on the waiting list.`);
    return placeOf(rows, waiting);
  });
}

/** Takes a customer from the waiting list. */
export async function stopWaiting(ctx: MemberContext): Promise<void> {
  await ctx.store.withMember(ctx.programId, { externalId: ctx.externalId }, async (rows, held) => {
    if (held) await rows.joining.removeWaiting(held.id);
  });
}

/** Lets those in who wait, as long as there are places. Gives how many that were. */
export async function admitWaiting(ctx: ServiceContext): Promise<number> {
  for (let admitted = 0; ; admitted++) {
    const next = await ctx.store.read(ctx.programId, (rows) => nextToAdmit(ctx, rows));
    if (!next || !(await admit(ctx, next))) return admitted;
  }
}

async function refuseToWait(rows: Writes, program: Program, member: MemberRow): Promise<void> {
  const hasList = program.document.enrollment.pilot?.waitingList ?? false;
  if (isEnrolled(member) || !hasList || (await hasPlace(rows, program)))
    throw new ProblemError('nothing_to_wait_for');
}

async function nextToAdmit(
  ctx: ServiceContext,
  rows: Parameters<typeof seesPlace>[0],
): Promise<WaitingRow | undefined> {
  const first = await rows.joining.firstWaiting();
  if (!first) return undefined;
  const program = await loadProgram(ctx, rows);
  return (await seesPlace(rows, program, { waits: true })) ? first : undefined;
}

/** Whether somebody who waited is dealt with; false when there was no place after all. */
async function admit(ctx: ServiceContext, { memberId }: WaitingRow): Promise<boolean> {
  return ctx.store.withMember(ctx.programId, { id: memberId }, async (rows, member) => {
    const program = await loadProgram(ctx, rows);
    const waiting = await rows.joining.waiting(memberId);
    // Somebody else dealt with them meanwhile.
    if (!member || !waiting) return true;
    if (await mayStillJoin(rows, program, member)) {
      if (!(await hasPlace(rows, program, { waits: true }))) return false;
      await join(ctx, rows, program, member, waiting.request);
    }
    await rows.joining.removeWaiting(memberId);
    return true;
  });
}

/** Who was let onto the list need not show the code again; but the programme may have changed. */
async function mayStillJoin(rows: Writes, program: Program, member: MemberRow): Promise<boolean> {
  const { document, now } = program;
  if (member.externalId === null || (await isExcluded(rows, program, member))) return false;
  const candidate = { externalId: member.externalId, invited: true, knowsCode: true };
  return refusalToJoin(document, candidate, now) === undefined;
}
