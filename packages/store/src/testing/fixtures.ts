/** A programme and a member as the API would answer them. */
import type {
  Balance,
  IssuedReward,
  Program,
  Redemption,
  RewardStanding,
  Session,
} from '@spaarkit/sdk';

export const program: Program = {
  version: 1,
  status: 'running',
  name: { nl: 'Spaarpunten' },
  currency: 'EUR',
  timeZone: 'Europe/Amsterdam',
  locales: ['nl'],
  points: {
    names: { nl: { one: 'punt', other: 'punten' } },
    pendingDays: 14,
    expiry: { kind: 'age', months: 24 },
  },
  enrollmentMode: 'opt_in',
  earningRules: [],
  campaigns: [],
  tiers: {
    basis: 'spend',
    period: { kind: 'rolling', months: 12 },
    nearlyFromPercent: 80,
    levels: [
      { id: 'bronze', name: { nl: 'Brons' }, threshold: 0, benefits: [] },
      { id: 'silver', name: { nl: 'Zilver' }, threshold: 75_000, benefits: [] },
    ],
  },
  rewards: [reward('ten-percent', 1000), reward('five-euro', 500), reward('shipping', 250)],
  consents: [],
  links: {},
  termsVersion: 'terms-1',
};

export function reward(id: string, points: number): Program['rewards'][number] {
  return {
    id,
    kind: 'amount_discount',
    name: { nl: id },
    cost: { kind: 'fixed', points },
    minimumSpendMinor: 0,
    validDays: 30,
    revertible: true,
    combinable: true,
  };
}

const now = '2026-11-23T12:00:00Z';

export function balance(available: number, rest: Partial<Balance> = {}): Balance {
  return { available, pending: 0, reserved: 0, owed: 0, releases: [], expiring: [], ...rest };
}

export function standings(available: number): RewardStanding[] {
  return program.rewards.map(({ id, cost }) => {
    const need = cost.kind === 'fixed' ? cost.points : cost.minimumPoints;
    return available >= need
      ? { rewardId: id, redeemable: true }
      : {
          rewardId: id,
          redeemable: false,
          refusal: 'insufficient_points',
          missingPoints: need - available,
        };
  });
}

export function memberSession(available: number, rest: Partial<Session> = {}): Session {
  return {
    visitor: 'enrolled',
    programVersion: program.version,
    revision: '1',
    program,
    now,
    member: {
      id: 'mem_1',
      externalId: 'c1',
      joinedAt: now,
      preferredChannels: [],
      consents: [],
      tags: [],
    },
    balance: balance(available),
    tierProgress: {
      tierId: 'bronze',
      basis: 'spend',
      have: 30_000,
      pending: 7500,
      next: { tierId: 'silver', need: 75_000, left: 45_000, nearly: false },
    },
    segmentIds: [],
    rewards: standings(available),
    issuedRewards: [],
    unresolvedRedemptions: [],
    notices: [],
    ...rest,
  };
}

export const guestSession: Session = {
  visitor: 'guest',
  programVersion: program.version,
  revision: '1',
  program,
  now,
  segmentIds: [],
  rewards: [],
  issuedRewards: [],
  unresolvedRedemptions: [],
  notices: [],
};

export function issuedReward(id: string, expiresAt = '2026-12-23T12:00:00Z'): IssuedReward {
  return {
    id,
    rewardId: 'five-euro',
    kind: 'amount_discount',
    name: { nl: 'five-euro' },
    value: { kind: 'amount', amountMinor: 500 },
    voucher: { code: 'ABCD-EFGH' },
    source: { kind: 'redemption', redemptionId: 'red_1', points: 500 },
    usage: 'unused',
    minimumSpendMinor: 0,
    combinable: true,
    issuedAt: now,
    expiresAt,
    validThrough: expiresAt.slice(0, 10),
  };
}

export function redemption(available: number, rest: Partial<Redemption> = {}): Redemption {
  return {
    id: 'red_1',
    rewardId: 'five-euro',
    points: 500,
    status: 'issued',
    createdAt: now,
    issuedReward: issuedReward('iss_1'),
    balance: balance(available),
    transactionId: 'tx_1',
    ...rest,
  };
}

/** A redemption of the reward of 500 points, as a review asks for it. */
export const redeemFive = (intentKey = 'intent-0000000001') => ({
  rewardId: 'five-euro',
  intentKey,
});
