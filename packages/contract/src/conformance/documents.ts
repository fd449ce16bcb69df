/** Programme documents and order lines that the cases are played with. */
import type { ProgramDocumentInput } from '../program/document.ts';
import type { OrderLineInput } from '../storefront/previews.ts';

type OrderAmountRuleInput = Extract<
  NonNullable<ProgramDocumentInput['earningRules']>[number],
  { kind: 'order_amount' }
>;
type EarningRuleInput = NonNullable<ProgramDocumentInput['earningRules']>[number];
type CampaignInput = NonNullable<ProgramDocumentInput['campaigns']>[number];
type RewardInput = NonNullable<ProgramDocumentInput['rewards']>[number];
type SegmentInput = NonNullable<ProgramDocumentInput['segments']>[number];
type RewardOf<Kind extends RewardInput['kind']> = Extract<RewardInput, { kind: Kind }>;
type LevelInput = NonNullable<ProgramDocumentInput['tiers']>['levels'][number];

/** Ten points for each euro, with tax. */
export const tenPerEuro: OrderAmountRuleInput = {
  kind: 'order_amount',
  id: 'spend',
  name: { en: 'Earn with every order' },
  points: 10,
  perMinor: 100,
};

/** Fifty points for each bag of beans. */
export const bagBonus: Extract<EarningRuleInput, { kind: 'product' }> = {
  kind: 'product',
  id: 'bag-bonus',
  name: { en: '50 points for each bag' },
  productIds: ['beans'],
  grant: { kind: 'points', points: 50 },
};

/** Five points more for each euro of coffee, from € 20. */
export const coffeeRate: Extract<EarningRuleInput, { kind: 'category' }> = {
  kind: 'category',
  id: 'coffee-rate',
  name: { en: 'More points for coffee' },
  categories: ['coffee'],
  points: 5,
  perMinor: 100,
  minimumOrderMinor: 2000,
};

/** 250 points for the first order of € 10 or more. */
export const welcomeOrder: EarningRuleInput = {
  kind: 'first_order',
  id: 'welcome',
  name: { en: 'Your first order' },
  minimumOrderMinor: 1000,
  grant: { kind: 'points', points: 250 },
};

/** A hundred points for every third order. */
export const thirdOrder: Extract<EarningRuleInput, { kind: 'order_count' }> = {
  kind: 'order_count',
  id: 'third',
  name: { en: 'Every third order' },
  every: 3,
  grant: { kind: 'points', points: 100 },
};

/** A hundred points for every fifth bag of beans. */
export const stampCard: EarningRuleInput = {
  kind: 'stamp_card',
  id: 'beans-card',
  name: { en: 'A stamp for each bag' },
  stampFor: 'product',
  productIds: ['beans'],
  stamps: 5,
  grant: { kind: 'points', points: 100 },
};

/** € 5 off for every two orders. */
export const rewardCard: EarningRuleInput = {
  kind: 'stamp_card',
  id: 'card',
  name: { en: 'A stamp for each order' },
  stampFor: 'order',
  stamps: 2,
  grant: { kind: 'reward', rewardId: 'five-euro' },
};

/** Two points more for each euro, with one order a day. */
export const onceADay: EarningRuleInput = {
  ...tenPerEuro,
  id: 'daily',
  points: 2,
  limit: { count: 1, per: 'day' },
};

/** Double points, always, unless told otherwise. */
export function doublePoints(changes: Partial<CampaignInput> = {}): CampaignInput {
  return {
    id: 'double',
    name: { en: 'Double points' },
    from: '2020-01-01T00:00:00Z',
    until: '2100-01-01T00:00:00Z',
    effect: { kind: 'multiplier', percent: 200 },
    ...changes,
  };
}

/** € 5 off for 500 points. */
export const fiveEuro: RewardInput = {
  kind: 'amount_discount',
  id: 'five-euro',
  name: { en: '€ 5 off' },
  cost: { kind: 'fixed', points: 500 },
  amountMinor: 500,
  validDays: 30,
};

/** A discount of the shopper's choice: from 100 to 2,000 points in steps of 100, a euro each. */
export const chosenAmount: RewardInput = {
  kind: 'amount_discount',
  id: 'chosen-amount',
  name: { en: 'A discount of your choice' },
  cost: {
    kind: 'variable',
    stepPoints: 100,
    minorPerStep: 100,
    minimumPoints: 100,
    maximumPoints: 2000,
  },
  validDays: 30,
};

/** € 5 off for 500 points, with something about it changed. */
export function fiveEuroWith(changes: Partial<RewardOf<'amount_discount'>>): RewardInput {
  return { ...fiveEuro, ...changes };
}

/** Members with two orders in the last 90 days. */
export const frequentBuyers: SegmentInput = {
  id: 'frequent',
  name: { en: 'Frequent buyers' },
  all: [{ kind: 'orders', minimum: 2, withinDays: 90 }],
};

const forFiveHundred = { cost: { kind: 'fixed', points: 500 }, validDays: 30 } as const;

