/**
 * As much of LoyaltyLion's Headless API, 2025-06, as is read. Its shapes are in its reference and in the
 * types that the vendor publishes.
 *
 * @see https://developers.loyaltylion.com/headless-api
 * @see https://github.com/loyaltylion/typescript-headless-api-client
 */
export interface CurrencyAmount {
  /** In whole units, such as 9.9. */
  readonly amount: number;
  readonly formatted: string;
}

export interface PercentageAmount {
  readonly percentage: number;
  readonly formatted: string;
}

interface Variant {
  readonly tier_id: number | null;
  readonly title: string;
  readonly description?: string | null;
  readonly enabled: boolean;
}

export interface RewardVariant extends Variant {
  readonly cost:
    | { readonly kind: 'fixed'; readonly points: number }
    | { readonly kind: 'variable'; readonly unit: string; readonly points_per_unit: number };
}

/** A reward; of kinds other than these nothing more is read. */
export interface RewardBase {
  readonly id: number;
  readonly kind: string;
  readonly limit: { readonly count: number; readonly interval: string | null } | null;
  readonly properties?: {
    readonly discount_type?: 'fixed' | 'percentage';
    readonly discount?: CurrencyAmount | PercentageAmount;
    readonly minimum_spend?: CurrencyAmount | null;
  };
}

export interface ConfiguredReward extends RewardBase {
  readonly variants: readonly RewardVariant[];
}

export interface AvailableReward extends RewardBase {
  readonly variant: RewardVariant;
  readonly context: {
    readonly can_redeem:
      | { readonly state: 'insufficient_points'; readonly additional_points_required: number }
      | {
          readonly state:
            | 'redeemable'
            | 'claim_limit_reached'
            | 'cart_requirements_not_met'
            | 'max_redemptions_for_cart_reached'
            | 'out_of_stock'
            | 'unknown';
        };
  };
}

export interface Tier {
  readonly id: number;
  readonly name: string;
  readonly position: number;
  readonly hidden: boolean;
  readonly benefit_ids: readonly number[];
  readonly kind: 'points' | 'spend' | 'orders' | 'conditional';
  readonly lower_bound?: number | CurrencyAmount;
}

export interface Rule {
  readonly id: number;
  readonly kind: string;
  readonly variants: readonly (Variant & {
    readonly result:
      | {
          readonly kind: 'points';
          readonly points: number;
          readonly per_currency_unit: number | null;
        }
      | { readonly kind: 'reward' };
  })[];
}

export interface SiteConfiguration {
  /** Such as `usd`. */
  readonly currency: string;
  readonly language: string;
  readonly program: { readonly name: string };
  readonly tier_configuration: {
    readonly boundary_mode: 'points' | 'spend' | 'orders';
    readonly tiers: readonly Tier[];
    readonly tier_benefits: readonly {
      readonly id: number;
      readonly label: string;
      readonly secret: boolean;
    }[];
    readonly membership:
      | { readonly mode: 'lifetime' | 'calendar' | 'enrollment_anniversary' }
      | { readonly mode: 'rolling'; readonly duration_months: number };
  } | null;
  readonly rules: readonly Rule[];
  readonly rewards: readonly ConfiguredReward[];
}

export interface ClaimedReward {
  readonly id: number;
  readonly claimed_at: string;
  readonly reward_id: number;
  readonly title: string;
  readonly state: 'approved' | 'declined' | 'expired' | 'pending' | 'void';
  readonly source:
    | { readonly kind: 'points_redemption'; readonly points_cost: number }
    | { readonly kind: 'rule_completion'; readonly rule_id: number }
    | { readonly kind: 'tier_entry'; readonly tier_id: number };
  readonly redeemable?: {
    readonly kind: string;
    readonly usage_status: 'not_used' | 'partially_used' | 'used';
    readonly code?: string;
    readonly discount_type?: 'fixed' | 'percentage';
    readonly discount?: CurrencyAmount | PercentageAmount;
    readonly minimum_spend?: CurrencyAmount | null;
    readonly expires_at?: string | null;
    readonly used_at?: string | null;
  };
}

type State = 'pending' | 'declined' | 'approved' | 'void' | 'expired';

export type HistoryAction = { readonly label: string; readonly date: string } & (
  | {
      readonly kind: 'earned_points_from_rule';
      readonly points: number;
      readonly rule: { readonly id: number };
      readonly points_will_approve_at: string | null;
      readonly points_will_expire_at: string | null;
      readonly state: State;
    }
  | { readonly kind: 'points_added'; readonly points: number; readonly state: State }
  | { readonly kind: 'points_removed'; readonly points: number; readonly state: 'applied' | 'void' }
  | { readonly kind: 'points_expired'; readonly points: number }
  | {
      readonly kind: 'redeemed_points_for_reward';
      readonly points: number;
      readonly reward: { readonly id: number };
      readonly claimed_reward_id: number;
      readonly state: State;
    }
  | { readonly kind: 'received_reward' | 'entered_tier' }
);

type Progress = { readonly upgrade_tier_id: number | null } & (
  | {
      readonly kind: 'points';
      readonly points_needed_for_upgrade: number | null;
      readonly tier_points: { readonly now: number };
    }
  | {
      readonly kind: 'spend';
      readonly spend_needed_for_upgrade: CurrencyAmount | null;
      readonly tier_spend: { readonly now: CurrencyAmount };
    }
  | { readonly kind: 'orders' }
);

export interface EnrolledCustomer {
  readonly state: 'enrolled';
  readonly id: number;
  readonly merchant_id: string;
  readonly points_approved: number;
  readonly points_pending: number;
  readonly enrolled_at: string;
  readonly tier_membership: {
    readonly tier_id: number;
    readonly expires_at: string | null;
    readonly progress: Progress;
  } | null;
  readonly birthday: { readonly month: number; readonly day: number } | null;
  /** The most recent 20. */
  readonly claimed_rewards: readonly ClaimedReward[];
  readonly available_rewards: readonly AvailableReward[];
  /** The most recent, newest first. */
  readonly history: readonly HistoryAction[];
}

export type Customer =
  | EnrolledCustomer
  | { readonly state: 'guest' | 'blocked'; readonly id: number; readonly merchant_id: string };

export interface CustomerAnswer {
  readonly customer: Customer;
  readonly configuration: SiteConfiguration;
}

export interface Redeemed {
  readonly claimed_reward: ClaimedReward;
  readonly customer: EnrolledCustomer;
}
