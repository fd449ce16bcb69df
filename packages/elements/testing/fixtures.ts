/** Shoppers, in the shapes of the API: the values of the pictures in the design. */
import type {
  Balance,
  Notice,
  Program,
  RewardStanding,
  Session,
  TierProgress,
} from '@spaarkit/sdk';

import { referralRule } from './inviting.ts';
import { issuedReward, secondIssuedReward, sentGift } from './issued-rewards.ts';
import { program } from './program.ts';
import { manyWays, ruleProgress } from './ways-to-earn.ts';

/** The moment that every fixture is dated by: 23 November 2026, half past two in Amsterdam. */
export const now = '2026-11-23T13:30:00Z';

export const balance: Balance = {
  available: 1250,
  pending: 45,
  reserved: 0,
  owed: 0,
  releases: [{ points: 45, availableAt: '2026-12-07T09:00:00Z' }],
  expiring: [{ points: 300, expiresAt: '2026-12-31T23:00:00Z', validThrough: '2026-12-31' }],
};

export const tierProgress: TierProgress = {
  tierId: 'silver',
  basis: 'spend',
  have: 143_800,
  pending: 4500,
  validThrough: '2027-12-31',
  next: { tierId: 'gold', need: 150_000, left: 6200, nearly: true },
};

/** How each reward stands for a member with so many points, at silver. */
export function standings(available: number): RewardStanding[] {
  return program.rewards.map(({ id, cost, tierIds }): RewardStanding => {
    if (id === 'free-shipping') return { rewardId: id, redeemable: false, refusal: 'out_of_stock' };
    if (tierIds !== undefined) return { rewardId: id, redeemable: false, refusal: 'tier_required' };
    const need = cost.kind === 'fixed' ? cost.points : cost.minimumPoints;
    if (need > available) {
      return {
        rewardId: id,
        redeemable: false,
        refusal: 'insufficient_points',
        missingPoints: need - available,
      };
    }
    return cost.kind === 'fixed'
      ? { rewardId: id, redeemable: true }
      : {
          rewardId: id,
          redeemable: true,
          maximumPoints: Math.floor(available / cost.stepPoints) * cost.stepPoints,
        };
  });
}

const nobody: Omit<Session, 'visitor'> = {
  programVersion: program.version,
  revision: '1',
  program,
  now,
  segmentIds: [],
  rewards: [
    { rewardId: 'free-shipping', redeemable: false, refusal: 'out_of_stock' },
    { rewardId: 'gold-fifteen', redeemable: false, refusal: 'tier_required' },
  ],
  issuedRewards: [],
  unresolvedRedemptions: [],
  notices: [],
};

const profile: NonNullable<Session['member']> = {
  id: 'member-1',
  externalId: 'customer-1',
  joinedAt: '2026-10-02T09:00:00Z',
  preferredChannels: [],
  consents: [],
  termsVersion: '1',
  tags: [],
};

const member: Session = {
  ...nobody,
  visitor: 'enrolled',
  member: profile,
  balance,
  tierProgress,
  rewards: standings(balance.available),
  issuedRewards: [issuedReward, secondIssuedReward],
};

const withConsents: Program = {
  ...program,
  consents: [
    {
      id: 'news',
      purpose: 'marketing',
      version: 2,
      text: {
        nl: 'Stuur me nieuws en aanbiedingen per e-mail.',
        en: 'Send me news and offers by e-mail.',
      },
    },
    {
      id: 'purchases',
      purpose: 'purchases',
      version: 1,
      text: { nl: 'Bewaar mijn aankopen en laat ze mij zien.', en: 'Keep and show my purchases.' },
    },
  ],
};

const notOpen = { open: false, takesJoinCode: false, waitingList: false };

/** A member whose every notice is the given one. */
const noticed = (notice: Notice): Session => ({ ...member, notices: [notice] });

const withReferrals: Program = {
  ...program,
  version: 12,
  earningRules: [...program.earningRules, referralRule],
};

