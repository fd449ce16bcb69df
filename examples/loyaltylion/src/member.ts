/** A customer of LoyaltyLion, as the contract has a member. */
import type {
  Balance,
  IssuedReward,
  Member,
  Redemption,
  RewardStanding,
  TierProgress,
  Transaction,
} from '@spaarkit/contract';
import { isShown, minorOf, rewardName, rewardOf, valueOf, type Terms } from './program.ts';
import type {
  AvailableReward,
  ClaimedReward,
  EnrolledCustomer,
  HistoryAction,
  SiteConfiguration,
} from './vendor.ts';

/** For codes that never expire: the contract asks for an end. */
const never = '9999-12-31T00:00:00.000Z';

const instant = (text: string): string => new Date(text).toISOString();
const day = (text: string): string => text.slice(0, 10);

export function memberOf({ id, merchant_id, enrolled_at, birthday }: EnrolledCustomer): Member {
  return {
    id: String(id),
    externalId: merchant_id,
    joinedAt: instant(enrolled_at),
    ...(birthday && { birthday: { month: birthday.month, day: birthday.day } }),
    preferredChannels: [],
    consents: [],
    tags: [],
  };
}

export function balanceOf(customer: EnrolledCustomer): Balance {
  const releases = customer.history.flatMap((action) =>
    action.kind === 'earned_points_from_rule' &&
    action.state === 'pending' &&
    action.points_will_approve_at !== null
      ? [{ points: action.points, availableAt: instant(action.points_will_approve_at) }]
      : [],
  );
  return {
    available: customer.points_approved,
    pending: customer.points_pending,
    reserved: 0,
    owed: 0,
    releases: releases.toSorted((a, b) => a.availableAt.localeCompare(b.availableAt)).slice(0, 10),
    expiring: [],
  };
}

export function tierProgressOf(
  { tier_membership: membership }: EnrolledCustomer,
  { tier_configuration: configured, currency }: SiteConfiguration,
): { tierProgress?: TierProgress } {
  if (!membership || !configured) return {};
  const shown = (tierId: number | null) =>
    configured.tiers.filter(isShown).find(({ id }) => id === tierId);
  const present = shown(membership.tier_id);
  if (!present) return {};
  const { progress, expires_at: expiresAt } = membership;
  if (progress.kind === 'orders') return {};
  const minor = minorOf(currency.toUpperCase());
  const have =
    progress.kind === 'points' ? progress.tier_points.now : minor(progress.tier_spend.now.amount);
  const left =
    progress.kind === 'points'
      ? progress.points_needed_for_upgrade
      : progress.spend_needed_for_upgrade && minor(progress.spend_needed_for_upgrade.amount);
  const next = shown(progress.upgrade_tier_id);
  return {
    tierProgress: {
      tierId: `tier-${present.id}`,
      basis: configured.boundary_mode,
      have,
      pending: 0,
      ...(expiresAt !== null && { validThrough: day(expiresAt) }),
      ...(next &&
        left !== null && {
          next: { tierId: `tier-${next.id}`, need: have + left, left, nearly: left * 4 <= have },
        }),
    },
  };
}

/** How each reward that pages know stands for the member. */
export function standingsOf(
  { available_rewards: available }: EnrolledCustomer,
  site: SiteConfiguration,
  terms: Terms,
): RewardStanding[] {
  return available
    .filter((reward) => rewardOf(reward, reward.variant, site, terms))
    .map((reward) => ({ rewardId: rewardName(terms, reward.id), ...standingOf(reward) }));
}

function standingOf({ context }: AvailableReward): Omit<RewardStanding, 'rewardId'> {
  const { can_redeem: can } = context;
  switch (can.state) {
    case 'redeemable':
    // What a cart has to have for it, the cart says.
    case 'cart_requirements_not_met':
    case 'max_redemptions_for_cart_reached':
    case 'unknown':
      return { redeemable: true };
    case 'insufficient_points':
      return {
        redeemable: false,
        refusal: 'insufficient_points',
        missingPoints: can.additional_points_required,
      };
    case 'claim_limit_reached':
      return { redeemable: false, refusal: 'limit_reached' };
    case 'out_of_stock':
      return { redeemable: false, refusal: 'out_of_stock' };
  }
}

/** The vouchers among what was claimed, soonest expiry first. */
export function issuedRewardsOf(
  { claimed_rewards: claimed }: EnrolledCustomer,
  site: SiteConfiguration,
  terms: Terms,
): IssuedReward[] {
  return claimed
    .flatMap((reward) => issuedRewardOf(reward, site, terms) ?? [])
    .toSorted((one, other) => one.expiresAt.localeCompare(other.expiresAt));
}