/** € 20 of credit in the shop, used in parts. */
export const storeCredit: RewardOf<'store_credit'> = {
  ...forFiveHundred,
  kind: 'store_credit',
  id: 'credit',
  name: { en: '€ 20 to spend' },
  amountMinor: 2000,
};

/** € 5 to one of two causes. */
export const donation: RewardOf<'donation'> = {
  ...forFiveHundred,
  kind: 'donation',
  id: 'donation',
  name: { en: '€ 5 for a good cause' },
  amountMinor: 500,
  causes: [
    { id: 'trees', name: { en: 'Trees' } },
    { id: 'books', name: { en: 'Books' } },
  ],
};

/** An evening with one place. */
export const evening: RewardOf<'experience'> = {
  ...forFiveHundred,
  kind: 'experience',
  id: 'evening',
  name: { en: 'Workshop evening' },
  variety: 'event',
  places: 1,
};

/** A bag that is sent to the member. */
export const sentGift: RewardOf<'merchant_fulfilled'> = {
  ...forFiveHundred,
  kind: 'merchant_fulfilled',
  id: 'bag',
  name: { en: 'A cotton bag' },
  needsAddress: true,
};

/** € 5 that the shop pays out. */
export const cashback: RewardOf<'cashback'> = {
  ...forFiveHundred,
  kind: 'cashback',
  id: 'cashback',
  name: { en: '€ 5 back' },
  amountMinor: 500,
};

/** An address that nobody lives at. */
export const someAddress = {
  name: 'L. Example',
  lines: ['Example Street 1'],
  postalCode: '1000 AA',
  city: 'Amsterdam',
  country: 'NL',
};

/** A small programme: ten points a euro, fourteen days pending, two years valid, two rewards. */
export function programWith(changes: Partial<ProgramDocumentInput> = {}): ProgramDocumentInput {
  return {
    schemaVersion: 1,
    name: { en: 'Conformance Club' },
    currency: 'EUR',
    timeZone: 'Europe/Amsterdam',
    locales: ['en'],
    points: pointsWith({}),
    earningRules: [tenPerEuro],
    rewards: [fiveEuro, chosenAmount],
    ...changes,
  };
}

/** The points policy of `programWith`, with something about it changed. */
export function pointsWith(
  changes: Partial<ProgramDocumentInput['points']>,
): ProgramDocumentInput['points'] {
  return {
    names: { en: { one: 'point', other: 'points' } },
    pendingDays: 14,
    expiry: { kind: 'age', months: 24 },
    ...changes,
  };
}

/** Bronze, silver and gold with the thresholds given, silver earning one and a half times. */
export function levels(silver: number, gold: number): LevelInput[] {
  return [
    { id: 'bronze', name: { en: 'Bronze' }, threshold: 0 },
    {
      id: 'silver',
      name: { en: 'Silver' },
      threshold: silver,
      benefits: [
        {
          kind: 'earning_rate',
          id: 'silver-rate',
          name: { en: 'Half as many again' },
          percent: 150,
        },
      ],
    },
    { id: 'gold', name: { en: 'Gold' }, threshold: gold },
  ];
}

/** A product line of an order; without tax unless `netMinor` says what it is without. */
export function line(
  id: string,
  grossMinor: number,
  more: Partial<OrderLineInput> = {},
): OrderLineInput {
  return { id, productId: `product-${id}`, grossMinor, netMinor: grossMinor, ...more };
}

type TierSchemeInput = NonNullable<ProgramDocumentInput['tiers']>;

/** Something about the levels of `tiersWith`, changed. */
export interface LevelChanges {
  readonly bronze?: Partial<LevelInput>;
  readonly silver?: Partial<LevelInput>;
}

/** Bronze, silver from € 100 and gold from € 200, all earning alike. */
export function levelsWith({ bronze = {}, silver = {} }: LevelChanges): LevelInput[] {
  return [
    { id: 'bronze', name: { en: 'Bronze' }, threshold: 0, ...bronze },
    { id: 'silver', name: { en: 'Silver' }, threshold: 10_000, ...silver },
    { id: 'gold', name: { en: 'Gold' }, threshold: 20_000 },
  ];
}

/** Those levels by spend, over a lifetime unless said otherwise. */
export function tiersWith({
  period = { kind: 'lifetime' },
  ...changes
}: LevelChanges & { readonly period?: TierSchemeInput['period'] }): TierSchemeInput {
  return { basis: 'spend', period, levels: levelsWith(changes) };
}

/** A present that no points can buy. */
export const welcomeGift: RewardInput = {
  kind: 'amount_discount',
  id: 'welcome',
  name: { en: 'A warm welcome' },
  cost: { kind: 'fixed', points: 500 },
  amountMinor: 500,
  hidden: true,
};

/** Gold for € 49 a year. */
export const clubMembership: NonNullable<ProgramDocumentInput['paidMembership']> = {
  tierId: 'gold',
  priceMinor: 4900,
  months: 12,
  name: { en: 'Club Gold' },
};
