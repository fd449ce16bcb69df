/** The programme as anybody may read it, and until when it reads so. */
import type {
  ProgramDocument,
  PublicProgram,
  PublicReward,
  RewardDefinition,
} from '@spaarkit/contract';
import { publicLimitOf } from './event-rules.ts';
import { isAtOrAfter, isBefore, isOpen, programStatus } from './program.ts';
import { rewardValue } from './reward-value.ts';

/** The programme as anybody may read it: without hidden rewards and rules that are over. */
export function publicProgram(
  document: ProgramDocument,
  version: number,
  now: number,
): PublicProgram {
  const { points, tiers } = document;
  return {
    version,
    status: programStatus(document, now),
    name: document.name,
    currency: document.currency,
    timeZone: document.timeZone,
    locales: document.locales,
    startsAt: document.startsAt,
    endsAt: document.endsAt,
    lastRedemptionAt: document.lastRedemptionAt,
    points: {
      names: points.names,
      use: points.use,
      pendingDays: points.pendingDays,
      expiry: points.expiry,
      expiryMonths: 'months' in points.expiry ? points.expiry.months : undefined,
      minorPerPoint: points.minorPerPoint,
    },
    enrollmentMode: document.enrollment.mode,
    leaving: document.enrollment.leaving,
    earningRules: document.earningRules
      .filter((rule) => !isAtOrAfter(now, rule.active?.until))
      .map((rule) => ({ ...rule, limit: publicLimitOf(rule) })),
    campaigns: document.campaigns.filter((campaign) => isOpen(campaign, now)),
    tiers: tiers && publicTiers(tiers),
    rewards: document.rewards.filter((reward) => !reward.hidden).map(publicReward),
    paidMembership: document.paidMembership,
    consents: document.consents,
    links: document.links,
    termsVersion: document.termsVersion,
  };
}

/** Until when `publicProgram` reads as it does at an instant: the next time that something in it begins or ends. */
export function publicUntil(document: ProgramDocument, now: number): number {
  const { startsAt, endsAt, earningRules, campaigns } = document;
  const changes = [
    startsAt,
    endsAt,
    ...earningRules.map(({ active }) => active?.until),
    ...campaigns.flatMap(({ from, until }) => [from, until]),
  ];
  return Math.min(...changes.filter((at) => isBefore(now, at)).map((at) => Date.parse(at ?? '')));
}

function publicTiers(tiers: NonNullable<ProgramDocument['tiers']>): PublicProgram['tiers'] {
  const { basis, period, nearlyFromPercent } = tiers;
  const levels = tiers.levels.map(({ id, name, threshold, benefits, accent, nearlyText }) => ({
    id,
    name,
    threshold,
    benefits,
    accent,
    nearlyText,
  }));
  return { basis, period, nearlyFromPercent, levels };
}

function publicReward(reward: RewardDefinition): PublicReward {
  const { id, kind, name, description, conditions, imageUrl, cost, minimumSpendMinor, validDays } =
    reward;
  return {
    id,
    kind,
    name,
    description,
    conditions,
    imageUrl,
    cost,
    value: cost.kind === 'fixed' ? rewardValue(reward, cost.points) : undefined,
    minimumSpendMinor,
    validDays,
    revertible: reward.revertible,
    combinable: reward.combinable,
    limit: reward.limit,
    availableFrom: reward.active?.from,
    availableUntil: reward.active?.until,
    tierIds: reward.tierIds,
    segmentIds: reward.segmentIds,
    ...ofItsKind(reward),
  };
}

/** What only rewards of one kind have. */
function ofItsKind(reward: RewardDefinition): Partial<PublicReward> {
  switch (reward.kind) {
    case 'donation':
      return { causes: reward.causes };
    case 'experience':
      return { variety: reward.variety, startsAt: reward.startsAt, places: reward.places };
    case 'merchant_fulfilled':
      return { needsAddress: reward.needsAddress };
    default:
      return {};
  }
}
