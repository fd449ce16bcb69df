/** Members: joining, profile, and how the shop sees them. */
import type {
  EnrollmentRequest,
  Member,
  MemberDetail,
  MemberUpdate,
  MemberWrite,
  ProblemDetail,
} from '@spaarkit/contract';
import { balanceView, programStatus, toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberRow, ProfileRow, Reads } from '../storage/store.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from './context.ts';
import { readBooks } from './internal/books.ts';
import { readBooked } from './internal/due-member.ts';
import { enterAsMember, readAsMember } from './internal/joining.ts';
import {
  createMember,
  emptyProfile,
  findMember,
  isEnrolled,
  isExcluded,
  loadProfile,
  type EnrolledMember,
} from './internal/membership.ts';
import { rewardSeen } from './internal/happenings.ts';
import { viewMember } from './internal/member-view.ts';
import { pastInstant } from './internal/instants.ts';
import { doOnce } from './internal/once.ts';
import { presentIssued, presentMember, presentTransaction } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import type { Counter } from './internal/rule-grants.ts';
import { segmentsOf } from './internal/segments.ts';
import { tierOf } from './internal/tiers.ts';
import type { MemberExport } from './wire.ts';

/** What is there to be paid for when somebody joins. */
const seenOnJoining = ['member.registered', 'profile.completed'] as const;

/** Joins the programme. Who has joined already gets the same answer, and keeps the date of joining. */
export async function enroll(
  ctx: MemberContext,
  request: EnrollmentRequest,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId: ctx.externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    if (await isExcluded(rows, program, held, ctx.tags)) throw new ProblemError('member_excluded');
    refuseUnlessRunning(program);
    refuseOtherTerms(program, request);
    const member =
      held ??
      (await createMember(ctx, rows, { externalId: ctx.externalId, joinedAt: program.now }));
    const joined: EnrolledMember = isEnrolled(member)
      ? member
      : { ...member, joinedAt: program.now };
    if (joined !== member) await rows.members.saveStanding(member.id, joined);
    const profile = joinedProfile(program, await loadProfile(rows, member), request);
    await rows.members.saveProfile(member.id, profile);
    await rewardSeen({ ctx, rows, program }, joined, seenOnJoining);
    return { status: 200, body: presentMember(joined, profile) };
  });
}

/** The member's own profile. */
export async function getMe(ctx: MemberContext): Promise<Member> {
  return readAsMember(ctx, async (rows, _, member) =>
    presentMember(member, await loadProfile(rows, member)),
  );
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
      birthday: update.birthday === undefined ? before.birthday : update.birthday,
      preferredChannels: update.preferredChannels ?? before.preferredChannels,
      consents: mergeConsents(program, before.consents, update.consents),
    };
    await rows.members.saveProfile(member.id, profile);
    await rewardSeen({ ctx, rows, program }, member, ['profile.completed']);
    return presentMember(member, profile);
  });
}

