/** Joining by itself: whoever comes for the first time to an automatic programme, and what that gives. */
import type { MemberRow, Reads, Writes } from '../../storage/store.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Customer, MemberContext, ServiceContext } from '../context.ts';
import { findFormer } from './former-ids.ts';
import { rewardSeen } from './happenings.ts';
import {
  createMember,
  isEnrolled,
  requireEnrolled,
  visitorOf,
  type EnrolledMember,
} from './membership.ts';
import { hasPlace } from './places.ts';
import { lookAt } from './look.ts';
import { loadProgram, type Program } from './program.ts';
import type { Counter } from './rule-grants.ts';

/** Reads on behalf of a member. In an automatic programme somebody who comes for the first time joins. */
export async function readAsMember<T>(
  ctx: MemberContext,
  work: (rows: Reads, program: Program, member: EnrolledMember) => Promise<T>,
): Promise<T> {
  const attempt = () =>
    lookAt(ctx, ctx, async (rows, program, row) => {
      const visitor = await visitorOf(rows, program, row, ctx);
      if (visitor.state === 'may_join') return undefined;
      return { answer: await work(rows, program, requireEnrolled(visitor)) };
    });
  const first = await attempt();
  if (first) return first.answer;
  await joinByItself(ctx, ctx);
  const second = await attempt();
  if (!second) throw new ProblemError('not_enrolled');
  return second.answer;
}

/** The member that a held row is, let in when the programme is automatic; throws for everybody else. */
export async function enterAsMember(
  ctx: MemberContext,
  rows: Writes,
  program: Program,
  held: MemberRow | undefined,
): Promise<EnrolledMember> {
  const visitor = await visitorOf(rows, program, held, ctx);
  if (visitor.state !== 'may_join') return requireEnrolled(visitor);
  const member = await joinNow({ ctx, rows, program }, ctx.externalId);
  if (!member) throw new ProblemError('not_enrolled');
  return requireEnrolled(await visitorOf(rows, program, member, ctx));
}

/** Makes a customer a member who comes for the first time to an automatic programme. */
export async function joinByItself(ctx: ServiceContext, customer: Customer): Promise<void> {
  await ctx.store.withMember(
    ctx.programId,
    { externalId: customer.externalId },
    async (rows, held) => {
      const program = await loadProgram(ctx, rows);
      const visitor = await visitorOf(rows, program, held, customer);
      if (visitor.state !== 'may_join') return;
      await joinNow({ ctx, rows, program }, customer.externalId);
    },
  );
}

/** Makes a customer a member as of now, and gives what the rules promise for joining. */
export async function joinNow(
  counter: Counter,
  externalId: string,
): Promise<MemberRow | undefined> {
  const member = await letIn(counter, externalId);
  return member && isEnrolled(member) ? rewardSeen(counter, member, ['member.registered']) : member;
}

/**
 * Makes a customer a member as of now. Undefined when all places are taken, and for who was erased:
 * they come back by joining, not by being seen.
 */
export async function letIn(
  { ctx, rows, program }: Counter,
  externalId: string,
): Promise<MemberRow | undefined> {
  if (await findFormer(rows, externalId)) return undefined;
  if (!(await hasPlace(rows, program))) return undefined;
  return createMember(ctx, rows, { externalId, joinedAt: program.now });
}
