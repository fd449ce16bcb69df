/** The one request of a page. */
import type { Balance, DonationTotal, IssuedReward, Redemption, Session } from '@spaarkit/contract';
import { benefitsAt, toInstant } from '@spaarkit/engine';
import type { MemberRow, Reads } from '../storage/store.ts';
import type { Customer, ServiceContext } from './context.ts';
import { donationTotals } from './internal/donations.ts';
import { joiningOf } from './internal/admission.ts';
import { orderProgressOf } from './internal/counting.ts';
import { joinByItself } from './internal/joining.ts';
import { lookAt } from './internal/look.ts';
import {
  loadProfile,
  visitorOf,
  type EnrolledMember,
  type Visitor,
} from './internal/membership.ts';
import {
  loadHistories,
  rewardStandings,
  standingsForGuests,
  usableRewards,
  viewMember,
  visibleNotices,
} from './internal/member-view.ts';
import { presentMembership } from './internal/memberships.ts';
import { presentMember, presentRedemption } from './internal/present.ts';
import type { Program } from './internal/program.ts';
import { publicProgramOf } from './internal/public-program.ts';
import { revisionOf } from './internal/revision.ts';
import { progressOf } from './internal/rule-progress.ts';

/**
 * All that a page needs, in one consistent view. `programVersion` is the version the caller holds;
 * the programme is left out when that is the current one.
 */
export async function getSession(
  ctx: ServiceContext,
  customer?: Customer,
  programVersion?: number,
): Promise<Session> {
  const first = await readSession(ctx, customer, programVersion);
  if (first !== 'may_join') return first;
  if (customer) await joinByItself(ctx, customer);
  const second = await readSession(ctx, customer, programVersion, { triedToJoin: true });
  if (second === 'may_join') throw new Error(`${ctx.programId}: joining was tried already.`);
  return second;
}

function readSession(
  ctx: ServiceContext,
  customer: Customer | undefined,
  programVersion: number | undefined,
  { triedToJoin = false }: { readonly triedToJoin?: boolean } = {},
): Promise<Session | 'may_join'> {
  return lookAt(ctx, customer, async (rows, program, row) => {
    const visitor = customer && (await visitorOf(rows, program, row, customer));
    if (visitor?.state === 'may_join' && !triedToJoin) return 'may_join';
    // All of it is asked for at the same moment.
    const [totals, own] = await Promise.all([
      donationTotals(rows, program.document),
      customer && visitor
        ? customerPart(ctx, rows, program, row, customer, visitor)
        : guestPart(rows, program),
    ]);
    return { ...commonPart(program, row, programVersion, totals), ...own };
  });
}

type OwnPart = Pick<Session, 'visitor'> & Partial<Session>;

function customerPart(
  ctx: ServiceContext,
  rows: Reads,
  program: Program,
  row: MemberRow | undefined,
  customer: Customer,
  visitor: Visitor,
): Promise<OwnPart> {
  switch (visitor.state) {
    case 'enrolled':
      return memberPart(ctx, rows, program, visitor.member);
    case 'excluded':
      return Promise.resolve({ visitor: visitor.state });
    case 'may_join':
    case 'not_enrolled':
      return outsiderPart(rows, program, row, customer);
  }
}

async function guestPart(rows: Reads, program: Program): Promise<OwnPart> {
  return { visitor: 'guest', rewards: await standingsForGuests(rows, program) };
}

async function outsiderPart(
  rows: Reads,
  program: Program,
  row: MemberRow | undefined,
  { externalId }: Customer,
): Promise<OwnPart> {
  const [joining, rewards] = await Promise.all([
    joiningOf(rows, program, externalId, row),
    standingsForGuests(rows, program),
  ]);
  return { visitor: 'not_enrolled', joining, rewards };
}

function commonPart(
  program: Program,
  member: MemberRow | undefined,
  programVersion: number | undefined,
  totals: DonationTotal[] | undefined,
): Omit<Session, 'visitor'> {
  const { version, now, row } = program;
  return {
    programVersion: version,
    ...(programVersion === version ? {} : { program: publicProgramOf(program) }),
    ...(totals ? { donationTotals: totals } : {}),
    now: toInstant(now),
    segmentIds: [],
    rewards: [],
    issuedRewards: [],
    unresolvedRedemptions: [],
    notices: [],
    revision: revisionOf(row, member?.version),
  };
}

async function memberPart(
  ctx: ServiceContext,
  rows: Reads,
  program: Program,
  member: EnrolledMember,
): Promise<OwnPart> {
  const [view, issuedRewards, profile, historyOf, dismissed, ruleProgress] = await Promise.all([
    viewMember(ctx, rows, program, member),
    usableRewards(rows, program, member),
    loadProfile(rows, member),
    loadHistories(rows, program, program.document.rewards, member.id, program.now),
    rows.members.dismissedNotices(member.id),
    progressOf(rows, program, member.id),
  ]);
  const membership = presentMembership(program, view.memberships);
  return {
    visitor: 'enrolled',
    member: presentMember(member, profile),
    balance: view.balance,
    ...(view.tierProgress ? { tierProgress: view.tierProgress } : {}),
    ...(membership ? { membership } : {}),
    benefits: benefitsAt(program.document, view.tierProgress?.tierId, program.now),
    segmentIds: [...view.segmentIds],
    ruleProgress: [...ruleProgress, ...(await orderProgressOf(rows, program, member, view))],
    rewards: rewardStandings(program, view, historyOf),
    issuedRewards,
    unresolvedRedemptions: await unresolvedOf(rows, program, issuedRewards, view.balance),
    notices: visibleNotices(program, view, issuedRewards, dismissed),
  };
}

/** Redemptions whose codes a shop has yet to make; ours are there when the redemption is. */
async function unresolvedOf(
  rows: Reads,
  program: Program,
  held: readonly IssuedReward[],
  balance: Balance,
): Promise<Redemption[]> {
  const unresolved: Redemption[] = [];
  for (const { id, codePending, source } of held) {
    if (!codePending || source.kind !== 'redemption') continue;
    const redemption = await rows.rewards.redemption(source.redemptionId);
    const issued = await rows.rewards.issued(id);
    if (redemption) unresolved.push(presentRedemption(redemption, issued, balance, program));
  }
  return unresolved;
}
