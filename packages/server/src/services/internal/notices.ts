/** What a member should know before it is too late. */
import type { Balance, IssuedReward, Notice, TierProgress } from '@spaarkit/contract';
import { dayMs } from '@spaarkit/engine';
import type { Program } from './program.ts';

/** How long before it expires a reward is announced. */
const rewardWarningDays = 3;
const programWarningDays = 30;

/** What notices are made of. */
export interface NoticeFacts {
  readonly program: Pick<Program, 'document' | 'now'>;
  readonly balance: Balance;
  readonly tierProgress?: TierProgress | undefined;
  readonly usableRewards: readonly IssuedReward[];
}

/** All notices of now, most pressing first. An id stays the same while the notice means the same. */
export function noticesOf(facts: NoticeFacts): Notice[] {
  return [
    ...rewardsExpiring(facts),
    ...pointsExpiring(facts),
    ...tierNearly(facts),
    ...programEnding(facts),
  ];
}

/** What the shop still owes does not expire, and what has no code yet cannot be used. */
function rewardsExpiring({ program, usableRewards }: NoticeFacts): Notice[] {
  const until = program.now + rewardWarningDays * dayMs;
  return usableRewards
    .filter(({ codePending, fulfilment }) => !fulfilment && !codePending)
    .filter(({ expiresAt }) => Date.parse(expiresAt) <= until)
    .map(({ id, expiresAt, validThrough }) => ({
      id: `reward_expiring.${id}`,
      kind: 'reward_expiring',
      issuedRewardId: id,
      expiresAt,
      validThrough,
    }));
}

/** The soonest points to lapse. Each warning of the programme is a notice of its own, so that dismissing one keeps the next. */
function pointsExpiring({ program, balance }: NoticeFacts): Notice[] {
  const [soonest] = balance.expiring;
  if (!soonest) return [];
  const daysLeft = (Date.parse(soonest.expiresAt) - program.now) / dayMs;
  const warning = Math.min(...program.document.points.warnDays.filter((days) => daysLeft <= days));
  if (!Number.isFinite(warning)) return [];
  return [
    {
      id: `points_expiring.${soonest.validThrough}.${warning}`,
      kind: 'points_expiring',
      ...soonest,
    },
  ];
}

function tierNearly({ tierProgress }: NoticeFacts): Notice[] {
  const next = tierProgress?.next;
  if (!next?.nearly) return [];
  return [
    { id: `tier_nearly.${next.tierId}`, kind: 'tier_nearly', tierId: next.tierId, left: next.left },
  ];
}

function programEnding({ program }: NoticeFacts): Notice[] {
  const { endsAt } = program.document;
  if (endsAt === undefined) return [];
  const daysLeft = (Date.parse(endsAt) - program.now) / dayMs;
  if (daysLeft <= 0 || daysLeft > programWarningDays) return [];
  return [
    {
      id: `program_ending.${endsAt.slice(0, 10)}`,
      kind: 'program_ending',
      endsAt: new Date(endsAt).toISOString(),
    },
  ];
}
