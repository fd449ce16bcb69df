/** LoyaltyLion's configuration, as the contract has a programme. */
import type { Benefit, PublicProgram, PublicReward, RewardValue } from '@spaarkit/contract';
import type {
  CurrencyAmount,
  PercentageAmount,
  RewardBase,
  RewardVariant,
  SiteConfiguration,
  Tier,
} from './vendor.ts';

/** What LoyaltyLion's API does not say of a programme, and pages want to know. */
export interface Terms {
  readonly timeZone: string;
  readonly pointNames: PublicProgram['points']['names'];
  /** Days until points may be spent. */
  readonly pendingDays: number;
  readonly expiry: PublicProgram['points']['expiry'];
  readonly enrollmentMode: PublicProgram['enrollmentMode'];
  /** How many days a code may be used. */
  readonly rewardDays: number;
  /** Names of rewards for pages, instead of LoyaltyLion's numbers. */
  readonly rewardNames?: Readonly<Record<number, string>>;
}

/** How amounts of a currency are written in whole numbers. */
export function minorOf(currency: string): (amount: number) => number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return (amount) => Math.round(amount * 10 ** digits);
}

export const rewardName = ({ rewardNames = {} }: Terms, id: number): string =>
  rewardNames[id] ?? String(id);

/** Names a text, so that another one has another number. */
export function fingerprint(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hash >>> 1;
}

export function programOf(site: SiteConfiguration, terms: Terms): PublicProgram {
  const currency = site.currency.toUpperCase();
  const minor = minorOf(currency);
  return {
    version: fingerprint(JSON.stringify([site, terms])),
    status: 'running',
    name: { [site.language]: site.program.name },
    currency,
    timeZone: terms.timeZone,
    locales: [site.language],
    points: {
      names: terms.pointNames,
      pendingDays: terms.pendingDays,
      expiry: terms.expiry,
      ...('months' in terms.expiry && { expiryMonths: terms.expiry.months }),
    },
    enrollmentMode: terms.enrollmentMode,
    earningRules: earningRules(site, minor),
    campaigns: [],
    ...tiersOf(site, minor),
    rewards: site.rewards.flatMap((reward) => {
      const variant = reward.variants.find(({ enabled }) => enabled);
      return (variant && rewardOf(reward, variant, site, terms)) ?? [];
    }),
    consents: [],
    links: {},
    termsVersion: '1',
  };
}

/** Only vouchers for the whole cart, for a price in points that does not vary: the rest is left out. */
export function rewardOf(
  reward: RewardBase,
  { cost, title, description }: RewardVariant,
  { language, currency }: SiteConfiguration,
  terms: Terms,
): PublicReward | undefined {
  const worth = valueOf(reward.kind, reward.properties, currency.toUpperCase());
  if (!worth || cost.kind !== 'fixed') return undefined;
  const { limit } = reward;
  return {
    id: rewardName(terms, reward.id),
    ...worth,
    name: { [language]: title },
    ...(description && { description: { [language]: description } }),
    cost,
    validDays: terms.rewardDays,
    // Its API takes back what stands in a cart only.
    revertible: false,
    combinable: true,
    ...(limit && { limit: { count: limit.count, per: limit.interval ?? 'lifetime' } }),
  };
}

interface Worth {
  readonly kind: 'amount_discount' | 'percentage_discount' | 'free_shipping';
  readonly value: RewardValue;
  readonly minimumSpendMinor: number;
}

export function valueOf(
  kind: string,
  properties: {
    readonly discount?: CurrencyAmount | PercentageAmount;
    readonly minimum_spend?: CurrencyAmount | null;
  } = {},
  currency: string,
): Worth | undefined {
  const minor = minorOf(currency);
  const { discount, minimum_spend: minimum } = properties;
  const minimumSpendMinor = minor(minimum?.amount ?? 0);
  if (kind === 'free_shipping_voucher')
    return { kind: 'free_shipping', value: { kind: 'free_shipping' }, minimumSpendMinor };
  if (kind !== 'cart_discount_voucher' || !discount) return undefined;
  return 'percentage' in discount
    ? {
        kind: 'percentage_discount',
        value: { kind: 'percentage', percent: discount.percentage },
        minimumSpendMinor,
      }
    : {
        kind: 'amount_discount',
        value: { kind: 'amount', amountMinor: minor(discount.amount) },
        minimumSpendMinor,
      };
}

/** What an order earns. Other ways to earn are followed on LoyaltyLion's own pages. */
function earningRules(
  { rules, language }: SiteConfiguration,
  minor: (amount: number) => number,
): PublicProgram['earningRules'] {
  return rules.flatMap(({ id, kind, variants }) => {
    const variant = variants.find(({ enabled }) => enabled);
    if (kind !== 'purchase' || variant?.result.kind !== 'points') return [];
    const { points, per_currency_unit: unit } = variant.result;
    if (unit === null) return [];
    return [
      {
        kind: 'order_amount',
        id: `rule-${id}`,
        name: { [language]: variant.title },
        points,
        perMinor: minor(unit),
        minimumOrderMinor: 0,
        taxBasis: 'gross',
        rounding: 'down',
      },
    ];
  });
}

/** Whether pages may know of a tier. What asks for more than a number is shown by no element. */
export const isShown = ({ hidden, kind }: Tier): boolean => !hidden && kind !== 'conditional';

function tiersOf(
  { tier_configuration: configured, language }: SiteConfiguration,
  minor: (amount: number) => number,
): Pick<PublicProgram, 'tiers'> {
  if (!configured) return {};
  const { boundary_mode: basis, membership, tiers, tier_benefits: all } = configured;
  const levels = tiers
    .filter(isShown)
    .toSorted((one, other) => one.position - other.position)
    .map(({ id, name, lower_bound: bound = 0, benefit_ids: ids }) => ({
      id: `tier-${id}`,
      name: { [language]: name },
      threshold: typeof bound === 'number' ? bound : minor(bound.amount),
      benefits: all
        .filter((benefit) => ids.includes(benefit.id) && !benefit.secret)
        .map(({ id: benefitId, label }): Benefit => {
          return { kind: 'custom', id: `benefit-${benefitId}`, name: { [language]: label } };
        }),
    }));
  return { tiers: { basis, period: periodOf(membership), nearlyFromPercent: 80, levels } };
}

type Membership = NonNullable<SiteConfiguration['tier_configuration']>['membership'];

function periodOf(membership: Membership): NonNullable<PublicProgram['tiers']>['period'] {
  switch (membership.mode) {
    case 'rolling':
      return { kind: 'rolling', months: membership.duration_months };
    case 'calendar':
      return { kind: 'calendar_year' };
    case 'enrollment_anniversary':
      return { kind: 'anniversary', months: 12 };
    case 'lifetime':
      return { kind: 'lifetime' };
  }
}