/** Everything held about the member. */
export async function exportMe(ctx: MemberContext): Promise<MemberExport> {
  return readBooked(ctx, async (rows, program, member) => {
    const { balance } = await viewMember(ctx, rows, program, member);
    const transactions = await rows.ledger.history(member.id, Number.MAX_SAFE_INTEGER);
    const undoing = transactions.filter(({ undoes }) => undoes !== undefined);
    const issued = await rows.rewards.listIssued(member.id, {
      usage: 'all',
      now: program.now,
      limit: Number.MAX_SAFE_INTEGER,
    });
    const orders = await rows.orders.ofMember(member.id);
    return {
      exportedAt: toInstant(ctx.realNow()),
      member: presentMember(member, await loadProfile(rows, member)),
      balance,
      transactions: transactions.map((row) => presentTransaction(row, undoing, program)),
      issuedRewards: issued.map((row) => presentIssued(row, program)),
      orders: orders.map(({ orderId, facts, earnedPoints }) => ({
        orderId,
        ...(facts.paid ? { paidAt: toInstant(facts.paid.at) } : {}),
        points: earnedPoints,
      })),
    };
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
    const before = held ?? (await createMember(ctx, rows, { externalId, joinedAt: null }));
    const member: MemberRow = {
      ...before,
      joinedAt: joinedAtAfter(before, write, program),
      excluded: write.excluded ?? before.excluded,
    };
    await rows.members.saveStanding(member.id, member);
    await rows.members.saveProfile(
      member.id,
      writtenProfile(await loadProfile(rows, member), write),
    );
    const counter = { ctx, rows, program };
    return memberDetail(ctx, rows, program, await rewardWritten(counter, before, member, write));
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

async function memberDetail(
  ctx: ServiceContext,
  rows: Reads,
  program: Program,
  member: MemberRow,
): Promise<MemberDetail> {
  const { books, now } = await readBooks(ctx, rows, program, member);
  const tierProgress = isEnrolled(member) ? await tierOf(rows, program, member, now) : undefined;
  return {
    member: presentMember(member, await loadProfile(rows, member)),
    enrolled: isEnrolled(member),
    excluded: await isExcluded(rows, program, member),
    balance: balanceView(books, program.document, now),
    ...(tierProgress ? { tierProgress } : {}),
    segmentIds: isEnrolled(member) ? await segmentsOf(rows, program, member, now) : [],
  };
}

function joinedAtAfter(before: MemberRow, write: MemberWrite, { now }: Program): number | null {
  if (!write.enrolled) return before.joinedAt;
  return write.joinedAt === undefined
    ? (before.joinedAt ?? now)
    : pastInstant(write.joinedAt, '/joinedAt', now);
}

function writtenProfile(before: ProfileRow, write: MemberWrite): ProfileRow {
  return {
    ...before,
    locale: write.locale ?? before.locale,
    birthday: write.birthday ?? before.birthday,
    preferredChannels: write.preferredChannels ?? before.preferredChannels,
    tags: write.tags ?? before.tags,
  };
}

function refuseUnlessRunning({ document, now }: Program): void {
  const status = programStatus(document, now);
  if (status === 'running') return;
  const startsAt = status === 'upcoming' ? document.startsAt : undefined;
  throw new ProblemError(
    'program_not_running',
    startsAt === undefined ? {} : { availableFrom: toInstant(Date.parse(startsAt)) },
  );
}

function refuseOtherTerms({ document }: Program, { termsVersion }: EnrollmentRequest): void {
  if (termsVersion === document.termsVersion) return;
  throw invalid([
    {
      pointer: '/termsVersion',
      message: `show and accept the present terms, version "${document.termsVersion}"`,
    },
  ]);
}

function joinedProfile(
  program: Program,
  before: ProfileRow,
  request: EnrollmentRequest,
): ProfileRow {
  return {
    ...emptyProfile,
    ...before,
    locale: request.locale ?? before.locale,
    termsVersion: request.termsVersion,
    consents: mergeConsents(program, before.consents, request.consents),
  };
}

type Consents = ProfileRow['consents'];

/** Each consent on its own: one that is named replaces what was said before, the others stay. */
function mergeConsents(
  { document, now }: Program,
  before: Consents,
  given: EnrollmentRequest['consents'] = [],
): Consents {
  const unknown = given.flatMap(({ id, version }, index): ProblemDetail[] => {
    const asked = document.consents.find((consent) => consent.id === id);
    if (asked?.version === version) return [];
    const message = asked
      ? `show version ${asked.version} of it`
      : 'the programme asks for no such consent';
    return [{ pointer: `/consents/${index}`, message }];
  });
  if (unknown.length > 0) throw invalid(unknown);
  const named = new Set(given.map(({ id }) => id));
  return [
    ...before.filter(({ id }) => !named.has(id)),
    ...given.map((consent) => ({ ...consent, at: toInstant(now) })),
  ];
}

function invalid(errors: readonly ProblemDetail[]): ProblemError {
  return new ProblemError('invalid_request', { errors });
}
