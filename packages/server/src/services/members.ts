/** Members: joining, profile, and how the shop sees them. */
import type {
  EnrollmentRequest,
  Member,
  MemberDetail,
  MemberUpdate,
  MemberWrite,
} from '@spaarkit/contract';
import { balanceView } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberRow, ProfileRow, Reads } from '../storage/store.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from './context.ts';
import { readBooks } from './internal/books.ts';
import { enterAsMember, readAsMember } from './internal/joining.ts';
import {
  createMember,
  findMember,
  isEnrolled,
  isExcluded,
  loadProfile,
} from './internal/membership.ts';
import { rewardSeen } from './internal/happenings.ts';
import { announceOccasion } from './internal/announce.ts';
import { refuseMoved } from './internal/former-ids.ts';
import { claimOrders } from './internal/guest-claims.ts';
import { answerConsents, consentHistory } from './internal/consents.ts';
import { membershipsOf, presentMembership } from './internal/memberships.ts';
import { pastInstant } from './internal/instants.ts';
import { countCodeTry } from './internal/join-code.ts';
import { join, refuseOtherTerms, refuseToJoin, seenOnJoining } from './internal/admission.ts';
import { doOnce } from './internal/once.ts';
import { hasPlace } from './internal/places.ts';
import { presentMember } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import type { Counter } from './internal/rule-grants.ts';
import { spentReturns } from './internal/spent-returns.ts';
import { segmentsOf } from './internal/segments.ts';
import { reviewStanding } from './internal/standing.ts';
import { tierOf } from './internal/tiers.ts';
import type { ConsentRecords } from './wire.ts';

/** Joins the programme. Who has joined already gets the same answer, and keeps the date of joining. */
export async function enroll(
  ctx: MemberContext,
  request: EnrollmentRequest,
  once: OnceKey,
): Promise<Reply> {
  const { externalId } = ctx;
  await countCodeTry(ctx, externalId, request.joinCode);
  return doOnce(ctx, { externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    if (await isExcluded(rows, program, held, ctx.tags)) throw new ProblemError('member_excluded');
    refuseOtherTerms(program, request);
    if (!held || !isEnrolled(held)) {
      await refuseToJoin(rows, program, externalId, held, request);
      if (!(await hasPlace(rows, program))) throw new ProblemError('program_full');
    }
    const customer = held ?? (await createMember(ctx, rows, { externalId, joinedAt: null }));
    const { member, profile } = await join(ctx, rows, program, customer, request);
    return { status: 200, body: presentMember(member, profile) };
  });
}

/** The member's own profile. */
export async function getMe(ctx: MemberContext): Promise<Member> {
  return readAsMember(ctx, async (rows, _, member) =>
    presentMember(member, await loadProfile(rows, member)),
  );
}

/** Every answer of the member to a question for consent. */
export async function listMyConsents(ctx: MemberContext): Promise<ConsentRecords> {
  return readAsMember(ctx, async (rows, _, member) => ({
    consents: await consentHistory(rows, member.id),
  }));
}

/** Every answer of a member to a question for consent, for the shop. */
export async function listConsents(
  ctx: ServiceContext,
  externalId: string,
): Promise<ConsentRecords> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const member = await findMember(rows, { externalId });
    return { consents: await consentHistory(rows, member.id) };
  });
}

/** Changes the member's own profile and consents. */
export async function updateMe(ctx: MemberContext, update: MemberUpdate): Promise<Member> {
  return ctx.store.withMember(ctx.programId, { externalId: ctx.externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    const before = await loadProfile(rows, member);
    const profile: ProfileRow = {
      ...before,
      locale: update.locale === undefined ? before.locale : update.locale,
      ...birthdayAfter(before, update.birthday, program.now),
      preferredChannels: update.preferredChannels ?? before.preferredChannels,
      consents: await answerConsents(
        ctx,
        rows,
        program,
        member.id,
        before.consents,
        update.consents,
        'member',
      ),
    };
    await rows.members.saveProfile(member.id, profile);
    const rewarded = await rewardSeen({ ctx, rows, program }, member, ['profile.completed']);
    await reviewStanding(ctx, rows, program, rewarded, 'time');
    return presentMember(member, profile);
  });
}

/**
 * Registers a customer, or changes what the shop knows of one: what is left out stays. It can let
 * somebody in; `enrolled: false` does not put a member out.
 */
