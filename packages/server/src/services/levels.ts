/** Levels, segments and benefits, as the shop asks about them. */
import { benefitAnswers, benefitsAt, hourMs, toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { Reads } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { findMember, isEnrolled } from './internal/membership.ts';
import { presentTierChange } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { reviewDue, reviewMember } from './internal/standing-pass.ts';
import { tierOf } from './internal/tiers.ts';
import type {
  BenefitsQuery,
  MemberBenefits,
  PageQuery,
  SegmentList,
  SegmentMemberPage,
  TierChangePage,
} from './wire.ts';

/** How many members a list brings up to date by itself; the worker does the rest. */
const lookedAtOnce = 200;

/** The segments of the programme with how many members each has. */
export async function listSegments(ctx: ServiceContext): Promise<SegmentList> {
  const more = await reviewDue(ctx, lookedAtOnce);
  return ctx.store.read(ctx.programId, async (rows) => {
    const { document } = await loadProgram(ctx, rows);
    const sizes = await rows.standings.segmentSizes();
    return {
      segments: document.segments.map(({ id, name }) => ({
        id,
        name,
        members: sizes.get(id) ?? 0,
      })),
      upToDate: !more,
    };
  });
}

/** The members of a segment, in an order that does not change. */
export async function listSegmentMembers(
  ctx: ServiceContext,
  segmentId: string,
  { limit, cursor }: PageQuery,
): Promise<SegmentMemberPage> {
  if (cursor === undefined) await reviewDue(ctx, lookedAtOnce);
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    if (!program.document.segments.some(({ id }) => id === segmentId)) throw noSegment(segmentId);
    const scope: CursorScope = { program, memberId: '', list: `segment ${segmentId}` };
    const [afterId = ''] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const found = await rows.standings.inSegment(segmentId, String(afterId), limit + 1);
    return {
      items: found.slice(0, limit).map(({ externalId }) => ({ externalId })),
      ...(await nextPage(scope, found, limit, ({ memberId }) => [memberId])),
    };
  });
}

/** When a member's tier changed and why, newest first. */
export async function listTierChanges(
  ctx: ServiceContext,
  externalId: string,
  { limit, cursor }: PageQuery,
): Promise<TierChangePage> {
  if (cursor === undefined) await reviewMember(ctx, { externalId });
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const { id } = await findMember(rows, { externalId });
    const scope: CursorScope = { program, memberId: id, list: 'tier-changes' };
    const [before] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const found = await rows.standings.changes(
      id,
      limit + 1,
      typeof before === 'number' ? before : undefined,
    );
    return {
      items: found.slice(0, limit).map(presentTierChange),
      ...(await nextPage(scope, found, limit, ({ position }) => [position])),
    };
  });
}

/** What a member's level gives now. */
export async function getBenefits(
  ctx: ServiceContext,
  externalId: string,
  { kind, opensAt }: BenefitsQuery,
): Promise<MemberBenefits> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const tierId = await tierOfEnrolled(rows, program, externalId);
    const benefits = benefitsAt(program.document, tierId, program.now);
    const answers = benefitAnswers(benefits);
    return {
      ...(tierId === undefined ? {} : { tierId }),
      benefits: benefits.filter((benefit) => kind === undefined || benefit.kind === kind),
      ...answers,
      ...(opensAt === undefined
        ? {}
        : {
            earlyAccessFrom: toInstant(Date.parse(opensAt) - answers.earlyAccessHours * hourMs),
          }),
    };
  });
}

async function tierOfEnrolled(
  rows: Reads,
  program: Program,
  externalId: string,
): Promise<string | undefined> {
  const member = await findMember(rows, { externalId });
  if (!isEnrolled(member)) throw new ProblemError('not_enrolled');
  return (await tierOf(rows, program, member, program.now))?.tierId;
}

function noSegment(id: string): ProblemError {
  return new ProblemError('not_found', { detail: `The programme has no segment "${id}".` });
}
