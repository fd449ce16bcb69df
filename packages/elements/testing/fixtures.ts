/** A programme and shoppers, in the shapes of the API: the values of the pictures in the design. */
import type {
  Balance,
  IssuedReward,
  Notice,
  Program,
  Reward,
  RewardStanding,
  Session,
  TierProgress,
  Transaction,
} from '@spaarkit/sdk';

import { referralRule } from './inviting.ts';
import { manyWays, ruleProgress } from './ways-to-earn.ts';

/** The moment that every fixture is dated by: 23 November 2026, half past two in Amsterdam. */
export const now = '2026-11-23T13:30:00Z';

const reward = (
  id: string,
  nl: string,
  en: string,
  rest: Partial<Reward> & Pick<Reward, 'kind' | 'cost'>,
): Reward => ({
  id,
  name: { nl, en },
  minimumSpendMinor: 0,
  validDays: 30,
  revertible: true,
  combinable: true,
  ...rest,
});

const fixed = (points: number) => ({ kind: 'fixed' as const, points });

export const program: Program = {
  version: 3,
  status: 'running',
  name: { nl: 'Zilverberk Spaarclub', en: 'Zilverberk Club' },
  currency: 'EUR',
  timeZone: 'Europe/Amsterdam',
  locales: ['nl', 'en'],
  points: {
    names: { nl: { one: 'punt', other: 'punten' }, en: { one: 'point', other: 'points' } },
    pendingDays: 14,
    expiry: { kind: 'age', months: 24 },
    expiryMonths: 24,
    minorPerPoint: { minor: 1, points: 1 },
  },
  enrollmentMode: 'opt_in',
  earningRules: [
    {
      kind: 'order_amount',
      id: 'spend',
      name: { nl: 'Sparen bij elke bestelling', en: 'Earn with every order' },
      points: 10,
      perMinor: 100,
      taxBasis: 'gross',
      rounding: 'down',
      minimumOrderMinor: 0,
    },
    {
      kind: 'account',
      id: 'welcome',
      name: { nl: 'Welkomstbonus', en: 'Welcome bonus' },
      grant: { kind: 'points', points: 100 },
      pendingDays: 0,
      reversalFreesLimit: true,
      afterFirstOrder: false,
    },
  ],
  campaigns: [],
  tiers: {
    basis: 'spend',
    period: { kind: 'rolling', months: 12 },
    nearlyFromPercent: 80,
    levels: [
      {
        id: 'bronze',
        name: { nl: 'Brons', en: 'Bronze' },
        threshold: 0,
        accent: '#9a5b2f',
        benefits: [
          {
            kind: 'custom',
            id: 'club-news',
            name: { nl: 'Als eerste het clubnieuws', en: 'Club news first' },
          },
        ],
      },
      {
        id: 'silver',
        name: { nl: 'Zilver', en: 'Silver' },
        threshold: 75_000,
        accent: '#66707a',
        benefits: [
          {
            kind: 'earning_rate',
            id: 'silver-rate',
            name: { nl: '10% meer punten', en: '10% more points' },
            percent: 110,
          },
          {
            kind: 'free_shipping',
            id: 'silver-shipping',
            name: { nl: 'Gratis verzending vanaf € 25', en: 'Free shipping from € 25' },
            minimumOrderMinor: 2500,
          },
        ],
      },
      {
        id: 'gold',
        name: { nl: 'Goud', en: 'Gold' },
        threshold: 150_000,
        accent: '#a87b00',
        benefits: [
          {
            kind: 'earning_rate',
            id: 'gold-rate',
            name: { nl: '25% meer punten', en: '25% more points' },
            percent: 125,
          },
          {
            kind: 'free_shipping',
            id: 'gold-shipping',
            name: { nl: 'Altijd gratis verzending', en: 'Free shipping, always' },
            minimumOrderMinor: 0,
          },
          {
            kind: 'early_access',
            id: 'gold-early',
            name: { nl: 'Een dag eerder bij de sale', en: 'The sale a day early' },
            hoursBefore: 24,
          },
        ],
      },
    ],
  },
  rewards: [
    reward('free-shipping', 'Gratis verzending', 'Free shipping', {
      kind: 'free_shipping',
      cost: fixed(250),
      value: { kind: 'free_shipping' },
    }),
    reward('five-euro', '€ 5 korting', '€ 5 off', {
      kind: 'amount_discount',
      cost: fixed(500),
      value: { kind: 'amount', amountMinor: 500 },
      minimumSpendMinor: 2500,
      conditions: {
        nl: 'Vanaf € 25 aan producten. Niet op cadeaukaarten.',
        en: 'From € 25 of products. Not on gift cards.',
      },
    }),
    reward('ten-percent', '10% korting op je bestelling', '10% off your order', {
      kind: 'percentage_discount',
      cost: fixed(1000),
      value: { kind: 'percentage', percent: 10, maximumMinor: 2500 },
      combinable: false,
    }),
    reward('points-as-money', 'Korting naar keuze', 'Discount of your choice', {
      kind: 'amount_discount',
      cost: {
        kind: 'variable',
        stepPoints: 100,
        minorPerStep: 100,
        minimumPoints: 100,
        maximumPoints: 5000,
      },
      description: {
        nl: 'Kies zelf hoeveel punten je inwisselt.',
        en: 'Choose how many points to spend.',
      },
    }),
    reward('coffee-mug', 'Gratis koffiemok', 'Free coffee mug', {
      kind: 'free_product',
      cost: fixed(1370),
      value: { kind: 'product', productId: 'mug-oak' },
      revertible: false,
    }),
    reward('gold-fifteen', '€ 15 korting voor Goud', '€ 15 off for Gold', {
      kind: 'amount_discount',
      cost: fixed(1250),
      value: { kind: 'amount', amountMinor: 1500 },
      tierIds: ['gold'],
      limit: { count: 1, per: 'month' },
    }),
  ],
  consents: [],
  links: {
    account: 'https://shop.example/account/punten',
    logIn: 'https://shop.example/inloggen',
    terms: 'https://shop.example/voorwaarden-spaarclub',
    help: 'https://shop.example/hulp',
  },
  termsVersion: '1',
};

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

