/** What a member takes along. */
import { toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { ReferralRow } from '../storage/referral-rows.ts';
import type { Reads } from '../storage/store.ts';
import type { MemberContext, ServiceContext } from './context.ts';
import { consentHistory } from './internal/consents.ts';
import { bookMember, readBooked } from './internal/due-member.ts';
import { viewMember } from './internal/member-view.ts';
import { findMember, isEnrolled, loadProfile, type EnrolledMember } from './internal/membership.ts';
import { presentHistory, readHistory } from './internal/history-lines.ts';
import { presentIssued, presentMember, presentTierChange } from './internal/present.ts';
import { receiptView } from './internal/receipts.ts';
import { linesOf } from './internal/purchases.ts';
import { loadProgram, type Program } from './internal/program.ts';
import type { MemberExport } from './wire.ts';

/** Everything held about the member. */
export async function exportMe(ctx: MemberContext): Promise<MemberExport> {
  return readBooked(ctx, (rows, program, member) => exportOf(ctx, rows, program, member));
}

/** Everything held about a member, for the shop; what is due is booked first. */
export async function exportMember(ctx: ServiceContext, externalId: string): Promise<MemberExport> {
  const { id } = await ctx.store.read(ctx.programId, (rows) => findMember(rows, { externalId }));
  await bookMember(ctx, id);
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const member = await findMember(rows, { id });
    if (!isEnrolled(member)) throw new ProblemError('not_enrolled');
    return exportOf(ctx, rows, program, member);
  });
}

async function exportOf(
  ctx: ServiceContext,
  rows: Reads,
  program: Program,
  member: EnrolledMember,
): Promise<MemberExport> {
  const { balance, tierProgress } = await viewMember(ctx, rows, program, member);
  const whose = [member.id, ...(await rows.identities.mergedInto(member.id))];
  const issued = await rows.rewards.listIssued(member.id, {
    usage: 'all',
    now: program.now,
    limit: Number.MAX_SAFE_INTEGER,
  });
  const orders = await rows.orders.ofMember(member.id);
  const decisions = await Promise.all(
    whose.map((id) => rows.standings.changes(id, Number.MAX_SAFE_INTEGER)),
  );
  return {
    exportedAt: toInstant(ctx.realNow()),
    member: presentMember(member, await loadProfile(rows, member)),
    consents: (await Promise.all(whose.map((id) => consentHistory(rows, id)))).flat(),
    balance,
    ...(tierProgress ? { tierProgress } : {}),
    transactions: (await Promise.all(whose.map((id) => wholeHistory(rows, program, id)))).flat(),
    issuedRewards: issued.map((row) => presentIssued(row, program)),
    decisions: decisions.flat().map(presentTierChange),
    orders: orders.map(({ orderId, facts, earnedPoints, spendMinor }) => ({
      orderId,
      ...(facts.paid ? { paidAt: toInstant(facts.paid.at) } : {}),
      points: earnedPoints,
      spendMinor,
      lines: linesOf(facts),
      documents: [...(facts.paid?.documents ?? [])],
    })),
    receipts: (await rows.receipts.ofMember(member.id)).map(receiptView),
    referrals: await referralsOf(rows, member.id),
  };
}

/** What is never told is who the other side of a referral is. */
async function referralsOf(rows: Reads, memberId: string): Promise<MemberExport['referrals']> {
  const code = await rows.referrals.codeOf(memberId);
  const signals = await rows.referrals.signals(memberId);
  return {
    ...(code === undefined ? {} : { code }),
    asReferrer: (await rows.referrals.ofReferrer(memberId, Number.MAX_SAFE_INTEGER)).map(
      tellReferral,
    ),
    asFriend: (await rows.referrals.ofFriend(memberId)).map(tellReferral),
    knownBy: signals.map(({ kind, seenAt }) => ({ kind, seenAt: toInstant(seenAt) })),
  };
}

function tellReferral({ at, doubts, id, ruleId, state }: ReferralRow) {
  return { id, ruleId, since: toInstant(at), state, doubts: [...doubts] };
}

async function wholeHistory(
  rows: Reads,
  program: Program,
  memberId: string,
): Promise<MemberExport['transactions']> {
  const lines = await readHistory(rows, memberId, Number.MAX_SAFE_INTEGER);
  return presentHistory(rows, program, memberId, lines);
}