function issuedRewardOf(
  claimed: ClaimedReward,
  { currency, language }: SiteConfiguration,
  terms: Terms,
): IssuedReward | undefined {
  const { redeemable, source } = claimed;
  if (redeemable?.code === undefined) return undefined;
  const worth = valueOf(redeemable.kind, redeemable, currency.toUpperCase());
  if (!worth) return undefined;
  const expiresAt = redeemable.expires_at ? instant(redeemable.expires_at) : never;
  return {
    id: String(claimed.id),
    rewardId: rewardName(terms, claimed.reward_id),
    ...worth,
    name: { [language]: claimed.title },
    voucher: { code: redeemable.code },
    source: sourceOf(claimed.id, source),
    usage: usageOf(claimed),
    combinable: true,
    issuedAt: instant(claimed.claimed_at),
    expiresAt,
    validThrough: day(expiresAt),
    ...(redeemable.used_at && { usedAt: instant(redeemable.used_at) }),
  };
}

function sourceOf(id: number, source: ClaimedReward['source']): IssuedReward['source'] {
  switch (source.kind) {
    case 'points_redemption':
      return { kind: 'redemption', redemptionId: String(id), points: source.points_cost };
    case 'rule_completion':
      return { kind: 'rule', ruleId: `rule-${source.rule_id}` };
    case 'tier_entry':
      return { kind: 'tier', tierId: `tier-${source.tier_id}` };
  }
}

function usageOf({ state, redeemable }: ClaimedReward): IssuedReward['usage'] {
  if (redeemable?.usage_status !== 'not_used') return 'used';
  if (state === 'expired') return 'expired';
  return state === 'approved' ? 'unused' : 'reverted';
}

export function redemptionOf(
  claimed: ClaimedReward,
  customer: EnrolledCustomer,
  site: SiteConfiguration,
  terms: Terms,
): Redemption {
  const issuedReward = issuedRewardOf(claimed, site, terms);
  const { source } = claimed;
  return {
    id: String(claimed.id),
    rewardId: rewardName(terms, claimed.reward_id),
    points: source.kind === 'points_redemption' ? source.points_cost : 0,
    status: issuedReward?.usage === 'reverted' ? 'reverted' : 'issued',
    createdAt: instant(claimed.claimed_at),
    ...(issuedReward && { issuedReward }),
    balance: balanceOf(customer),
    transactionId: `claimed-${claimed.id}`,
  };
}

/** LoyaltyLion's actions have no ids: the newest of a kind at a moment has the highest number. */
export function transactionsOf({ history }: EnrolledCustomer, terms: Terms): Transaction[] {
  const seen = new Map<string, number>();
  return history
    .toReversed()
    .flatMap((action) => {
      const name = `${action.kind}-${Date.parse(action.date)}`;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      return transactionOf(action, `${name}-${seen.get(name) ?? 0}`, terms) ?? [];
    })
    .toReversed();
}

function transactionOf(action: HistoryAction, id: string, terms: Terms): Transaction | undefined {
  const base = { id, at: instant(action.date), undoneBy: [] };
  switch (action.kind) {
    case 'earned_points_from_rule':
      return {
        ...base,
        kind: 'earn',
        points: action.points,
        status: statusOf(action.state),
        reason: { kind: 'rule', ruleId: `rule-${action.rule.id}` },
        ...(action.points_will_approve_at !== null && {
          availableAt: instant(action.points_will_approve_at),
        }),
        ...(action.points_will_expire_at !== null && {
          expiresAt: instant(action.points_will_expire_at),
          validThrough: day(action.points_will_expire_at),
        }),
      };
    case 'points_added':
    case 'points_removed':
      return {
        ...base,
        kind: 'adjust',
        points: action.points,
        status: statusOf(action.state),
        reason: { kind: 'adjustment', note: action.label },
      };
    case 'points_expired':
      return {
        ...base,
        kind: 'expire',
        points: action.points,
        status: 'done',
        reason: { kind: 'expiry' },
      };
    case 'redeemed_points_for_reward':
      return {
        ...base,
        id: `claimed-${action.claimed_reward_id}`,
        kind: 'redeem',
        points: action.points,
        status: statusOf(action.state),
        reason: {
          kind: 'reward',
          rewardId: rewardName(terms, action.reward.id),
          issuedRewardId: String(action.claimed_reward_id),
        },
      };
    case 'received_reward':
    case 'entered_tier':
      return undefined;
  }
}

function statusOf(state: string): Transaction['status'] {
  if (state === 'void' || state === 'declined') return 'reversed';
  return state === 'pending' ? 'pending' : 'done';
}