export const issuedReward: IssuedReward = {
  id: 'issued-1',
  rewardId: 'five-euro',
  kind: 'amount_discount',
  name: { nl: '€ 5 korting', en: '€ 5 off' },
  conditions: {
    nl: 'Vanaf € 25 aan producten. Niet op cadeaukaarten.',
    en: 'From € 25 of products. Not on gift cards.',
  },
  value: { kind: 'amount', amountMinor: 500 },
  voucher: { code: 'SPAAR-7K2M-9Q4T-XW8C' },
  source: { kind: 'redemption', redemptionId: 'redemption-1', points: 500 },
  usage: 'unused',
  minimumSpendMinor: 2500,
  combinable: true,
  issuedAt: '2026-11-14T10:00:00Z',
  expiresAt: '2026-11-25T23:00:00Z',
  validThrough: '2026-11-25',
  revertibleUntil: '2026-11-25T23:00:00Z',
};

export const secondIssuedReward: IssuedReward = {
  ...issuedReward,
  id: 'issued-2',
  rewardId: 'free-shipping',
  kind: 'free_shipping',
  name: { nl: 'Gratis verzending', en: 'Free shipping' },
  conditions: undefined,
  value: { kind: 'free_shipping' },
  voucher: { code: 'SPAAR-H4PD-3MVY-N6RB' },
  source: { kind: 'redemption', redemptionId: 'redemption-2', points: 250 },
  minimumSpendMinor: 0,
  issuedAt: '2026-11-20T10:00:00Z',
  expiresAt: '2026-12-19T23:00:00Z',
  validThrough: '2026-12-19',
  revertibleUntil: '2026-12-19T23:00:00Z',
};

export const pastRewards: IssuedReward[] = [
  {
    ...issuedReward,
    id: 'issued-3',
    usage: 'used',
    usedAt: '2026-10-30T12:00:00Z',
    revertibleUntil: undefined,
  },
  {
    ...secondIssuedReward,
    id: 'issued-4',
    usage: 'expired',
    expiresAt: '2026-10-11T22:00:00Z',
    validThrough: '2026-10-11',
    revertibleUntil: undefined,
  },
  { ...issuedReward, id: 'issued-5', usage: 'reverted', revertibleUntil: undefined },
];

