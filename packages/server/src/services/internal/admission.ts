/** Joining: who may, and what is written when somebody does. */
import type { EnrollmentRequest, Joining, ProblemCode } from '@spaarkit/contract';
import { programStatus, refusalToJoin, toInstant } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import type { MemberRow, ProfileRow, Reads, WaitingRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { answerConsents } from './consents.ts';
import { claimOrders } from './guest-claims.ts';
import { rewardSeen } from './happenings.ts';
import { announceOccasion } from './announce.ts';
import { isJoinCode } from './join-code.ts';
import { loadProfile, type EnrolledMember } from './membership.ts';
import { seesPlace } from './places.ts';
import { comeByReferral } from './referral-events.ts';
import type { Program } from './program.ts';
import { reviewStanding } from './standing.ts';

/** What is there to be paid for when somebody joins. */
export const seenOnJoining = ['member.registered', 'profile.completed'] as const;

/** Throws the reason why a customer may not join, if there is one but that all places are taken. */
export async function refuseToJoin(
  rows: Reads,
  program: Program,
  externalId: string,
  held: MemberRow | undefined,
  { joinCode }: Pick<EnrollmentRequest, 'joinCode'>,
): Promise<void> {
  const knowsCode = await isJoinCode(program, joinCode);
  const candidate = { externalId, invited: await isInvited(rows, held), knowsCode };
  const refusal = refusalToJoin(program.document, candidate, program.now);
  if (refusal === undefined) return;
  const isWrong = refusal === 'invitation_required' && joinCode !== undefined;
  const code: ProblemCode = isWrong ? 'join_code_wrong' : refusal;
  throw new ProblemError(code, code === 'program_not_running' ? startOf(program) : {});
}

/** How joining stands for a customer who is no member. */
export async function joiningOf(
  rows: Reads,
  program: Program,
  externalId: string,
  member: MemberRow | undefined,
): Promise<Joining> {
  const { document, now } = program;
  const { pilot } = document.enrollment;
  const candidate = { externalId, invited: await isInvited(rows, member), knowsCode: false };
  const waiting = member && (await rows.joining.waiting(member.id));
  const refusal =
    refusalToJoin(document, candidate, now) ??
    ((await seesPlace(rows, program)) ? undefined : 'program_full');
  return {
    open: refusal === undefined,
    ...(refusal === undefined ? {} : { refusal }),
    takesJoinCode: refusal === 'invitation_required' && pilot?.joinCode !== undefined,
    waitingList: pilot?.waitingList ?? false,
    ...(waiting ? { waiting: await placeOf(rows, waiting) } : {}),
  };
}

/** Which place somebody has on the waiting list. */
export async function placeOf(
  rows: Reads,
  waiting: WaitingRow,
): Promise<NonNullable<Joining['waiting']>> {
  return {
    place: (await rows.joining.countWaiting(waiting)) + 1,
    since: toInstant(waiting.since),
  };
}

/** Refuses terms that are not those of now. */
export function refuseOtherTerms(
  { document }: Program,
  { termsVersion }: Pick<EnrollmentRequest, 'termsVersion'>,
): void {
  if (termsVersion === document.termsVersion) return;
  const message = `show and accept the present terms, version "${document.termsVersion}"`;
  throw new ProblemError('invalid_request', { errors: [{ pointer: '/termsVersion', message }] });
}

/** Makes a customer a member, as they asked; a member keeps the date of joining. */
export async function join(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  customer: MemberRow,
  request: EnrollmentRequest,
): Promise<{ member: EnrolledMember; profile: ProfileRow }> {
  const member = { ...customer, joinedAt: customer.joinedAt ?? program.now };
  if (customer.joinedAt === null) await rows.members.saveStanding(member.id, member);
  await rows.joining.removeWaiting(member.id);
  const before = await loadProfile(rows, customer);
  const { consents, locale, termsVersion } = request;
  const profile: ProfileRow = {
    ...before,
    locale: locale ?? before.locale,
    termsVersion,
    consents: await answerConsents(
      ctx,
      rows,
      program,
      member.id,
      before.consents,
      consents,
      'member',
    ),
  };
  await rows.members.saveProfile(member.id, profile);
  const claimed = await claimOrders(ctx, rows, program, member, request.claimKeys);
  const { joinedAt } = member;
  const joined = { ...claimed.member, joinedAt };
  const counter = { ctx, rows, program };
  const rewarded = { ...(await rewardSeen(counter, joined, seenOnJoining)), joinedAt };
  if (customer.joinedAt === null)
    await announceOccasion(ctx, rows, rewarded, 'member.enrolled', program.now);
  const enrolled = await comeByReferral(counter, rewarded, request.referralCode);
  const reviewed = await reviewStanding(ctx, rows, program, enrolled, 'joined');
  return { member: { ...reviewed, joinedAt }, profile };
}

async function isInvited(rows: Reads, member: MemberRow | undefined): Promise<boolean> {
  return member !== undefined && (await loadProfile(rows, member)).invited;
}

/** When a programme that has not started does. */
function startOf({ document, now }: Program): { availableFrom?: string } {
  const { startsAt } = document;
  if (startsAt === undefined || programStatus(document, now) !== 'upcoming') return {};
  return { availableFrom: toInstant(Date.parse(startsAt)) };
}
