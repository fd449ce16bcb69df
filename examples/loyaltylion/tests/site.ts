/** A shop in LoyaltyLion, and what its API does not say of it. */
import type { Terms } from '../src/program.ts';
import type { SiteConfiguration } from '../src/vendor.ts';

const euros = (amount: number) => ({ amount, formatted: `€${amount}` });

export const site: SiteConfiguration = {
  currency: 'eur',
  language: 'en',
  program: { name: 'Lion Rewards' },
  tier_configuration: {
    boundary_mode: 'spend',
    membership: { mode: 'rolling', duration_months: 12 },
    tier_benefits: [{ id: 1, label: 'Early access to new products', secret: false }],
    tiers: [
      {
        id: 1,
        name: 'Silver',
        position: 1,
        hidden: false,
        benefit_ids: [],
        kind: 'spend',
        lower_bound: euros(0),
      },
      {
        id: 2,
        name: 'Gold',
        position: 2,
        hidden: false,
        benefit_ids: [1],
        kind: 'spend',
        lower_bound: euros(100),
      },
    ],
  },
  rules: [
    {
      id: 7,
      kind: 'purchase',
      variants: [
        {
          tier_id: null,
          title: 'Make a purchase',
          enabled: true,
          result: { kind: 'points', points: 10, per_currency_unit: 1 },
        },
      ],
    },
  ],
  rewards: [
    {
      id: 101,
      kind: 'cart_discount_voucher',
      limit: null,
      properties: { discount_type: 'fixed', discount: euros(5), minimum_spend: euros(10) },
      variants: [
        {
          tier_id: null,
          title: '€ 5 off',
          description: 'On your next order',
          enabled: true,
          cost: { kind: 'fixed', points: 500 },
        },
      ],
    },
    {
      id: 102,
      kind: 'gift_card',
      limit: null,
      variants: [
        {
          tier_id: null,
          title: 'A gift card',
          enabled: true,
          cost: { kind: 'fixed', points: 900 },
        },
      ],
    },
  ],
};

export const terms: Terms = {
  timeZone: 'Europe/Amsterdam',
  pointNames: { en: { one: 'point', other: 'points' } },
  pendingDays: 14,
  expiry: { kind: 'inactivity', months: 12 },
  enrollmentMode: 'opt_in',
  rewardDays: 90,
  rewardNames: { 101: 'five-euro' },
};
