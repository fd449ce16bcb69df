/** What a programme document says at an instant: whether it runs, when points mature and lapse. */
import type {
  ProgramDocument,
  PublicProgram,
  PublicReward,
  RewardDefinition,
} from '@spaarkit/contract';
import { dayMs } from './calendar.ts';
import { rewardValue } from './reward-value.ts';

/** Whether an instant lies in a window; the opening instant belongs to it, the closing one does not. */
export function isOpen(
  window: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined,
  at: number,
): boolean {
  return !isBefore(at, window?.from) && !isAtOrAfter(at, window?.until);
}

/** Whether the programme has yet to start, runs, or has ended. Points are earned while it runs. */
export function programStatus(document: ProgramDocument, now: number): PublicProgram['status'] {
  if (isBefore(now, document.startsAt)) return 'upcoming';
  return isAtOrAfter(now, document.endsAt) ? 'ended' : 'running';
}

/**
 * Whether points can be spent: from the start until `lastRedemptionAt`, which may lie after the end
 * of the programme, and until that end where it is left out.
 */
export function canRedeemAt(document: ProgramDocument, now: number): boolean {
  return (
    !isBefore(now, document.startsAt) &&
    !isAtOrAfter(now, document.lastRedemptionAt ?? document.endsAt)
  );
}

/**
 * When points of an order paid at an instant may be spent: whole days of 24 hours later. The longer
 * return period of a tier makes them wait as long.
 */
export function availableAtOf(document: ProgramDocument, paidAt: number, tierId?: string): number {
  const level = document.tiers?.levels.find(({ id }) => id === tierId);
  const longer = (level?.benefits ?? [])
    .filter((benefit) => benefit.kind === 'longer_returns')
    .filter(({ active }) => isOpen(active, paidAt))
    .map(({ returnDays }) => returnDays);
  return paidAt + Math.max(document.points.pendingDays, ...longer) * dayMs;
}

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
    earningRules: document.earningRules.filter((rule) => !isAtOrAfter(now, rule.active?.until)),
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

function isBefore(at: number, instant: string | undefined): boolean {
  return instant !== undefined && at < Date.parse(instant);
}

function isAtOrAfter(at: number, instant: string | undefined): boolean {
  return instant !== undefined && at >= Date.parse(instant);
}
