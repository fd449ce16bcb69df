/** What a member of that programme holds, and held. */
import type { IssuedReward } from '@spaarkit/sdk';

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

/** A gift that the shop sends: no code, and no end. */
export const sentGift: IssuedReward = {
  ...issuedReward,
  id: 'issued-8',
  rewardId: 'gift-box',
  kind: 'merchant_fulfilled',
  name: { nl: 'Proefpakket koffie', en: 'Coffee sampler' },
  conditions: undefined,
  value: { kind: 'other' },
  voucher: undefined,
  fulfilment: { state: 'requested' },
  revertibleUntil: undefined,
};
