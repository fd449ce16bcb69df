/** A programme in the shape of the API: the one in the pictures of the design. */
import type { Program, Reward } from '@spaarkit/sdk';

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
  leaving: { issuedCodes: 'keep' },
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
      limit: { count: 1, per: 'lifetime' },
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
