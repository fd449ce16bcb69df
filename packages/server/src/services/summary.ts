/** How the programme does in a period. */
import type { PeriodQuery, ProgramDocument, SummaryReport } from '@spaarkit/contract';
import { pointsRate, pointsValue } from '@spaarkit/engine';
import type { ReferralRow } from '../storage/referral-rows.ts';
import type { Counts } from '../storage/report-store.ts';
import type { PointsFlow } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { spanOf } from './internal/period.ts';
import { loadProgram } from './internal/program.ts';
import { percentOf } from './internal/percent.ts';
import { ruleUses } from './internal/rule-report.ts';
import { targetsReached } from './internal/targets.ts';

/** Figures of a period from the ledger, and what is outstanding now. */
export async function getSummary(ctx: ServiceContext, period: PeriodQuery): Promise<SummaryReport> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const { document } = program;
    const span = spanOf(period, program);
    const points = pointsOf(await rows.reports.flows(span));
    const shares = sharesOf(points);
    const { joined, ...outstanding } = await rows.reports.membersTotal();
    const { available, pending, reserved } = outstanding;
    const rate = pointsRate(document);
    const rewards = await rows.reports.redeemedRewards(span);
    return {
      currency: document.currency,
      timeZone: document.timeZone,
      ...period,
      members: {
        joined,
        active: await rows.reports.countActive(span, ['earn', 'redeem']),
        earning: await rows.reports.countActive(span, ['earn']),
        redeeming: await rows.reports.countActive(span, ['redeem']),
      },
      points,
      ...shares,
      outstanding: {
        ...outstanding,
        ...(rate && { valueMinor: pointsValue(available + pending + reserved, rate) }),
      },
      ...(rate && { rate, breakageMinor: pointsValue(points.lapsed, rate) }),
      rewards: rewards.toSorted(byUse),
      rules: await ruleUses(rows, span),
      levels: levelsOf(document, await rows.reports.tierMembers()),
      referrals: referralsOf(await rows.reports.referralStates(span)),
      targets: targetsReached(document, [['redemptionPercent', shares.redemptionPercent]]),
    };
  });
}

/** The accounts of the programme hold what members got as less, and what they gave as more. */
function pointsOf(flows: readonly PointsFlow[]): SummaryReport['points'] {
  const sum = (account: string, ...kinds: readonly string[]): number =>
    flows
      .filter((flow) => flow.account === account && kinds.includes(flow.kind))
      .reduce((all, { points }) => all + points, 0);
  return {
    earned: 0 - sum('issued', 'earn'),
    takenBack: sum('issued', 'reverse'),
    redeemed: sum('redeemed', 'redeem'),
    returned: 0 - sum('redeemed', 'refund'),
    lapsed: sum('expired', 'expire', 'reverse'),
    adjusted: 0 - sum('adjusted', 'adjust'),
  };
}

function sharesOf({ earned, lapsed, redeemed, returned, takenBack }: SummaryReport['points']) {
  const kept = earned - takenBack;
  return {
    redemptionPercent: percentOf(redeemed - returned, kept),
    breakagePercent: percentOf(lapsed, kept),
  };
}

function levelsOf({ tiers }: ProgramDocument, members: Counts): SummaryReport['levels'] {
  return (tiers?.levels ?? []).map(({ id }) => ({ tierId: id, members: members.get(id) ?? 0 }));
}

function referralsOf(states: Counts): SummaryReport['referrals'] {
  const sum = (...of: readonly ReferralRow['state'][]): number =>
    of.reduce((all, state) => all + (states.get(state) ?? 0), 0);
  return {
    friends: sum('joined', 'review', 'pending', 'rewarded', 'capped', 'rejected'),
    inReview: sum('review'),
    ordered: sum('pending', 'rewarded', 'capped'),
    rewarded: sum('rewarded'),
    rejected: sum('rejected'),
  };
}

type RewardUse = SummaryReport['rewards'][number];

function byUse(one: RewardUse, other: RewardUse): number {
  return other.redemptions - one.redemptions || (one.rewardId < other.rewardId ? -1 : 1);
}