/** The shoppers that elements are shown and tested with, by what is special about them. */
export const sessions = {
  guest: { ...nobody, visitor: 'guest' },
  notEnrolled: { ...nobody, visitor: 'not_enrolled' },
  excluded: { ...nobody, visitor: 'excluded', rewards: [] },
  member,
  /** In a programme in which members invite others. */
  inviting: { ...member, program: withReferrals, programVersion: 12 },
  guestOfInviting: { ...nobody, visitor: 'guest', program: withReferrals, programVersion: 12 },
  customerOfInviting: {
    ...nobody,
    visitor: 'not_enrolled',
    program: withReferrals,
    programVersion: 12,
  },
  withCard: { ...member, member: { ...profile, cardNumber: '2648139570264' } },
  newMember: {
    ...member,
    balance: { available: 100, pending: 0, reserved: 0, owed: 0, releases: [], expiring: [] },
    tierProgress: {
      tierId: 'bronze',
      basis: 'spend',
      have: 12_500,
      pending: 0,
      next: { tierId: 'silver', need: 75_000, left: 62_500, nearly: false },
    },
    rewards: standings(100),
    issuedRewards: [],
  },
  /** Can have the mug, which cannot be given back. */
  rich: {
    ...member,
    balance: { ...balance, available: 2600 },
    rewards: standings(2600),
  },
  /** The shop has still to make the code. */
  codePending: {
    ...member,
    issuedRewards: [{ ...issuedReward, voucher: undefined, codePending: true }],
  },
  /** The shop has still to send a gift. */
  toSend: { ...member, issuedRewards: [sentGift] },
  /** It has begun, and says so in words of its own. */
  sending: {
    ...member,
    issuedRewards: [
      { ...sentGift, fulfilment: { state: 'in_progress', note: 'PostNL 3SABCD123456' } },
    ],
  },
  /** A code is held in a cart; another is a gift of the shop. */
  held: {
    ...member,
    issuedRewards: [
      {
        ...issuedReward,
        usage: 'locked',
        voucher: {
          code: 'SPAAR-7K2M-9Q4T-XW8C',
          cartRef: 'cart-1',
          lockedUntil: '2026-11-23T14:05:00Z',
        },
        revertibleUntil: undefined,
      },
      {
        ...secondIssuedReward,
        source: { kind: 'shop', note: 'goodwill' },
        revertibleUntil: undefined,
      },
    ],
  },
  highest: {
    ...member,
    tierProgress: {
      tierId: 'gold',
      basis: 'spend',
      have: 181_000,
      pending: 0,
      validThrough: '2027-12-31',
    },
  },
  mustKeep: {
    ...member,
    tierProgress: { ...tierProgress, keep: { need: 75_000, left: 12_000, by: '2026-12-31' } },
  },
  /** The period is over, and the level stays for a while. */
  inGrace: {
    ...member,
    tierProgress: { ...tierProgress, because: 'grace', validThrough: '2027-01-31' },
  },
  /** The highest level, by a paid membership. */
  paidFor: {
    ...member,
    program: {
      ...program,
      version: 11,
      paidMembership: {
        tierId: 'gold',
        priceMinor: 4900,
        months: 12,
        name: { nl: 'Plus', en: 'Plus' },
        url: 'https://shop.example/plus',
        forSale: true,
      },
    },
    programVersion: 11,
    tierProgress: {
      tierId: 'gold',
      basis: 'spend',
      because: 'paid',
      have: 12_000,
      pending: 0,
      validThrough: '2027-06-30',
    },
  },
  negative: {
    ...member,
    balance: { available: 0, pending: 0, reserved: 0, owed: 120, releases: [], expiring: [] },
    // What is owed is missing too.
    rewards: standings(-120),
    issuedRewards: [],
  },
  reserved: {
    ...member,
    balance: { ...balance, available: 750, reserved: 500 },
    rewards: standings(750),
  },
  noTiers: {
    ...member,
    program: { ...program, version: 4, tiers: undefined },
    programVersion: 4,
    tierProgress: undefined,
  },
  pointsExpiring: noticed({
    id: 'notice-1',
    kind: 'points_expiring',
    points: 300,
    expiresAt: '2026-12-31T23:00:00Z',
    validThrough: '2026-12-31',
  }),
  rewardExpiring: noticed({
    id: 'notice-2',
    kind: 'reward_expiring',
    issuedRewardId: 'issued-1',
    expiresAt: '2026-11-25T23:00:00Z',
    validThrough: '2026-11-25',
  }),
  tierNearly: noticed({ id: 'notice-3', kind: 'tier_nearly', tierId: 'gold', left: 6200 }),
  tierReached: noticed({ id: 'notice-4', kind: 'tier_reached', tierId: 'silver' }),
  /** Whoever asks to join is asked for two consents first. */
  askedForConsent: { ...nobody, visitor: 'not_enrolled', program: withConsents },
  invited: {
    ...nobody,
    visitor: 'not_enrolled',
    joining: { ...notOpen, refusal: 'invitation_required', takesJoinCode: true },
  },
  full: {
    ...nobody,
    visitor: 'not_enrolled',
    joining: { ...notOpen, refusal: 'program_full', waitingList: true },
  },
  waiting: {
    ...nobody,
    visitor: 'not_enrolled',
    joining: {
      ...notOpen,
      refusal: 'program_full',
      waitingList: true,
      waiting: { place: 3, since: now },
    },
  },
  closed: {
    ...nobody,
    visitor: 'not_enrolled',
    joining: { ...notOpen, refusal: 'joining_closed' },
  },
  /** Has said yes to one of two consents, to its present text. */
  withChoices: {
    ...member,
    program: withConsents,
    member: {
      ...profile,
      birthday: { day: 29, month: 2 },
      preferredChannels: ['email'],
      consents: [
        { id: 'news', version: 2, given: true, at: now },
        { id: 'purchases', version: 1, given: false, at: now },
      ],
    },
  },
  /** Who agreed to see purchases. */
  buying: {
    ...member,
    program: withConsents,
    member: { ...profile, consents: [{ id: 'purchases', version: 1, given: true, at: now }] },
  },
  withoutCodes: { ...member, issuedRewards: [] },
  newReward: noticed({ id: 'notice-5', kind: 'new_reward', rewardId: 'coffee-mug' }),
  ending: {
    ...noticed({ id: 'notice-6', kind: 'program_ending', endsAt: '2027-01-31T23:00:00Z' }),
    program: {
      ...program,
      version: 5,
      endsAt: '2027-01-31T23:00:00Z',
      lastRedemptionAt: '2027-01-15T23:00:00Z',
    },
    programVersion: 5,
  },
  upcoming: {
    ...nobody,
    visitor: 'guest',
    program: { ...program, version: 6, status: 'upcoming', startsAt: '2026-12-05T08:00:00Z' },
    programVersion: 6,
  },
  ended: {
    ...nobody,
    visitor: 'guest',
    program: { ...program, version: 7, status: 'ended', endsAt: '2026-10-31T22:00:00Z' },
    programVersion: 7,
  },
  /** In a programme with every kind of way to earn, and a campaign. */
  manyWays: {
    ...member,
    program: { ...program, ...manyWays, version: 9 },
    programVersion: 9,
    ruleProgress,
  },
  /** In a programme where nothing gives points but what was spent. */
  ordersOnly: {
    ...member,
    program: { ...program, earningRules: program.earningRules.slice(0, 1), version: 10 },
    programVersion: 10,
  },
  guestWithManyWays: {
    ...nobody,
    visitor: 'guest',
    program: { ...program, ...manyWays, version: 9 },
    programVersion: 9,
  },
  inviteOnly: {
    ...nobody,
    visitor: 'not_enrolled',
    program: { ...program, version: 8, enrollmentMode: 'invite_only' },
    programVersion: 8,
  },
} satisfies Record<string, Session>;