export const transactions: Transaction[] = [
  {
    id: 'transaction-6',
    kind: 'earn',
    points: 45,
    status: 'pending',
    at: '2026-11-21T15:12:00Z',
    reason: {
      kind: 'order',
      orderId: '10482',
      orderNumber: '#10482',
      orderUrl: 'https://shop.example/orders/10482',
    },
    undoneBy: [],
    availableAt: '2026-12-07T09:00:00Z',
  },
  {
    id: 'transaction-5',
    kind: 'redeem',
    points: -500,
    status: 'done',
    at: '2026-11-14T10:00:00Z',
    reason: { kind: 'reward', rewardId: 'five-euro', issuedRewardId: 'issued-1' },
    undoneBy: [],
  },
  {
    id: 'transaction-4',
    kind: 'refund',
    points: 250,
    status: 'done',
    at: '2026-11-03T08:30:00Z',
    reason: { kind: 'reward', rewardId: 'free-shipping', issuedRewardId: 'issued-5' },
    undoes: 'transaction-3',
    undoneBy: [],
  },
  {
    id: 'transaction-3',
    kind: 'redeem',
    points: -250,
    status: 'reversed',
    at: '2026-11-02T08:30:00Z',
    reason: { kind: 'reward', rewardId: 'free-shipping', issuedRewardId: 'issued-5' },
    undoneBy: ['transaction-4'],
  },
  {
    id: 'transaction-2',
    kind: 'reverse',
    points: -80,
    status: 'done',
    at: '2026-10-19T08:30:00Z',
    reason: { kind: 'order', orderId: '10311', orderNumber: '#10311' },
    undoes: 'transaction-0',
    undoneBy: [],
  },
  {
    id: 'transaction-1',
    kind: 'earn',
    points: 100,
    status: 'done',
    at: '2026-10-02T09:00:00Z',
    reason: { kind: 'rule', ruleId: 'welcome', eventType: 'member.registered' },
    undoneBy: [],
    validThrough: '2028-10-02',
  },
];

/** What came before: more than a page of it, an order each. */
export const olderTransactions: Transaction[] = Array.from({ length: 9 }, (_, index) => ({
  id: `older-${index}`,
  kind: 'earn',
  points: 30 + index,
  status: 'done',
  at: `2026-09-${20 - index}T12:00:00Z`,
  reason: { kind: 'order', orderId: `${10300 - index}`, orderNumber: `#${10300 - index}` },
  undoneBy: [],
}));

/** Rows that move no points: rewards that came and went without them, and points that last longer. */
export const pointlessTransactions: Transaction[] = [
  {
    id: 'transaction-14',
    kind: 'reverse',
    points: 0,
    status: 'done',
    at: '2026-11-20T10:00:00Z',
    reason: { kind: 'reward', rewardId: 'coffee-mug', issuedRewardId: 'issued-8' },
    undoes: 'transaction-11',
    undoneBy: [],
  },
  {
    id: 'transaction-13',
    kind: 'expire',
    points: 0,
    status: 'done',
    at: '2026-11-19T10:00:00Z',
    reason: { kind: 'reward', rewardId: 'five-euro', issuedRewardId: 'issued-7' },
    undoneBy: [],
  },
  {
    id: 'transaction-12',
    kind: 'adjust',
    points: 0,
    status: 'done',
    at: '2026-11-18T10:00:00Z',
    reason: { kind: 'extension', note: 'Verbouwing', until: '2027-01-31T23:00:00Z' },
    undoneBy: [],
  },
  {
    id: 'transaction-11',
    kind: 'earn',
    points: 0,
    status: 'reversed',
    at: '2026-11-17T10:00:00Z',
    reason: {
      kind: 'reward',
      rewardId: 'coffee-mug',
      issuedRewardId: 'issued-8',
      source: { kind: 'rule', ruleId: 'welcome' },
    },
    undoneBy: ['transaction-14'],
  },
];

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
  reserved: { ...member, balance: { ...balance, available: 750, reserved: 500 } },
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