export async function putMember(
  ctx: ServiceContext,
  externalId: string,
  write: MemberWrite,
): Promise<MemberDetail> {
  return ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    if (!held) await refuseMoved(rows, externalId);
    const before = held ?? (await createMember(ctx, rows, { externalId, joinedAt: null }));
    const member: MemberRow = {
      ...before,
      joinedAt: joinedAtAfter(before, write, program),
      excluded: write.excluded ?? before.excluded,
    };
    const joins = isEnrolled(member) && !isEnrolled(before);
    if (joins && !(await hasPlace(rows, program, { waits: true })))
      throw new ProblemError('program_full');
    if (joins) await rows.joining.removeWaiting(member.id);
    await rows.members.saveStanding(member.id, member);
    const profile = await loadProfile(rows, member);
    const written = writtenProfile(profile, write, program.now);
    const consents = await answerConsents(
      ctx,
      rows,
      program,
      member.id,
      profile.consents,
      write.consents,
      'shop',
    );
    await rows.members.saveProfile(member.id, { ...written, consents });
    const claims = joins && !(await isExcluded(rows, program, member));
    const claimed = claims ? await claimOrders(ctx, rows, program, member) : undefined;
    const counter = { ctx, rows, program };
    const after = await rewardWritten(counter, before, claimed?.member ?? member, write);
    if (joins) await announceOccasion(ctx, rows, after, 'member.enrolled', program.now);
    const cause = joins ? 'joined' : 'shop';
    const reviewed = await reviewStanding(ctx, rows, program, after, cause);
    return memberDetail(ctx, rows, program, reviewed);
  });
}

/**
 * What the rules give for what the shop wrote. A date of joining means an import: whoever joined
 * elsewhere is not paid for joining.
 */
async function rewardWritten(
  counter: Counter,
  before: MemberRow,
  member: MemberRow,
  { joinedAt }: MemberWrite,
): Promise<MemberRow> {
  if (!isEnrolled(member) || (await isExcluded(counter.rows, counter.program, member)))
    return member;
  const joins = !isEnrolled(before) && joinedAt === undefined;
  return rewardSeen(counter, member, joins ? seenOnJoining : ['profile.completed']);
}

/** A member as the shop sees one. */
export async function getMember(ctx: ServiceContext, externalId: string): Promise<MemberDetail> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    return memberDetail(ctx, rows, program, await findMember(rows, { externalId }));
  });
}

/** How a member stands, for the shop. */
export async function memberDetail(
  ctx: ServiceContext,
  rows: Reads,
  program: Program,
  member: MemberRow,
): Promise<MemberDetail> {
  const { books, now } = await readBooks(ctx, rows, program, member);
  const profile = await loadProfile(rows, member);
  const memberships = membershipsOf(rows, program, member.id);
  const membership = presentMembership(program, await memberships);
  const tierProgress = isEnrolled(member)
    ? await tierOf(rows, program, member, now, memberships)
    : undefined;
  return {
    member: presentMember(member, profile),
    enrolled: isEnrolled(member),
    invited: profile.invited,
    excluded: await isExcluded(rows, program, member),
    balance: balanceView(books, program.document, now),
    ...(tierProgress ? { tierProgress } : {}),
    ...(membership ? { membership } : {}),
    segmentIds: isEnrolled(member) ? await segmentsOf(rows, program, member, now) : [],
    spentReturns: await spentReturns(rows, program, member.id),
  };
}

function joinedAtAfter(before: MemberRow, write: MemberWrite, { now }: Program): number | null {
  if (!write.enrolled) return before.joinedAt;
  return write.joinedAt === undefined
    ? (before.joinedAt ?? now)
    : pastInstant(write.joinedAt, '/joinedAt', now);
}

function writtenProfile(before: ProfileRow, write: MemberWrite, now: number): ProfileRow {
  return {
    ...before,
    locale: write.locale ?? before.locale,
    ...birthdayAfter(before, write.birthday, now),
    preferredChannels: write.preferredChannels ?? before.preferredChannels,
    tags: write.tags ?? before.tags,
    invited: write.invited ?? before.invited,
  };
}

/** A date that is told again keeps its age. */
function birthdayAfter(
  { birthday, birthdaySince }: ProfileRow,
  told: ProfileRow['birthday'] | undefined,
  now: number,
): Pick<ProfileRow, 'birthday' | 'birthdaySince'> {
  const isSame = told?.month === birthday?.month && told?.day === birthday?.day;
  return told === undefined || isSame
    ? { birthday, birthdaySince }
    : { birthday: told, birthdaySince: told && now };
}
