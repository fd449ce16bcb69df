/**
 * The wire types of the Spaarkit loyalty API. Points are whole numbers, money is in minor units of
 * the programme's currency, instants are RFC 3339 in UTC.
 *
 * Made from the contract's schemas by `pnpm generate`; edits here are overwritten.
 */

export interface Activity {
  id: string;
  ruleId: string;
  /** `checking`: it gives once the shop agrees. */
  status: 'done' | 'checking';
  /** Given for it, and for a challenge that it completed. */
  points: number;
  /** Rewards given for it. */
  issuedRewardIds: string[];
}

export interface ActivityRequest {
  /** An earning rule that is claimed by the shopper, such as following on social media. */
  ruleId: string;
  /** Required with a rule for receipts, and only allowed there. */
  receipt?: RegisteredReceipt | undefined;
}

export interface Adjustment {
  /** Positive gives, negative takes; never more than there is. */
  points: number;
  /** Why, for the member to read. */
  reason: string;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
  /** For given points; by the programme when left out. */
  expiresAt?: string | undefined;
}

export interface AdjustmentResult {
  transactionId: string;
  balance: Balance;
}

export interface AuditEntry {
  id: string;
  /** By the real clock, also if the programme’s was moved. */
  at: string;
  /** As in the answer’s Request-Id; a command has one of its own. */
  requestId: string;
  /** The secret key it came with, as `spaarkit keys list` names it; `cli` for what a command changed. */
  keyId: string;
  /** Who it was for, where the request says so; of a command, who typed it. */
  actor?: string | undefined;
  /** The operation, as this document calls it, such as `adjust`; or `createKey`, `createSigningKey`, `revokeKey`, `createProgram` at the terminal. */
  action: string;
  /** The member that was changed; absent in an import, and once erased. */
  externalId?: string | undefined;
  /** What the address named beside the member. */
  target: Record<string, string>;
  /** What differs, as it was: balance, membership, programme version. */
  before: AuditedState;
  /** The same, as it is. */
  after: AuditedState;
}

export interface AuditPage {
  items: AuditEntry[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface AuditedState {
  /** The published version. */
  programVersion?: number | undefined;
  /** How far the clock of a test programme was moved ahead. */
  clockOffsetMs?: number | undefined;
  /** Whether the customer takes part. */
  enrolled?: boolean | undefined;
  /** Whether the customer is left out completely. */
  excluded?: boolean | undefined;
  /** As in `Balance`, and so the next three. */
  available?: number | undefined;
  pending?: number | undefined;
  reserved?: number | undefined;
  owed?: number | undefined;
}

export interface Balance {
  /** May be spent now. */
  available: number;
  /** Earned, not yet confirmed. */
  pending: number;
  /** Held by a redemption that is in progress. */
  reserved: number;
  /** Taken back beyond what was there; what is earned next fills this first. */
  owed: number;
  /** When pending points become available, soonest first, at most 10. */
  releases: {
    points: number;
    availableAt: string;
  }[];
  /** Available points that lapse inside the longest warning window, soonest first, at most 10. */
  expiring: {
    points: number;
    expiresAt: string;
    /** A date in the programme’s time zone, such as `2027-12-31`. */
    validThrough: string;
  }[];
}

export type Benefit =
  | {
      kind: 'earning_rate';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** A whole percentage: 150 is one and a half times. */
      percent: number;
    }
  | {
      kind: 'free_shipping';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** What the products have to come to, with tax. */
      minimumOrderMinor: number;
    }
  | {
      kind: 'longer_returns';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** Points of an order stay pending for as long, if that is longer. */
      returnDays: number;
    }
  | {
      kind: 'early_access';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** How much earlier than for others. */
      hoursBefore: number;
      /** Rewards whose window opens this much earlier; anything else the shop checks itself. */
      rewardIds?: string[] | undefined;
      /** Campaigns that begin this much earlier for the tier. */
      campaignIds?: string[] | undefined;
    }
  | {
      kind: 'birthday_present';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** As the programme document names it; the same in every version. */
      rewardId?: string | undefined;
    }
  | {
      kind: 'bonus_reward';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** As the programme document names it; the same in every version. */
      rewardId: string;
      /** Given on reaching the tier, and when each of these begins. */
      every: 'month' | 'quarter' | 'year';
    }
  | {
      kind: 'event_invitation';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** Where more is said of it. */
      url?: string | undefined;
    }
  | {
      kind: 'custom';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
    };

export type BenefitInput =
  | {
      kind: 'earning_rate';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** A whole percentage: 150 is one and a half times. */
      percent: number;
    }
  | {
      kind: 'free_shipping';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** What the products have to come to, with tax. */
      minimumOrderMinor?: number | undefined;
    }
  | {
      kind: 'longer_returns';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** Points of an order stay pending for as long, if that is longer. */
      returnDays: number;
    }
  | {
      kind: 'early_access';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** How much earlier than for others. */
      hoursBefore: number;
      /** Rewards whose window opens this much earlier; anything else the shop checks itself. */
      rewardIds?: string[] | undefined;
      /** Campaigns that begin this much earlier for the tier. */
      campaignIds?: string[] | undefined;
    }
  | {
      kind: 'birthday_present';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** As the programme document names it; the same in every version. */
      rewardId?: string | undefined;
    }
  | {
      kind: 'bonus_reward';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** As the programme document names it; the same in every version. */
      rewardId: string;
      /** Given on reaching the tier, and when each of these begins. */
      every?: 'month' | 'quarter' | 'year' | undefined;
    }
  | {
      kind: 'event_invitation';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
      /** Where more is said of it. */
      url?: string | undefined;
    }
  | {
      kind: 'custom';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it holds. */
      active?: DateWindow | undefined;
    };

/** Day and month only; the year is not asked. */
export interface Birthday {
  month: number;
  day: number;
}

export interface BuyersReport {
  /** Paid in the period and not wholly returned by now. */
  orders: number;
  /** For their products, less what came back. */
  spentMinor: number;
  /** Absent without orders. */
  averageOrderMinor?: number | undefined;
  /** Who ordered. A guest of whom the shop names no id is not counted. */
  customers: number;
  /** Of them, who ordered more than once in the period. */
  repeatCustomers: number;
  /** Of customers; absent without any. */
  repeatPurchasePercent?: number | undefined;
  /** Absent where the shop sends no costs with its lines. */
  margin?:
    | {
        /** Without tax, of the products whose cost the shop sent. */
        netMinor: number;
        /** Of them. */
        costMinor: number;
        marginMinor: number;
        /** Of netMinor. */
        marginPercent?: number | undefined;
        /** How much of all that was sold, without tax, that is. */
        coveredPercent?: number | undefined;
      }
    | undefined;
}

export interface Campaign {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** When it begins. */
  from: string;
  /** The first instant at which it no longer holds. */
  until: string;
  effect:
    | {
        kind: 'multiplier';
        /** Above 100: 200 gives double points. */
        percent: number;
      }
    | {
        kind: 'extra_points';
        /** Once for an order or event, on top of the first of its rules that gives. */
        points: number;
      };
  /** Which earning rules it boosts, also those about events. Left out, a multiplier boosts those that give by amount, and extra points come with any rule that gives points. */
  ruleIds?: string[] | undefined;
  /** Only for members of one of these segments. */
  segmentIds?: string[] | undefined;
  /** Only for members of one of these tiers. */
  tierIds?: string[] | undefined;
  /** Only what is earned with lines of these products, or of these categories; nothing that an event earns. */
  productIds?: string[] | undefined;
  /** Only what is earned with lines of these categories, or of these products. */
  categories?: string[] | undefined;
  /** Only for what happens at one of these locations. */
  locationIds?: string[] | undefined;
  /** Of the campaigns that say `highest_only`, one multiplier counts for a line and one of extra points for an order. Those that say `add` always count. Each adds its own part to the unboosted points: 200 and 150 together are 250. */
  stacking: 'add' | 'highest_only';
  /** Decides which `highest_only` campaign counts: the highest priority, then the larger effect, then the earlier in the document. */
  priority: number;
}

export interface CampaignInput {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** When it begins. */
  from: string;
  /** The first instant at which it no longer holds. */
  until: string;
  effect:
    | {
        kind: 'multiplier';
        /** Above 100: 200 gives double points. */
        percent: number;
      }
    | {
        kind: 'extra_points';
        /** Once for an order or event, on top of the first of its rules that gives. */
        points: number;
      };
  /** Which earning rules it boosts, also those about events. Left out, a multiplier boosts those that give by amount, and extra points come with any rule that gives points. */
  ruleIds?: string[] | undefined;
  /** Only for members of one of these segments. */
  segmentIds?: string[] | undefined;
  /** Only for members of one of these tiers. */
  tierIds?: string[] | undefined;
  /** Only what is earned with lines of these products, or of these categories; nothing that an event earns. */
  productIds?: string[] | undefined;
  /** Only what is earned with lines of these categories, or of these products. */
  categories?: string[] | undefined;
  /** Only for what happens at one of these locations. */
  locationIds?: string[] | undefined;
  /** Of the campaigns that say `highest_only`, one multiplier counts for a line and one of extra points for an order. Those that say `add` always count. Each adds its own part to the unboosted points: 200 and 150 together are 250. */
  stacking?: 'add' | 'highest_only' | undefined;
  /** Decides which `highest_only` campaign counts: the highest priority, then the larger effect, then the earlier in the document. */
  priority?: number | undefined;
}

export interface Card {
  number: string;
  /** `free`: nobody has it yet. */
  state: 'free' | 'assigned' | 'blocked' | 'replaced';
  /** When a member got it. */
  assignedAt?: string | undefined;
  /** The card that the member has instead. */
  replacedBy?: string | undefined;
}

export interface CardAssignment {
  /** A number nobody can guess is made when left out. */
  number?: string | undefined;
}

export interface CardHolder {
  card: Card;
  /** Absent for a card nobody has yet. */
  member?: MemberDetail | undefined;
}

export interface CardImport {
  numbers: string[];
}

export interface CardImportResult {
  /** Numbers that are new. */
  imported: number;
  /** Numbers that were there before; they stay as they are. */
  known: string[];
}

export interface CardPolicy {
  /** How the numbers of printed cards end, so that mistyped ones are refused. */
  checkDigit: 'none' | 'luhn' | 'ean13';
}

export interface CardPolicyInput {
  /** How the numbers of printed cards end, so that mistyped ones are refused. */
  checkDigit?: 'none' | 'luhn' | 'ean13' | undefined;
}

export interface Cause {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Where more is said of it. */
  url?: string | undefined;
}

export interface ClaimLimit {
  /** Times at the most. */
  count: number;
  /** In each of these by the programme’s calendar; a week begins on Monday. */
  per: 'day' | 'week' | 'month' | 'year' | 'lifetime';
}

export interface ClaimLimitInput {
  /** Times at the most. */
  count: number;
  /** In each of these by the programme’s calendar; a week begins on Monday. */
  per?: 'day' | 'week' | 'month' | 'year' | 'lifetime' | undefined;
}

export interface ClaimRequest {
  /** As the shop gave it with the order. */
  claimKey: string;
}

export interface ClaimResult {
  /** Orders that are the member’s now. */
  orders: number;
  /** What they gave. */
  points: number;
  balance: Balance;
}

export interface ClearingAccount {
  /** `programme`: what no location was named for, and what nobody has spent yet. */
  kind: 'location' | 'partner' | 'programme';
  /** Of the location or partner; the programme has none. */
  id?: string | undefined;
  /** From the document, in its first language. */
  name?: string | undefined;
  /** Points that came into being there, less those taken back. */
  issuedPoints: number;
  /** Their worth at the rate: what the party pays in. */
  issuedMinor: number;
  /** What it gave members for rewards used there: the amount of a discount, what was used of a balance, and for anything else the worth of the points. Less what returns undid. */
  givenMinor: number;
  /** What it pays as the partner of rewards used anywhere. */
  fundedMinor: number;
  /** What it is owed; negative is what it owes. */
  balanceMinor: number;
}

export interface ClearingPayment {
  from: {
    /** `programme`: what no location was named for, and what nobody has spent yet. */
    kind: 'location' | 'partner' | 'programme';
    /** Of the location or partner; the programme has none. */
    id?: string | undefined;
  };
  to: {
    /** `programme`: what no location was named for, and what nobody has spent yet. */
    kind: 'location' | 'partner' | 'programme';
    /** Of the location or partner; the programme has none. */
    id?: string | undefined;
  };
  minor: number;
}

export interface ClearingReport {
  /** An ISO 4217 code, such as `EUR`. */
  currency: string;
  /** An IANA zone, such as `Europe/Amsterdam`. */
  timeZone: string;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  from: string;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  through: string;
  /** Absent if nothing says what points are worth. */
  rate?: PointsRate | undefined;
  /** Rewards that were used, or used in part. */
  uses: number;
  /** They sum to zero; the programme comes last. */
  accounts: ClearingAccount[];
  /** Who owes whom: together they settle all accounts. */
  payments: ClearingPayment[];
}

export interface Clock {
  /** The programme’s time. */
  now: string;
  /** How far it is ahead of the real one. */
  offsetSeconds: number;
}

export interface ClockMove {
  /** To this instant, which is not before the present one. */
  to?: string | undefined;
  /** So many days of 24 hours ahead. */
  byDays?: number | undefined;
  /** So many seconds ahead. */
  bySeconds?: number | undefined;
}

export interface CodeConnector {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Absent while nobody has registered it: its rewards are sold out until then. */
  url?: string | undefined;
  /** Until then requests are signed with the previous secret too. */
  previousSecretUntil?: string | undefined;
  /** How many rewards wait for their codes. */
  waiting: number;
  /** Since when the first of them does. */
  waitingSince?: string | undefined;
  /** Why the one that was asked for last among them has no code yet. */
  lastError?: string | undefined;
}

export interface CodeConnectorWithSecret {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Absent while nobody has registered it: its rewards are sold out until then. */
  url?: string | undefined;
  /** Until then requests are signed with the previous secret too. */
  previousSecretUntil?: string | undefined;
  /** How many rewards wait for their codes. */
  waiting: number;
  /** Since when the first of them does. */
  waitingSince?: string | undefined;
  /** Why the one that was asked for last among them has no code yet. */
  lastError?: string | undefined;
  /** `whsec_…`: what requests are signed with. Shown once, when it is new. */
  secret?: string | undefined;
}

export interface CodeConnectorWrite {
  /** Where the shop is asked: https, on the public internet. */
  url: string;
}

export interface CodeConnectors {
  connectors: CodeConnector[];
}

export interface CodeInPart {
  code: string;
  amountMinor: number;
}

export type CodeOutcome =
  | {
      code: string;
    }
  | {
      /** Why there is no code and never will be; the member reads it. The points go back. */
      refused: string;
    };

export interface CodeRequest {
  type: 'code.requested';
  /** When the reward was issued, by the ledger’s clock. */
  timestamp: string;
  data: {
    issuedRewardId: string;
    /** The shop’s customer id. */
    memberId?: string | undefined;
    /** As the programme document names it; the same in every version. */
    rewardId: string;
    kind:
      | 'amount_discount'
      | 'percentage_discount'
      | 'free_shipping'
      | 'free_product'
      | 'store_credit'
      | 'gift_card'
      | 'cashback'
      | 'merchant_fulfilled'
      | 'donation'
      | 'experience';
    value: RewardValue;
    minimumSpendMinor: number;
    combinable: boolean;
    expiresAt: string;
  };
}

export interface Consent {
  id: string;
  /** Of the text that was answered. */
  version: number;
  /** False when it was refused or taken back. */
  given: boolean;
  /** When it was answered. */
  at: string;
}

export interface ConsentAnswer {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Of the text that was shown. */
  version: number;
  given: boolean;
}

export interface ConsentDefinition {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Without `purchases` no purchases are shown, neither to the member nor elsewhere. */
  purpose: 'marketing' | 'profiling' | 'personalised_marketing' | 'purchases' | 'other';
  /** Raise it with each change of the text: a consent holds only for the version to which it was given. */
  version: number;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  text: Record<string, string>;
}

export interface ConsentRecord {
  id: string;
  /** Of the text that was answered. */
  version: number;
  /** False when it was refused or taken back. */
  given: boolean;
  /** When it was answered. */
  at: string;
  /** Who told it: the member in the page, or the shop. */
  by: 'member' | 'shop';
}

export interface ConsentRecords {
  /** Every answer there was, newest first. */
  consents: ConsentRecord[];
}

export interface DateWindow {
  /** Opens at this instant; open from the first when left out. */
  from?: string | undefined;
  /** Closed from this instant on; never when left out. */
  until?: string | undefined;
}

export interface DecidedReceipt {
  receiptId: string;
  state: 'checking' | 'given' | 'refused' | 'undone';
  /** Given for it. */
  points: number;
}

export interface DecidedReferral {
  id: string;
  /** `joined`: the order that counts has yet to come; `lapsed`: it did not come in time; `review`: the shop looks at it; `pending`: paid, and inside its return period; `capped`: the referrer had reached the limit; `rejected`: by the shop, or the same person. */
  state: 'joined' | 'lapsed' | 'review' | 'pending' | 'rewarded' | 'capped' | 'rejected';
  /** When what it gives can be used. */
  availableAt?: string | undefined;
}

export interface DeliveryAddress {
  name: string;
  /** Street and number, and what belongs to it. */
  lines: string[];
  postalCode?: string | undefined;
  city: string;
  /** ISO 3166-1, two letters. */
  country: string;
}

export interface DonationTotal {
  rewardId: string;
  causeId: string;
  amountMinor: number;
  /** How many times somebody gave. */
  donations: number;
}

export interface DonationTotals {
  totals: DonationTotal[];
}

export type DryRunLine = DryRunStart | PastEvent;

export interface DryRunOutcome {
  points: {
    issued: number;
    /** By returns and cancellations. */
    takenBack: number;
    lapsed: number;
    /** At the end. */
    available: number;
    /** At the end. */
    pending: number;
    /** What returns took back beyond what was there. */
    owed: number;
  };
  /** What points are worth; absent where nothing says so. */
  rate?: PointsRate | undefined;
  /** What was issued and not taken back, at the rate. */
  costMinor?: number | undefined;
  /** Less what lapsed, as far as it is taken to be spent, and the rewards given. */
  expectedCostMinor?: number | undefined;
  /** What is outstanding at the end, at the rate. */
  liabilityMinor?: number | undefined;
  /** As far as it is taken to be spent. */
  expectedLiabilityMinor?: number | undefined;
  /** What lapsed, at the rate. */
  breakageMinor?: number | undefined;
  /** Most points first. */
  rules: RuleEffect[];
  rewards: RewardEffect[];
  /** At the end. */
  tiers: {
    tierId: string;
    members: number;
  }[];
  /** Oldest first. */
  months: {
    /** In the programme’s time zone, as 2026-03. */
    month: string;
    issued: number;
    takenBack: number;
    lapsed: number;
  }[];
}

export interface DryRunReport {
  /** An ISO 4217 code, such as `EUR`. */
  currency: string;
  /** An IANA zone, such as `Europe/Amsterdam`. */
  timeZone: string;
  /** Of the first thing that happened. */
  from?: string | undefined;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  until?: string | undefined;
  redeemedPercent: number;
  lines: number;
  /** Of members. */
  orders: number;
  members: number;
  /** What members paid for products, less returns. */
  spendMinor: number;
  /** Orders that name no customer; they earn nothing. */
  guestOrders: number;
  guestSpendMinor: number;
  proposed: DryRunOutcome;
  against?: DryRunOutcome | undefined;
  skipped: {
    /** Orders, or other lines, that count for nothing. */
    count: number;
    /** What is wrong with them; the first hundred mistakes. */
    first: SkippedLine[];
  };
}

export interface DryRunStart {
  type: 'dry_run';
  /** The programme document to try out. */
  document: unknown;
  /** What it is compared with: the published document, or another one. */
  against?: 'live' | Record<string, unknown> | undefined;
  /** Until when time passes; the last thing that happened when left out. */
  until?: string | undefined;
  /** The percentage of the points that do not expire that is expected to be spent. */
  redeemedPercent?: number | undefined;
}

export interface EarnPreview {
  /** An order that names it before `validUntil` earns by the same rules, whatever has changed meanwhile. */
  previewId: string;
  /** Until when `previewId` can be named. */
  validUntil: string;
  /** What the order would earn. */
  points: number;
  /** Rules and campaigns that give points; they sum to `points`. */
  rules: RulePoints[];
  lines: {
    id: string;
    points: number;
    rules: RulePoints[];
    /** Why a line earns nothing. */
    excluded?: 'kind' | 'product' | 'category' | 'tag' | 'discounted' | undefined;
    /** With `separately`: as below, for this line alone. */
    withheld?:
      | {
          ruleId: string;
          reason: 'minimum_order' | 'limit_reached';
          /** With `minimum_order`: how much is missing. */
          missingMinor?: number | undefined;
        }[]
      | undefined;
  }[];
  /** Rules that would give something, and what stands in the way. */
  withheld: {
    ruleId: string;
    reason: 'minimum_order' | 'limit_reached';
    /** With `minimum_order`: how much is missing. */
    missingMinor?: number | undefined;
  }[];
  /** When these points could be spent, if it were paid now. */
  availableAt?: string | undefined;
}

export interface EarnPreviewRequest {
  lines: OrderLine[];
  /** Where it will be paid, for campaigns that run at some locations only. */
  locationId?: string | undefined;
  /** Answers each line as an order of its own: for the products of a page. */
  separately?: boolean | undefined;
}

export type EarningGrant =
  | {
      kind: 'points';
      /** How many. */
      points: number;
    }
  | {
      kind: 'reward';
      /** As the programme document names it; the same in every version. */
      rewardId: string;
    };

export type EarningRule =
  | OrderAmountRule
  | {
      kind: 'product';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor: number;
      /** It gives for these products. */
      productIds: string[];
      /** Whether it gives for each unit that was bought and kept, or once for the order. A unit counts while something is paid for its line; a refund says how many came back. */
      per: 'unit' | 'order';
    }
  | {
      kind: 'category';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor: number;
      /** Points earned for each `perMinor` spent. */
      points: number;
      /** Money for which `points` are earned, in minor units: 100 is one euro. */
      perMinor: number;
      /** Whether amounts count with tax or without. */
      taxBasis: 'gross' | 'net';
      /** Applied once per rule and order, to the exact worth. */
      rounding: 'down' | 'nearest' | 'up';
      /** Lines that do not count. */
      exclude?: LineExclusions | undefined;
      /** Only lines of these categories count. */
      categories: string[];
    }
  | {
      kind: 'order_count';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor: number;
      /** It gives with every so many orders. Orders that stand are counted, not ranked: one that is returned whole no longer counts, and what it had brought goes to another that stands, if those are still enough. The sum is the same in whatever order they are told. */
      every: number;
      /** It gives only the first time. */
      onlyOnce: boolean;
    }
  | {
      kind: 'first_order';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor: number;
    }
  | {
      kind: 'account';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** Given only when the first order is paid, and pending as long as that order is. */
      afterFirstOrder: boolean;
    }
  | {
      kind: 'profile';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** What the member has to fill in, all of it. */
      fields: ('birthday' | 'locale' | 'preferredChannels')[];
    }
  | {
      kind: 'review';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** Characters that a review has to have. */
      minimumLength: number;
    }
  | {
      kind: 'referral';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What the member is given for each friend. */
      referrer: EarningGrant;
      /** What the friend is given. */
      friend: EarningGrant;
      /** When the friend gets theirs. The referrer always waits for that order. */
      friendFrom: 'joining' | 'first_order';
      /** The least that the friend’s order has to amount to: its products, with tax, less discounts and returns. */
      minimumOrderMinor: number;
      /** Days after joining in which the friend names the code and pays that order. */
      withinDays: number;
      /** Where the link of a member leads, with their code in it. */
      landingUrl: string;
      /** What the code is called in the link. */
      codeParameter: string;
      /** Which referrals give nothing until the shop has decided on them. */
      review: 'suspicious' | 'all';
    }
  | {
      kind: 'social';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** As the programme document names it; the same in every version. */
      network: string;
      /** The shop’s page there. */
      url: string;
      /** Who tells that it was done: the shopper in the page, or the shop’s server. */
      claimedBy: 'shop' | 'shopper';
    }
  | {
      kind: 'birthday';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** How many days before the birthday it gives. Default: on the day itself. */
      daysBefore: number;
      /** How many days the date has to be known by then: a member who gives or changes it later waits a year. */
      knownDays: number;
    }
  | {
      kind: 'newsletter';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** Off by default: points for marketing consent are rarely lawful. */
      enabled: boolean;
    }
  | {
      kind: 'check_in';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** Only at one of these locations. */
      locationIds?: string[] | undefined;
    }
  | {
      kind: 'receipt';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor: number;
      /** Points earned for each `perMinor` spent. */
      points: number;
      /** Money for which `points` are earned, in minor units: 100 is one euro. */
      perMinor: number;
      /** Whether amounts count with tax or without. */
      taxBasis: 'gross' | 'net';
      /** Applied once per rule and order, to the exact worth. */
      rounding: 'down' | 'nearest' | 'up';
      /** Lines that do not count. */
      exclude?: LineExclusions | undefined;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** With `shopper` members may register receipts themselves, by number and total; each waits for the shop, which may tell of receipts either way. */
      claimedBy: 'shop' | 'shopper';
      /** How old a receipt may be that a shopper registers. */
      withinDays: number;
    }
  | {
      kind: 'survey';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      /** As the programme document names it; the same in every version. */
      surveyId: string;
      /** Where it is answered. */
      url?: string | undefined;
    }
  | {
      kind: 'custom';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      eventType: string;
      /** Who tells that it was done: the shop’s server, or the shopper in the page. */
      claimedBy: 'shop' | 'shopper';
    }
  | {
      kind: 'challenge';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays: number;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit: boolean;
      steps: {
        /** As the programme document names it; the same in every version. */
        ruleId: string;
        count: number;
      }[];
      withinDays?: number | undefined;
    }
  | {
      kind: 'stamp_card';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimit | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor: number;
      /** How many make a full card, which gives, and a new one begins. What comes back takes its stamps along; a card that is full while the limit is reached waits for it. */
      stamps: number;
      /** One for an order or check-in, or one for each unit of the products or categories. */
      stampFor: 'order' | 'product' | 'category' | 'check_in';
      /** With `product`: which. */
      productIds?: string[] | undefined;
      /** With `category`: which. */
      categories?: string[] | undefined;
    };

export type EarningRuleInput =
  | OrderAmountRuleInput
  | {
      kind: 'product';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor?: number | undefined;
      /** It gives for these products. */
      productIds: string[];
      /** Whether it gives for each unit that was bought and kept, or once for the order. A unit counts while something is paid for its line; a refund says how many came back. */
      per?: 'unit' | 'order' | undefined;
    }
  | {
      kind: 'category';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor?: number | undefined;
      /** Points earned for each `perMinor` spent. */
      points: number;
      /** Money for which `points` are earned, in minor units: 100 is one euro. */
      perMinor: number;
      /** Whether amounts count with tax or without. */
      taxBasis?: 'gross' | 'net' | undefined;
      /** Applied once per rule and order, to the exact worth. */
      rounding?: 'down' | 'nearest' | 'up' | undefined;
      /** Lines that do not count. */
      exclude?: LineExclusionsInput | undefined;
      /** Only lines of these categories count. */
      categories: string[];
    }
  | {
      kind: 'order_count';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor?: number | undefined;
      /** It gives with every so many orders. Orders that stand are counted, not ranked: one that is returned whole no longer counts, and what it had brought goes to another that stands, if those are still enough. The sum is the same in whatever order they are told. */
      every: number;
      /** It gives only the first time. */
      onlyOnce?: boolean | undefined;
    }
  | {
      kind: 'first_order';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor?: number | undefined;
    }
  | {
      kind: 'account';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** Given only when the first order is paid, and pending as long as that order is. */
      afterFirstOrder?: boolean | undefined;
    }
  | {
      kind: 'profile';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** What the member has to fill in, all of it. */
      fields: ('birthday' | 'locale' | 'preferredChannels')[];
    }
  | {
      kind: 'review';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** Characters that a review has to have. */
      minimumLength?: number | undefined;
    }
  | {
      kind: 'referral';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What the member is given for each friend. */
      referrer: EarningGrant;
      /** What the friend is given. */
      friend: EarningGrant;
      /** When the friend gets theirs. The referrer always waits for that order. */
      friendFrom?: 'joining' | 'first_order' | undefined;
      /** The least that the friend’s order has to amount to: its products, with tax, less discounts and returns. */
      minimumOrderMinor?: number | undefined;
      /** Days after joining in which the friend names the code and pays that order. */
      withinDays?: number | undefined;
      /** Where the link of a member leads, with their code in it. */
      landingUrl: string;
      /** What the code is called in the link. */
      codeParameter?: string | undefined;
      /** Which referrals give nothing until the shop has decided on them. */
      review?: 'suspicious' | 'all' | undefined;
    }
  | {
      kind: 'social';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** As the programme document names it; the same in every version. */
      network: string;
      /** The shop’s page there. */
      url: string;
      /** Who tells that it was done: the shopper in the page, or the shop’s server. */
      claimedBy?: 'shop' | 'shopper' | undefined;
    }
  | {
      kind: 'birthday';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** How many days before the birthday it gives. Default: on the day itself. */
      daysBefore?: number | undefined;
      /** How many days the date has to be known by then: a member who gives or changes it later waits a year. */
      knownDays?: number | undefined;
    }
  | {
      kind: 'newsletter';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** Off by default: points for marketing consent are rarely lawful. */
      enabled?: boolean | undefined;
    }
  | {
      kind: 'check_in';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** Only at one of these locations. */
      locationIds?: string[] | undefined;
    }
  | {
      kind: 'receipt';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor?: number | undefined;
      /** Points earned for each `perMinor` spent. */
      points: number;
      /** Money for which `points` are earned, in minor units: 100 is one euro. */
      perMinor: number;
      /** Whether amounts count with tax or without. */
      taxBasis?: 'gross' | 'net' | undefined;
      /** Applied once per rule and order, to the exact worth. */
      rounding?: 'down' | 'nearest' | 'up' | undefined;
      /** Lines that do not count. */
      exclude?: LineExclusionsInput | undefined;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** With `shopper` members may register receipts themselves, by number and total; each waits for the shop, which may tell of receipts either way. */
      claimedBy?: 'shop' | 'shopper' | undefined;
      /** How old a receipt may be that a shopper registers. */
      withinDays?: number | undefined;
    }
  | {
      kind: 'survey';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      /** As the programme document names it; the same in every version. */
      surveyId: string;
      /** Where it is answered. */
      url?: string | undefined;
    }
  | {
      kind: 'custom';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      eventType: string;
      /** Who tells that it was done: the shop’s server, or the shopper in the page. */
      claimedBy?: 'shop' | 'shopper' | undefined;
    }
  | {
      kind: 'challenge';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Days until the points may be spent. Default: at once. */
      pendingDays?: number | undefined;
      /** Whether something that was taken back may be earned again; if not, it still counts towards the limit. */
      reversalFreesLimit?: boolean | undefined;
      steps: {
        /** As the programme document names it; the same in every version. */
        ruleId: string;
        count?: number | undefined;
      }[];
      withinDays?: number | undefined;
    }
  | {
      kind: 'stamp_card';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** When it gives. */
      active?: DateWindow | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
      limit?: ClaimLimitInput | undefined;
      /** What it gives each time. */
      grant: EarningGrant;
      /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
      minimumOrderMinor?: number | undefined;
      /** How many make a full card, which gives, and a new one begins. What comes back takes its stamps along; a card that is full while the limit is reached waits for it. */
      stamps: number;
      /** One for an order or check-in, or one for each unit of the products or categories. */
      stampFor: 'order' | 'product' | 'category' | 'check_in';
      /** With `product`: which. */
      productIds?: string[] | undefined;
      /** With `category`: which. */
      categories?: string[] | undefined;
    };

export interface EnrollmentPolicy {
  /** Whether every account takes part by itself, may join, or only whom the shop invited (or who is on the list or knows the code of the pilot). */
  mode: 'automatic' | 'opt_in' | 'invite_only';
  /** Whether orders that were paid before joining earn too: those of the customer’s own account on joining, those of a guest with the claim key that the shop gave with the order. */
  claimGuestOrders: boolean;
  /** Only orders that were paid at most this many days ago can be claimed. */
  claimWithinDays: number;
  leaving: {
    /** Whether codes that a member holds can be used after leaving. */
    issuedCodes: 'keep' | 'revoke';
  };
  /** Lets only some customers join, or only a number of them, to try the programme out. */
  pilot?:
    | {
        /** Customers who may join. Without a list and without a code, everybody may. */
        allowList: string[];
        /** Customers who know it may join. A customer has 10 tries an hour. */
        joinCode?: string | undefined;
        /** The most members there may be, however they join. A member who leaves makes room. */
        maximumMembers?: number | undefined;
        /** Once it is full, customers may wait; whoever waits longest joins first. */
        waitingList: boolean;
        /** Nobody can join from then on. Those who joined before keep taking part. */
        endsAt?: string | undefined;
      }
    | undefined;
}

export interface EnrollmentPolicyInput {
  /** Whether every account takes part by itself, may join, or only whom the shop invited (or who is on the list or knows the code of the pilot). */
  mode: 'automatic' | 'opt_in' | 'invite_only';
  /** Whether orders that were paid before joining earn too: those of the customer’s own account on joining, those of a guest with the claim key that the shop gave with the order. */
  claimGuestOrders?: boolean | undefined;
  /** Only orders that were paid at most this many days ago can be claimed. */
  claimWithinDays?: number | undefined;
  leaving?:
    | {
        /** Whether codes that a member holds can be used after leaving. */
        issuedCodes?: 'keep' | 'revoke' | undefined;
      }
    | undefined;
  /** Lets only some customers join, or only a number of them, to try the programme out. */
  pilot?:
    | {
        /** Customers who may join. Without a list and without a code, everybody may. */
        allowList?: string[] | undefined;
        /** Customers who know it may join. A customer has 10 tries an hour. */
        joinCode?: string | undefined;
        /** The most members there may be, however they join. A member who leaves makes room. */
        maximumMembers?: number | undefined;
        /** Once it is full, customers may wait; whoever waits longest joins first. */
        waitingList?: boolean | undefined;
        /** Nobody can join from then on. Those who joined before keep taking part. */
        endsAt?: string | undefined;
      }
    | undefined;
}

export interface EnrollmentRequest {
  /** As the programme document names it; the same in every version. */
  termsVersion: string;
  /** Where a pilot asks for one. */
  joinCode?: string | undefined;
  /** A BCP 47 tag, such as `nl` or `pt-PT`. */
  locale?: string | undefined;
  consents?: ConsentAnswer[] | undefined;
  /** Of orders that were paid as a guest, to have them earn now. */
  claimKeys?: string[] | undefined;
  /** Whose link brought me. One that does not count is no obstacle to joining. */
  referralCode?: string | undefined;
}

export interface EventBatch {
  events: ShopEvent[];
}

export interface EventOutcome {
  id: string;
  /** `waiting`: kept until the order it belongs to is paid. `receipt_known`: a receipt with this number was told before. `replayed`: delivered before. */
  outcome: 'booked' | 'nothing_due' | 'waiting' | 'not_a_member' | 'receipt_known' | 'replayed';
  transactionIds: string[];
  /** The change it made to the member’s points. */
  points: number;
  /** Of an `order.paid` that lists codes: what became of each, in that order. The order counts whatever it is. */
  voucherCodes?: ListedCode[] | undefined;
  /** Lines that a refund names and its order, as it was paid, does not have: nothing was taken back for them. With the refund, or with the `order.paid` that it waited for. */
  unknownLineIds?: string[] | undefined;
}

export interface EventOutcomes {
  events: EventOutcome[];
}

export interface ExclusionPolicy {
  /** Customers with one of these tags are left out completely. */
  tags: string[];
  /** Whether codes that they hold can still be used. */
  issuedCodes: 'keep' | 'revoke';
}

export interface ExclusionPolicyInput {
  /** Customers with one of these tags are left out completely. */
  tags?: string[] | undefined;
  /** Whether codes that they hold can still be used. */
  issuedCodes?: 'keep' | 'revoke' | undefined;
}

export type ExpiryPolicy =
  | {
      kind: 'never';
    }
  | {
      kind: 'age';
      months: number;
    }
  | {
      kind: 'inactivity';
      months: number;
    }
  | {
      kind: 'calendar';
      month: number;
      day: number;
      /** Points that are younger than this expire at that date in a later year. */
      minimumMonths: number;
    };

export type ExpiryPolicyInput =
  | {
      kind: 'never';
    }
  | {
      kind: 'age';
      months: number;
    }
  | {
      kind: 'inactivity';
      months: number;
    }
  | {
      kind: 'calendar';
      month: number;
      day: number;
      /** Points that are younger than this expire at that date in a later year. */
      minimumMonths?: number | undefined;
    };

export interface ExportedBalance {
  /** As the shop names it. */
  memberId: string;
  available: number;
  pending: number;
  reserved: number;
  owed: number;
}

export interface ExportedBalancePage {
  items: ExportedBalance[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface ExportedMemberPage {
  items: ImportedMember[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface ExportedReward {
  id: string;
  rewardId: string;
  kind:
    | 'amount_discount'
    | 'percentage_discount'
    | 'free_shipping'
    | 'free_product'
    | 'store_credit'
    | 'gift_card'
    | 'cashback'
    | 'merchant_fulfilled'
    | 'donation'
    | 'experience';
  /** As it was when issued. */
  name: Record<string, string>;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  conditions?: Record<string, string> | undefined;
  /** What it is worth in the cart. */
  value: RewardValue;
  /** With store credit and gift cards: what is left of the value. */
  remainingMinor?: number | undefined;
  /** With a donation: what it was given to. */
  causeId?: string | undefined;
  /** With an experience that has a date. */
  startsAt?: string | undefined;
  /** With an experience that has places: whether the member takes part. */
  answer?: 'yes' | 'no' | 'open' | undefined;
  /** With what the shop does for it: how far that is. */
  fulfilment?:
    | {
        state: 'requested' | 'in_progress' | 'fulfilled' | 'cancelled';
        /** The shop’s word on it, such as a tracking code. */
        note?: string | undefined;
      }
    | undefined;
  voucher?:
    | {
        /** As shown, grouped by hyphens. Shops may also take it without them. */
        code: string;
        /** The cart it is locked to. */
        cartRef?: string | undefined;
        /** Until when it is that cart’s. */
        lockedUntil?: string | undefined;
      }
    | undefined;
  /** The shop is still making its code: there is a `voucher` once it has. `expiresAt` and `validThrough` are what they would be if it came now. */
  codePending?: true | undefined;
  /** What it came from. */
  source: IssuedRewardSource;
  /** `locked`: to a cart. */
  usage: 'unused' | 'locked' | 'used' | 'expired' | 'reverted';
  /** What the products in the cart have to come to, with tax. */
  minimumSpendMinor: number;
  /** Whether the code can be used beside other codes. */
  combinable: boolean;
  issuedAt: string;
  /** The first instant at which it can no longer be used. */
  expiresAt: string;
  /** The last day on which it can be used. */
  validThrough: string;
  /** Absent when it can no longer be undone. */
  revertibleUntil?: string | undefined;
  /** When an order used it. */
  usedAt?: string | undefined;
  /** The order that used it. */
  orderId?: string | undefined;
  /** The shop’s id of the customer; absent once erased or merged. */
  memberId?: string | undefined;
  /** The transaction that gave it. */
  transactionId: string;
}

export interface ExportedRewardPage {
  items: ExportedReward[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface ExportedTransaction {
  id: string;
  kind: 'earn' | 'redeem' | 'adjust' | 'expire' | 'reverse' | 'refund' | 'transfer';
  /** What it did to the sum of available, pending and reserved less owed. */
  points: number;
  /** When it happened. */
  at: string;
  reason: TransactionReason;
  /** What each rule and campaign gave with it, or lost by it; they sum to `points`. */
  breakdown?:
    | {
        ruleId: string;
        campaignId?: string | undefined;
        points: number;
      }[]
    | undefined;
  /** The transaction that this one undoes, wholly or in part. */
  undoes?: string | undefined;
  /** With points that came: when they can be spent. */
  availableAt?: string | undefined;
  /** With points that came: when they lapse. */
  expiresAt?: string | undefined;
  /** Where it happened. */
  locationId?: string | undefined;
  /** The shop’s id of the customer; absent once erased or merged. */
  memberId?: string | undefined;
}

export interface ExportedTransactionPage {
  items: ExportedTransaction[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface Extension {
  /** Points that lapse sooner last until the end of this local day. */
  until: string;
  /** Only the points that this transaction brought; all of them when left out. */
  transactionId?: string | undefined;
  /** Why, for the member to read. */
  reason: string;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
}

export interface ExtensionResult {
  transactionId: string;
  /** How many points last longer now. */
  points: number;
  balance: Balance;
}

export interface ExternalIdChange {
  /** The id that the shop gives the customer from now on. */
  externalId: string;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
}

export interface Fulfilment {
  /** The shop’s customer id; empty once the member is erased. */
  memberId: string;
  issuedReward: IssuedReward;
  /** Until it is fulfilled or cancelled. */
  address?: DeliveryAddress | undefined;
}

export interface FulfilmentMove {
  state: 'in_progress' | 'fulfilled' | 'cancelled';
  /** For the member to read, such as a tracking code. */
  note?: string | undefined;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
}

export interface FulfilmentPage {
  items: Fulfilment[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export type GrantSource =
  | {
      kind: 'rule';
      ruleId: string;
    }
  | {
      kind: 'campaign';
      campaignId: string;
    }
  | {
      kind: 'tier';
      tierId: string;
    }
  | {
      kind: 'shop';
      note: string;
    };

export interface Handout {
  /** The language it is written in. */
  locale: string;
  title: string;
  sections: {
    /** Stable over languages and versions; fit for an anchor. */
    id: string;
    heading: string;
    paragraphs: string[];
    /** A list of named things, such as rewards. */
    items: {
      title: string;
      lines: string[];
    }[];
  }[];
}

export interface Health {
  status: 'ok' | 'unavailable';
  engine?: string | undefined;
}

export interface HistoryReport {
  lines: number;
  /** Rows that the history of a member got. */
  added: number;
  /** Rows that are there already; they are left as they are. */
  known: number;
  skipped: {
    /** Lines that count for nothing. */
    count: number;
    /** What is wrong with them; the first hundred mistakes. */
    first: SkippedLine[];
  };
}

export interface ImportReport {
  lines: number;
  /** Members who joined, or got what they bring along. */
  added: number;
  /** Members of whom all of it is there; they are left as they are. */
  known: number;
  /** What the added bring along, less what they owe; below zero when they owe more. */
  points: number;
  skipped: {
    /** Lines that count for nothing. */
    count: number;
    /** What is wrong with them; the first hundred mistakes. */
    first: SkippedLine[];
  };
}

export interface ImportedMember {
  /** As the shop names it. */
  memberId: string;
  /** When they joined there; now when left out. */
  joinedAt?: string | undefined;
  /** A BCP 47 tag, such as `nl` or `pt-PT`. */
  locale?: string | undefined;
  birthday?: Birthday | undefined;
  tags?: string[] | undefined;
  preferredChannels?: ('email' | 'sms' | 'push' | 'post' | 'none')[] | undefined;
  excluded?: boolean | undefined;
  consents?: PastConsentAnswer[] | undefined;
  /** The card that they have in their pocket. */
  cardNumber?: string | undefined;
  /** What can be spent, by the day it lapses. Given once, however often it is sent. */
  points: {
    points: number;
    /** Null for never; by the programme when left out. */
    expiresAt?: string | null | undefined;
    /** From when they can be spent; until then they are pending. At once when left out. */
    availableAt?: string | undefined;
  }[];
  /** Taken off the points that can be spent; the next points fill what is left. */
  owed: number;
}

export interface ImportedMemberInput {
  /** As the shop names it. */
  memberId: string;
  /** When they joined there; now when left out. */
  joinedAt?: string | undefined;
  /** A BCP 47 tag, such as `nl` or `pt-PT`. */
  locale?: string | undefined;
  birthday?: Birthday | undefined;
  tags?: string[] | undefined;
  preferredChannels?: ('email' | 'sms' | 'push' | 'post' | 'none')[] | undefined;
  excluded?: boolean | undefined;
  consents?: PastConsentAnswer[] | undefined;
  /** The card that they have in their pocket. */
  cardNumber?: string | undefined;
  /** What can be spent, by the day it lapses. Given once, however often it is sent. */
  points?:
    | {
        points: number;
        /** Null for never; by the programme when left out. */
        expiresAt?: string | null | undefined;
        /** From when they can be spent; until then they are pending. At once when left out. */
        availableAt?: string | undefined;
      }[]
    | undefined;
  /** Taken off the points that can be spent; the next points fill what is left. */
  owed?: number | undefined;
}

export interface IssuedReward {
  id: string;
  rewardId: string;
  kind:
    | 'amount_discount'
    | 'percentage_discount'
    | 'free_shipping'
    | 'free_product'
    | 'store_credit'
    | 'gift_card'
    | 'cashback'
    | 'merchant_fulfilled'
    | 'donation'
    | 'experience';
  /** As it was when issued. */
  name: Record<string, string>;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  conditions?: Record<string, string> | undefined;
  /** What it is worth in the cart. */
  value: RewardValue;
  /** With store credit and gift cards: what is left of the value. */
  remainingMinor?: number | undefined;
  /** With a donation: what it was given to. */
  causeId?: string | undefined;
  /** With an experience that has a date. */
  startsAt?: string | undefined;
  /** With an experience that has places: whether the member takes part. */
  answer?: 'yes' | 'no' | 'open' | undefined;
  /** With what the shop does for it: how far that is. */
  fulfilment?:
    | {
        state: 'requested' | 'in_progress' | 'fulfilled' | 'cancelled';
        /** The shop’s word on it, such as a tracking code. */
        note?: string | undefined;
      }
    | undefined;
  voucher?:
    | {
        /** As shown, grouped by hyphens. Shops may also take it without them. */
        code: string;
        /** The cart it is locked to. */
        cartRef?: string | undefined;
        /** Until when it is that cart’s. */
        lockedUntil?: string | undefined;
      }
    | undefined;
  /** The shop is still making its code: there is a `voucher` once it has. `expiresAt` and `validThrough` are what they would be if it came now. */
  codePending?: true | undefined;
  /** What it came from. */
  source: IssuedRewardSource;
  /** `locked`: to a cart. */
  usage: 'unused' | 'locked' | 'used' | 'expired' | 'reverted';
  /** What the products in the cart have to come to, with tax. */
  minimumSpendMinor: number;
  /** Whether the code can be used beside other codes. */
  combinable: boolean;
  issuedAt: string;
  /** The first instant at which it can no longer be used. */
  expiresAt: string;
  /** The last day on which it can be used. */
  validThrough: string;
  /** Absent when it can no longer be undone. */
  revertibleUntil?: string | undefined;
  /** When an order used it. */
  usedAt?: string | undefined;
  /** The order that used it. */
  orderId?: string | undefined;
}

export interface IssuedRewardPage {
  items: IssuedReward[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export type IssuedRewardSource =
  | {
      kind: 'redemption';
      redemptionId: string;
      points: number;
    }
  | {
      kind: 'rule';
      ruleId: string;
    }
  | {
      kind: 'campaign';
      campaignId: string;
    }
  | {
      kind: 'tier';
      tierId: string;
    }
  | {
      kind: 'shop';
      note: string;
    };

export interface Joining {
  /** Whether the customer may join now. */
  open: boolean;
  /** Why not, when it is not open. */
  refusal?:
    'program_not_running' | 'joining_closed' | 'invitation_required' | 'program_full' | undefined;
  /** Whether a join code takes the place of an invitation. */
  takesJoinCode: boolean;
  /** Whether a customer may wait for a place. */
  waitingList: boolean;
  waiting?: WaitingPlace | undefined;
}

export interface LineExclusions {
  /** Leaves out lines of these products. */
  productIds: string[];
  /** Leaves out lines of these categories. */
  categories: string[];
  /** Leaves out lines with one of these tags. */
  tags: string[];
  /** Whether to leave out lines that are sold below their normal price. */
  discountedLines: boolean;
}

export interface LineExclusionsInput {
  /** Leaves out lines of these products. */
  productIds?: string[] | undefined;
  /** Leaves out lines of these categories. */
  categories?: string[] | undefined;
  /** Leaves out lines with one of these tags. */
  tags?: string[] | undefined;
  /** Whether to leave out lines that are sold below their normal price. */
  discountedLines?: boolean | undefined;
}

export interface ListedCode {
  /** As the event lists it. */
  code: string;
  /** `used`: by this order. `used_before`: another order used it, so that its discount was given twice. `other_member`: it belongs to somebody else, and stays theirs. `expired`: it has expired or was taken back. `unknown`: none of the programme’s, such as one of the shop’s own. */
  outcome: 'used' | 'used_before' | 'other_member' | 'expired' | 'unknown';
  /** Of a code with a balance that was used: how much of it the order used. */
  amountMinor?: number | undefined;
}

export interface Location {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  kind: 'online' | 'shop';
}

export interface LocationInput {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  kind?: 'online' | 'shop' | undefined;
}

export interface Member {
  /** The ledger’s own. */
  id: string;
  /** The shop’s customer id. */
  externalId: string;
  /** When the member joined. */
  joinedAt: string;
  /** A BCP 47 tag, such as `nl` or `pt-PT`. */
  locale?: string | undefined;
  birthday?: Birthday | undefined;
  /** How the member wants to hear from the shop. */
  preferredChannels: ('email' | 'sms' | 'push' | 'post' | 'none')[];
  consents: Consent[];
  /** The terms that the member agreed to. */
  termsVersion?: string | undefined;
  /** The shop’s own, by which segments choose. */
  tags: string[];
  /** What a till scans. */
  cardNumber?: string | undefined;
}

export interface MemberBenefits {
  tierId?: string | undefined;
  /** Those that hold now. */
  benefits: Benefit[];
  /** The order amount from which shipping is free; absent when it is not. */
  freeShippingFromMinor?: number | undefined;
  /** The return period, when the level lengthens it. */
  returnDays?: number | undefined;
  /** How much earlier the member may come in. */
  earlyAccessHours: number;
  /** With `opensAt`: from when on the member may. */
  earlyAccessFrom?: string | undefined;
}

export interface MemberDetail {
  member: Member;
  /** Whether the customer has joined. */
  enrolled: boolean;
  /** Whether the customer may join where joining needs an invitation. */
  invited: boolean;
  /** Whether the customer is left out completely. */
  excluded: boolean;
  balance: Balance;
  tierProgress?: TierProgress | undefined;
  membership?: MembershipTerm | undefined;
  /** The segments the member belongs to now. */
  segmentIds: string[];
  /** Orders that came back after the points they had earned were spent. */
  spentReturns: {
    /** In the days that the programme watches. */
    orders: number;
    /** Whether these are as many as the programme looks out for. */
    noticed: boolean;
  };
}

export interface MemberExport {
  exportedAt: string;
  member: Member;
  /** Every answer there was, newest first. */
  consents: ConsentRecord[];
  balance: Balance;
  /** The level, which is decided by the programme’s rules alone, and by what. */
  tierProgress?: TierProgress | undefined;
  /** Newest first; also those of members who were joined into this one. */
  transactions: Transaction[];
  issuedRewards: IssuedReward[];
  /** What was decided about the member by rule: each change of tier, newest first. */
  decisions: TierChange[];
  orders: {
    orderId: string;
    paidAt?: string | undefined;
    points: number;
    /** What counts for levels: less what came back. */
    spendMinor: number;
    lines: {
      id: string;
      kind: 'product' | 'shipping' | 'gift_card' | 'fee';
      name?: string | undefined;
      productId?: string | undefined;
      quantity: number;
      /** As paid, with tax; returns are told by `state`. */
      grossMinor: number;
    }[];
    /** Its papers. */
    documents: OrderDocument[];
  }[];
  /** Till receipts that the member registered, or the shop told of. */
  receipts: {
    /** The number that stands on it. */
    receiptId: string;
    /** The rule by which a shopper registered it. */
    ruleId?: string | undefined;
    /** `checking` waits for the shop. What is refused or undone may be told again. */
    state: 'checking' | 'given' | 'refused' | 'undone';
    /** When it was paid. */
    at: string;
    /** What was paid, with tax. */
    totalMinor: number;
    /** Where it was paid. */
    locationId?: string | undefined;
    decision?:
      | {
          verdict: 'approve' | 'reject';
          /** When it was taken. */
          at: string;
          /** Who in the shop decided. */
          actor: string;
          /** Why, for the shop itself. */
          note?: string | undefined;
        }
      | undefined;
  }[];
  /** Friends brought and being one; never who the other is. */
  referrals: {
    /** The code that the member sends, if they asked for it. */
    code?: string | undefined;
    /** The friends whom the member brought, newest first. */
    asReferrer: {
      id: string;
      ruleId: string;
      since: string;
      state: 'joined' | 'review' | 'pending' | 'rewarded' | 'capped' | 'rejected';
      doubts: ReferralDoubt[];
    }[];
    /** By whom the member was brought. */
    asFriend: {
      id: string;
      ruleId: string;
      since: string;
      state: 'joined' | 'review' | 'pending' | 'rewarded' | 'capped' | 'rejected';
      doubts: ReferralDoubt[];
    }[];
    /** Of what digests are kept, to tell friends from second accounts. */
    knownBy: {
      kind: 'email' | 'address' | 'payment';
      seenAt: string;
    }[];
  };
}

export interface MemberMerge {
  /** The member that goes: its id is given up. */
  from: string;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
}

export interface MemberUpdate {
  locale?: string | null | undefined;
  birthday?: Birthday | null | undefined;
  preferredChannels?: ('email' | 'sms' | 'push' | 'post' | 'none')[] | undefined;
  consents?: ConsentAnswer[] | undefined;
}

export interface MemberWrite {
  /** False registers a customer who has not joined. */
  enrolled?: boolean | undefined;
  /** A BCP 47 tag, such as `nl` or `pt-PT`. */
  locale?: string | undefined;
  birthday?: Birthday | undefined;
  preferredChannels?: ('email' | 'sms' | 'push' | 'post' | 'none')[] | undefined;
  /** The shop’s own, by which segments choose. */
  tags?: string[] | undefined;
  /** Whether the customer is left out completely. */
  excluded?: boolean | undefined;
  /** Whether the customer may join where joining needs an invitation. */
  invited?: boolean | undefined;
  /** Answers that the customer gave elsewhere, such as at the till. */
  consents?: PastConsentAnswer[] | undefined;
  /** For imports; now when left out. */
  joinedAt?: string | undefined;
}

export interface MembershipTerm {
  tierId: string;
  startedAt: string;
  /** The first instant that is not paid for. */
  endsAt: string;
  /** The last day that is paid for. */
  validThrough: string;
  /** False once the member gave notice. */
  renews: boolean;
}

export interface MergeOutcome {
  /** The member that stays, with what both had. */
  member: MemberDetail;
  /** What came over: below 0 when the other member owed more. */
  points: number;
  /** Absent when there was nothing to move. */
  transactionId?: string | undefined;
}

export interface MyReferrals {
  /** Eight characters without look-alikes. */
  code: string;
  /** The link to send. Sending it is up to the member: there is no form. */
  url: string;
  ruleId: string;
  /** What the member is given for each friend. */
  referrer: EarningGrant;
  /** What the friend is given. */
  friend: EarningGrant;
  /** When the friend gets theirs. */
  friendFrom: 'joining' | 'first_order';
  /** The least that the friend’s order has to amount to. */
  minimumOrderMinor: number;
  /** Days after joining in which that order has to be paid. */
  withinDays: number;
  /** With a limit: how often it can still give in this interval. */
  timesLeft?: number | undefined;
  /** Those who came, newest first, at most 50; never who they are. */
  friends: {
    id: string;
    /** When the friend came with the code. */
    since: string;
    /** `joined`: the order that counts has yet to come; `lapsed`: it did not come in time; `review`: the shop looks at it; `pending`: paid, and inside its return period; `capped`: the referrer had reached the limit; `rejected`: by the shop, or the same person. */
    state: 'joined' | 'lapsed' | 'review' | 'pending' | 'rewarded' | 'capped' | 'rejected';
    /** When what it gives can be used. */
    availableAt?: string | undefined;
  }[];
}

export interface NamedReferral {
  ruleId: string;
  /** `joined`: the order that counts has yet to come; `lapsed`: it did not come in time; `review`: the shop looks at it; `pending`: paid, and inside its return period; `capped`: the referrer had reached the limit; `rejected`: by the shop, or the same person. */
  state: 'joined' | 'lapsed' | 'review' | 'pending' | 'rewarded' | 'capped' | 'rejected';
  /** What I am given. */
  friend: EarningGrant;
  /** When I get it. */
  friendFrom: 'joining' | 'first_order';
  /** The least that my order has to amount to. */
  minimumOrderMinor: number;
  /** By when the order has to be paid. */
  until: string;
}

export type Notice =
  | {
      id: string;
      kind: 'points_expiring';
      points: number;
      expiresAt: string;
      /** A date in the programme’s time zone, such as `2027-12-31`. */
      validThrough: string;
    }
  | {
      id: string;
      kind: 'reward_expiring';
      issuedRewardId: string;
      expiresAt: string;
      /** A date in the programme’s time zone, such as `2027-12-31`. */
      validThrough: string;
    }
  | {
      id: string;
      kind: 'tier_nearly';
      tierId: string;
      /** What is still needed, as `tierProgress` counts it. */
      left: number;
    }
  | {
      id: string;
      kind: 'tier_reached';
      tierId: string;
    }
  | {
      id: string;
      kind: 'program_ending';
      endsAt: string;
    }
  | {
      id: string;
      kind: 'new_reward';
      rewardId: string;
    };

export interface OccasionNews {
  /** The ledger’s id of the member. */
  memberId: string;
  /** The shop’s customer id; absent once erased. */
  externalId?: string | undefined;
  /** Grows with each transaction of the member: tells late messages from new ones. */
  sequence: number;
  transaction?:
    | {
        id: string;
        kind: 'earn' | 'redeem' | 'adjust' | 'expire' | 'reverse' | 'refund' | 'transfer';
        /** What it did to the sum of available, pending and reserved less owed. */
        points: number;
        /** When it happened. */
        at: string;
        reason: TransactionReason;
        /** The transaction that this one undoes, wholly or in part. */
        undoes?: string | undefined;
      }
    | undefined;
  occasion: WebhookOccasion;
  /** As of sending. */
  balance: Balance;
  tierProgress?: TierProgress | undefined;
  /** Those of the tier that hold now. */
  benefits: Benefit[];
  /** A BCP 47 tag, such as `nl` or `pt-PT`. */
  locale?: string | undefined;
  /** How the member wants to hear from the shop. */
  preferredChannels: ('email' | 'sms' | 'push' | 'post' | 'none')[];
}

/** Each is told once. What came about more than three days before the worker looked is left out, so that who begins to listen is not told of years. */
export interface OccasionPolicy {
  /** Days before a reward expires unused at which `reward.expiring` is sent. */
  rewardExpiryDays: number[];
  /** Days after a member last earned or redeemed at which `member.inactive` is sent. */
  inactiveDays: number[];
  /** Days after a first order without a second at which `order.second_due` is sent. */
  secondOrderDays?: number | undefined;
  /** At which orders of a member `order.counted` is sent, such as [2, 10]. */
  orderCounts: number[];
}

/** Each is told once. What came about more than three days before the worker looked is left out, so that who begins to listen is not told of years. */
export interface OccasionPolicyInput {
  /** Days before a reward expires unused at which `reward.expiring` is sent. */
  rewardExpiryDays?: number[] | undefined;
  /** Days after a member last earned or redeemed at which `member.inactive` is sent. */
  inactiveDays?: number[] | undefined;
  /** Days after a first order without a second at which `order.second_due` is sent. */
  secondOrderDays?: number | undefined;
  /** At which orders of a member `order.counted` is sent, such as [2, 10]. */
  orderCounts?: number[] | undefined;
}

/** Points per amount spent. */
export interface OrderAmountRule {
  kind: 'order_amount';
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  description?: Record<string, string> | undefined;
  /** When it gives. */
  active?: DateWindow | undefined;
  /** Only for members of one of these segments. */
  segmentIds?: string[] | undefined;
  /** Only for members of one of these tiers. */
  tierIds?: string[] | undefined;
  /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
  limit?: ClaimLimit | undefined;
  /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
  minimumOrderMinor: number;
  /** Points earned for each `perMinor` spent. */
  points: number;
  /** Money for which `points` are earned, in minor units: 100 is one euro. */
  perMinor: number;
  /** Whether amounts count with tax or without. */
  taxBasis: 'gross' | 'net';
  /** Applied once per rule and order, to the exact worth. */
  rounding: 'down' | 'nearest' | 'up';
  /** Lines that do not count. */
  exclude?: LineExclusions | undefined;
}

/** Points per amount spent. */
export interface OrderAmountRuleInput {
  kind: 'order_amount';
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  description?: Record<string, string> | undefined;
  /** When it gives. */
  active?: DateWindow | undefined;
  /** Only for members of one of these segments. */
  segmentIds?: string[] | undefined;
  /** Only for members of one of these tiers. */
  tierIds?: string[] | undefined;
  /** How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year. */
  limit?: ClaimLimitInput | undefined;
  /** Only for an order of at least this much: its products, with tax, less discounts and returns. */
  minimumOrderMinor?: number | undefined;
  /** Points earned for each `perMinor` spent. */
  points: number;
  /** Money for which `points` are earned, in minor units: 100 is one euro. */
  perMinor: number;
  /** Whether amounts count with tax or without. */
  taxBasis?: 'gross' | 'net' | undefined;
  /** Applied once per rule and order, to the exact worth. */
  rounding?: 'down' | 'nearest' | 'up' | undefined;
  /** Lines that do not count. */
  exclude?: LineExclusionsInput | undefined;
}

export interface OrderDocument {
  kind: 'receipt' | 'invoice' | 'warranty' | 'manual' | 'other';
  name: string;
  /** Where the shop shows it, to whoever it lets in. */
  url: string;
}

export interface OrderLine {
  /** As the shop names it. */
  id: string;
  kind?: 'product' | 'shipping' | 'gift_card' | 'fee' | undefined;
  /** For rules about products. */
  productId?: string | undefined;
  quantity?: number | undefined;
  /** For the member’s purchases. Kept only of members who agreed to see these. */
  name?: string | undefined;
  /** With tax, in minor units. */
  grossMinor: number;
  /** Without tax, in minor units. */
  netMinor: number;
  /** For rules about categories. */
  categories?: string[] | undefined;
  /** Of the product, for what rules leave out. */
  tags?: string[] | undefined;
  /** Sold below its normal price. */
  discounted?: boolean | undefined;
}

export interface OrderPapers {
  documents: OrderDocument[];
}

export interface OrdersReport {
  /** An ISO 4217 code, such as `EUR`. */
  currency: string;
  /** An IANA zone, such as `Europe/Amsterdam`. */
  timeZone: string;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  from: string;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  through: string;
  /** Orders that count for a member. */
  members: BuyersReport;
  /** All others: of guests, and of customers who had not joined. */
  others: BuyersReport;
  /** Who joined in the period, and what they bought by now, whatever the period. */
  newMembers: {
    members: number;
    /** Of them, who ordered since. */
    buyers: number;
    orders: number;
    spentMinor: number;
    /** What one of them is worth; absent without any. */
    lifetimeMinor?: number | undefined;
  };
  /** The twenty most frequent pairs among the hundred products most often ordered. */
  boughtTogether: {
    productIds: string[];
    /** With both. */
    orders: number;
    /** Of the orders with the rarer of the two. */
    percent: number;
  }[];
  /** What the members who are in a segment now used in the period. */
  segments: {
    segmentId: string;
    members: number;
    /** Most often used first. */
    offers: {
      kind: 'reward' | 'campaign';
      id: string;
      /** Redeemed and not undone, or earned with, in the period. */
      times: number;
    }[];
  }[];
  /** The targets of the programme that are about this report. */
  targets: {
    figure:
      | 'redemptionPercent'
      | 'repeatPurchasePercent'
      | 'averageOrderMinor'
      | 'lifetimeMinor'
      | 'marginPercent';
    target: number;
    /** Absent where there is nothing to tell it from. */
    actual?: number | undefined;
    reached: boolean;
  }[];
}

export interface PaidMembership {
  /** As the programme document names it; the same in every version. */
  tierId: string;
  /** For the whole of `months`. */
  priceMinor: number;
  /** How long a term is. */
  months: number;
  /** False ends the sale: nobody can start or renew it, and members who have it keep it until its end. */
  forSale: boolean;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Where it is bought. */
  url?: string | undefined;
}

export interface PaidMembershipInput {
  /** As the programme document names it; the same in every version. */
  tierId: string;
  /** For the whole of `months`. */
  priceMinor: number;
  /** How long a term is. */
  months: number;
  /** False ends the sale: nobody can start or renew it, and members who have it keep it until its end. */
  forSale?: boolean | undefined;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Where it is bought. */
  url?: string | undefined;
}

export interface Partner {
  /** As the programme document names it; the same in every version. */
  id: string;
  name: string;
}

export interface PastConsentAnswer {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Of the text that was shown. */
  version: number;
  given: boolean;
  /** When it was given; now when left out. */
  at?: string | undefined;
}

export type PastEvent = ShopEvent | PastMember;

export interface PastMember {
  type: 'member';
  /** As the shop names it. */
  memberId: string;
  /** When the customer joins; with what is first told of them when left out. */
  joinedAt?: string | undefined;
  tags?: string[] | undefined;
  birthday?: Birthday | undefined;
}

export interface PastTransaction {
  /** As the shop names it. */
  memberId: string;
  /** Its id in the other system, unique in the programme: a row is taken in once by it. */
  reference: string;
  /** When it happened. */
  at: string;
  kind: 'earn' | 'redeem' | 'adjust' | 'expire' | 'reverse' | 'refund';
  /** What it gave, or with a minus what it took. */
  points: number;
  /** What it was for, as the member reads it. */
  note: string;
}

export interface PastTransactionInput {
  /** As the shop names it. */
  memberId: string;
  /** Its id in the other system, unique in the programme: a row is taken in once by it. */
  reference: string;
  /** When it happened. */
  at: string;
  kind?: 'earn' | 'redeem' | 'adjust' | 'expire' | 'reverse' | 'refund' | undefined;
  /** What it gave, or with a minus what it took. */
  points: number;
  /** What it was for, as the member reads it. */
  note: string;
}

export interface PastTransactionPage {
  items: PastTransaction[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

/** By what the shop knows one person’s accounts. Kept as keyed digests for 90 days, to tell friends from second accounts. */
export interface PersonSignals {
  /** The address, or a digest that the shop always makes alike. */
  email?: string | undefined;
  /** Where it is sent to, or a digest of it. */
  address?: string | undefined;
  /** What stays the same of a card or account, such as its fingerprint at the provider. */
  payment?: string | undefined;
}

export interface PluralForms {
  zero?: string | undefined;
  one?: string | undefined;
  two?: string | undefined;
  few?: string | undefined;
  many?: string | undefined;
  other: string;
  /** The noun alone, if it differs from `other`. */
  unitless?: string | undefined;
}

export interface PointsPolicy {
  /** The shop’s own word for points, per locale and plural category. */
  names: Record<string, PluralForms>;
  /** Whether points can be spent (`value`), count for tiers (`status`), or both. Points that are only status buy nothing: rewards are given by rules, tiers and the shop. */
  use: 'value' | 'status' | 'both';
  /** Days after payment until points may be spent: the return period. */
  pendingDays: number;
  /** When points lapse. */
  expiry: ExpiryPolicy;
  /** Days before points lapse at which members are told. */
  warnDays: number[];
  /** What points are worth, if there is a fixed rate: { minor: 1, points: 1 } is one cent for each point. */
  minorPerPoint?:
    | {
        minor: number;
        points: number;
      }
    | undefined;
}

export interface PointsPolicyInput {
  /** The shop’s own word for points, per locale and plural category. */
  names: Record<string, PluralForms>;
  /** Whether points can be spent (`value`), count for tiers (`status`), or both. Points that are only status buy nothing: rewards are given by rules, tiers and the shop. */
  use?: 'value' | 'status' | 'both' | undefined;
  /** Days after payment until points may be spent: the return period. */
  pendingDays?: number | undefined;
  /** When points lapse. */
  expiry?: ExpiryPolicyInput | undefined;
  /** Days before points lapse at which members are told. */
  warnDays?: number[] | undefined;
  /** What points are worth, if there is a fixed rate: { minor: 1, points: 1 } is one cent for each point. */
  minorPerPoint?:
    | {
        minor: number;
        points: number;
      }
    | undefined;
}

export interface PointsRate {
  minor: number;
  points: number;
  /** `rewards`: the programme has no fixed rate; the best that a reward gives. */
  source: 'programme' | 'rewards';
}

/** Every answer with status 400 or higher (RFC 9457). */
export interface Problem {
  /** Stable address of the documentation of this problem. */
  type: string;
  /** One sentence that does not change from case to case. */
  title: string;
  /** The HTTP status, again. */
  status: number;
  /** What happened to what, and the next step. */
  detail?: string | undefined;
  /** The id of this request, as in the Request-Id header. */
  instance: string;
  code:
    | 'malformed_request'
    | 'invalid_request'
    | 'idempotency_key_missing'
    | 'key_missing'
    | 'key_invalid'
    | 'token_missing'
    | 'token_invalid'
    | 'token_expired'
    | 'origin_not_allowed'
    | 'key_not_allowed'
    | 'member_excluded'
    | 'not_found'
    | 'method_not_allowed'
    | 'invitation_required'
    | 'join_code_wrong'
    | 'joining_closed'
    | 'nothing_to_wait_for'
    | 'program_full'
    | 'consent_required'
    | 'member_exists'
    | 'merge_not_possible'
    | 'card_not_usable'
    | 'card_taken'
    | 'nothing_to_claim'
    | 'nothing_to_extend'
    | 'insufficient_points'
    | 'not_enrolled'
    | 'reward_not_available'
    | 'reward_out_of_stock'
    | 'reward_limit_reached'
    | 'rule_not_available'
    | 'rule_limit_reached'
    | 'referral_not_possible'
    | 'referral_decided'
    | 'not_revertible'
    | 'fulfilment_closed'
    | 'code_settled'
    | 'voucher_locked'
    | 'voucher_used'
    | 'voucher_not_applicable'
    | 'event_conflict'
    | 'request_in_flight'
    | 'program_not_running'
    | 'member_moved'
    | 'member_erased'
    | 'voucher_expired'
    | 'version_conflict'
    | 'body_too_large'
    | 'unsupported_media_type'
    | 'idempotency_key_reused'
    | 'program_invalid'
    | 'not_supported'
    | 'points_out_of_range'
    | 'rate_limited'
    | 'internal_error'
    | 'unavailable';
  /** Whether the same request may succeed later, unchanged. */
  retryable: boolean;
  /** With a request or document that has mistakes: each of them. */
  errors?: ProblemDetail[] | undefined;
  /** With `insufficient_points`: how many are missing. */
  missingPoints?: number | undefined;
  /** When the same request may succeed, if known. */
  availableFrom?: string | undefined;
}

export interface ProblemDetail {
  /** JSON Pointer into the request body, or `?name` for a query parameter. */
  pointer: string;
  /** What is wrong, and what would be right. */
  message: string;
}

export interface Program {
  /** Grows with each published document. */
  version: number;
  /** Points are earned only while it is running. */
  status: 'upcoming' | 'running' | 'ended';
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** An ISO 4217 code, such as `EUR`. */
  currency: string;
  timeZone: string;
  /** Languages that it has texts in, its own first. */
  locales: string[];
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  /** Until when points can be spent, where that is later than `endsAt`. */
  lastRedemptionAt?: string | undefined;
  points: {
    /** The shop’s own word for points. */
    names: Record<string, PluralForms>;
    /** Whether points can be spent, count for tiers, or both; both when left out. */
    use?: 'value' | 'status' | 'both' | undefined;
    /** Days after payment until points can be spent. */
    pendingDays: number;
    /** When points lapse. */
    expiry: ExpiryPolicy;
    /** With expiry by age or inactivity. */
    expiryMonths?: number | undefined;
    /** With a fixed rate: so many points are worth so much money. */
    minorPerPoint?:
      | {
          minor: number;
          points: number;
        }
      | undefined;
  };
  /** Whether every account takes part, whoever joins, or only whom the shop invited. */
  enrollmentMode: 'automatic' | 'opt_in' | 'invite_only';
  leaving?:
    | {
        /** Whether codes that a member holds can be used after leaving. */
        issuedCodes: 'keep' | 'revoke';
      }
    | undefined;
  earningRules: EarningRule[];
  campaigns: Campaign[];
  tiers?:
    | {
        /** What brings a member up: money spent, points earned, or orders. */
        basis: 'spend' | 'points' | 'orders';
        period: TierPeriod;
        /** Of the next threshold: from there on it is said that it is near. */
        nearlyFromPercent: number;
        /** Lowest first. */
        levels: PublicTier[];
      }
    | undefined;
  rewards: Reward[];
  /** In a programme with donations: what was given so far, as of this answer. */
  donationTotals?: DonationTotal[] | undefined;
  paidMembership?: PaidMembership | undefined;
  consents: ConsentDefinition[];
  links: ProgramLinks;
  /** Of the terms that whoever joins agrees to. */
  termsVersion: string;
}

export interface ProgramChange {
  /** JSON Pointer into the newer document; into the older for what was removed. */
  pointer: string;
  /** The entry of a list that it is in, or is. */
  id?: string | undefined;
  change: 'added' | 'removed' | 'changed';
  /** What was there; absent for what was added. */
  before?: unknown;
  /** What is there; absent for what was removed. */
  after?: unknown;
}

export interface ProgramChanges {
  /** The published version that the document is compared with. */
  version: number;
  changes: ProgramChange[];
}

export interface ProgramCheck {
  valid: boolean;
  /** What is wrong, and where. */
  errors: ProblemDetail[];
}

export interface ProgramDocument {
  schemaVersion: 1;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** An ISO 4217 code, such as `EUR`. */
  currency: string;
  /** An IANA zone, such as `Europe/Amsterdam`. */
  timeZone: string;
  /** Languages that it has texts in, its own first. */
  locales: string[];
  /** Nobody can join, earn or redeem before. */
  startsAt?: string | undefined;
  /** Nothing is earned from then on. */
  endsAt?: string | undefined;
  /** Until when points can be spent, where that is later than `endsAt`. */
  lastRedemptionAt?: string | undefined;
  points: PointsPolicy;
  enrollment: EnrollmentPolicy;
  returns: ReturnsPolicy;
  occasions: OccasionPolicy;
  earningRules: EarningRule[];
  campaigns: Campaign[];
  segments: Segment[];
  tiers?: TierScheme | undefined;
  rewards: RewardDefinition[];
  paidMembership?: PaidMembership | undefined;
  consents: ConsentDefinition[];
  exclusion: ExclusionPolicy;
  cards: CardPolicy;
  locations: Location[];
  partners: Partner[];
  targets?: Targets | undefined;
  links: ProgramLinks;
  /** As the programme document names it; the same in every version. */
  termsVersion: string;
}

export interface ProgramDocumentInput {
  schemaVersion: 1;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** An ISO 4217 code, such as `EUR`. */
  currency: string;
  /** An IANA zone, such as `Europe/Amsterdam`. */
  timeZone: string;
  /** Languages that it has texts in, its own first. */
  locales: string[];
  /** Nobody can join, earn or redeem before. */
  startsAt?: string | undefined;
  /** Nothing is earned from then on. */
  endsAt?: string | undefined;
  /** Until when points can be spent, where that is later than `endsAt`. */
  lastRedemptionAt?: string | undefined;
  points: PointsPolicyInput;
  enrollment?: EnrollmentPolicyInput | undefined;
  returns?: ReturnsPolicyInput | undefined;
  occasions?: OccasionPolicyInput | undefined;
  earningRules?: EarningRuleInput[] | undefined;
  campaigns?: CampaignInput[] | undefined;
  segments?: Segment[] | undefined;
  tiers?: TierSchemeInput | undefined;
  rewards?: RewardDefinitionInput[] | undefined;
  paidMembership?: PaidMembershipInput | undefined;
  consents?: ConsentDefinition[] | undefined;
  exclusion?: ExclusionPolicyInput | undefined;
  cards?: CardPolicyInput | undefined;
  locations?: LocationInput[] | undefined;
  partners?: Partner[] | undefined;
  targets?: Targets | undefined;
  links?: ProgramLinks | undefined;
  /** As the programme document names it; the same in every version. */
  termsVersion?: string | undefined;
}

export interface ProgramLinks {
  /** Where the badge leads: the page that holds `<loyalty-rewards>`. */
  account?: string | undefined;
  /** Where guests log in, unless the page does it itself. */
  logIn?: string | undefined;
  /** The terms of the programme. */
  terms?: string | undefined;
  /** The privacy statement. */
  privacy?: string | undefined;
  /** How the programme works, or whom to ask. */
  help?: string | undefined;
}

export interface ProgramNews {
  occasion: WebhookOccasion;
}

export interface ProgramVersion {
  version: number;
  publishedAt: string;
  document: ProgramDocument;
}

export interface ProgramVersions {
  versions: {
    version: number;
    publishedAt: string;
  }[];
}

export interface PublicTier {
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Minor units when the basis is spend, else points or orders. */
  threshold: number;
  benefits: Benefit[];
  /** House style of the level, such as `#1f6f4a`. */
  accent?: string | undefined;
  /** The shop’s own words for members who are near it. */
  nearlyText?: Record<string, string> | undefined;
}

export interface Purchase {
  orderId: string;
  /** As the customer knows it. */
  orderNumber?: string | undefined;
  /** Where the customer sees it. */
  orderUrl?: string | undefined;
  /** Where it was bought. */
  locationId?: string | undefined;
  paidAt: string;
  /** What became of it. */
  state: 'paid' | 'partly_returned' | 'returned' | 'cancelled';
  lines: {
    id: string;
    kind: 'product' | 'shipping' | 'gift_card' | 'fee';
    name?: string | undefined;
    productId?: string | undefined;
    quantity: number;
    /** As paid, with tax; returns are told by `state`. */
    grossMinor: number;
  }[];
  /** What the lines came to when they were paid, with tax. */
  totalMinor: number;
  /** What it earned, less what returns took back. */
  points: number;
  /** Its papers. */
  documents: OrderDocument[];
  /** When the member asked for an invoice. */
  invoiceRequestedAt?: string | undefined;
}

export interface PurchasePage {
  items: Purchase[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface Receipt {
  /** The number that stands on it. */
  receiptId: string;
  /** Who registered it; absent once erased. */
  memberId?: string | undefined;
  /** The rule by which a shopper registered it. */
  ruleId?: string | undefined;
  /** `checking` waits for the shop. What is refused or undone may be told again. */
  state: 'checking' | 'given' | 'refused' | 'undone';
  /** When it was paid. */
  at: string;
  /** What was paid, with tax. */
  totalMinor: number;
  /** Where it was paid. */
  locationId?: string | undefined;
  decision?:
    | {
        verdict: 'approve' | 'reject';
        /** When it was taken. */
        at: string;
        /** Who in the shop decided. */
        actor: string;
        /** Why, for the shop itself. */
        note?: string | undefined;
      }
    | undefined;
}

export interface ReceiptDecision {
  verdict: 'approve' | 'reject';
  /** Who in the shop decides, for the audit trail. */
  actor: string;
  /** Why, for the shop itself. */
  note?: string | undefined;
  /** What the receipt really says, where that is not what the member wrote. */
  totalMinor?: number | undefined;
}

export interface ReceiptPage {
  items: Receipt[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface Redemption {
  id: string;
  rewardId: string;
  /** What was spent. */
  points: number;
  /** `unknown` while a shop that makes its own codes has not answered; it settles by itself. */
  status: 'issued' | 'unknown' | 'failed' | 'reverted';
  createdAt: string;
  /** What the member holds by it. */
  issuedReward?: IssuedReward | undefined;
  /** The balance after it. */
  balance: Balance;
  transactionId: string;
}

export interface RedemptionPreview {
  rewardId: string;
  /** What it would cost. */
  points: number;
  value: RewardValue;
  /** Available points afterwards. */
  remaining: number;
  /** The soonest-expiring points that it would use first. */
  expiringUsed?:
    | {
        points: number;
        /** A date in the programme’s time zone, such as `2027-12-31`. */
        validThrough: string;
      }
    | undefined;
  /** Until when the issued reward could be used. */
  expiresAt: string;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  validThrough: string;
  minimumSpendMinor: number;
  revertible: boolean;
}

export interface RedemptionPreviewRequest {
  /** As the programme document names it; the same in every version. */
  rewardId: string;
  /** Required when the cost is variable, and only allowed then. */
  points?: number | undefined;
}

export interface RedemptionRequest {
  /** As the programme document names it; the same in every version. */
  rewardId: string;
  /** Required when the cost is variable, and only allowed then. */
  points?: number | undefined;
  /** Locks the voucher to this cart; its time-out gives the points back. */
  cartRef?: string | undefined;
  /** With a donation: which cause; needed where there are several. */
  causeId?: string | undefined;
  /** Required for a reward with `needsAddress`, and only allowed there. */
  address?: DeliveryAddress | undefined;
}

export interface Referral {
  id: string;
  ruleId: string;
  /** The shop’s customer id; empty once erased. */
  referrerId: string;
  /** The shop’s customer id; empty once erased. */
  friendId: string;
  /** `joined`: the order that counts has yet to come; `lapsed`: it did not come in time; `review`: the shop looks at it; `pending`: paid, and inside its return period; `capped`: the referrer had reached the limit; `rejected`: by the shop, or the same person. */
  state: 'joined' | 'lapsed' | 'review' | 'pending' | 'rewarded' | 'capped' | 'rejected';
  /** Why it waits, or was rejected. */
  doubts: ReferralDoubt[];
  /** When the friend came with the code. */
  since: string;
  /** By when the order has to be paid. */
  until: string;
  /** The order that counts, once it is paid. */
  orderId?: string | undefined;
  /** When what it gives can be used. */
  availableAt?: string | undefined;
  decision?:
    | {
        verdict: 'approve' | 'reject';
        /** When it was taken. */
        at: string;
        /** Who in the shop decided. */
        actor: string;
        /** Why, for the shop itself. */
        note?: string | undefined;
      }
    | undefined;
}

export interface ReferralDecision {
  verdict: 'approve' | 'reject';
  /** Who in the shop decides, for the audit trail. */
  actor: string;
  /** Why, for the shop itself. */
  note?: string | undefined;
}

/** `same_…`: referrer and friend have it in common; `known_person`: the friend shares an e-mail address or payment with another member; `crowded_address`: a third member lives where the friend does; `ring`: it leads back to its beginning; `chain`: friends who bring friends faster than people do; `many_at_once`: more than ten friends in a week. */
export type ReferralDoubt =
  | 'same_member'
  | 'same_email'
  | 'same_payment'
  | 'known_person'
  | 'crowded_address'
  | 'ring'
  | 'chain'
  | 'many_at_once'
  | 'shop_asks';

export interface ReferralNaming {
  /** The code of a member, as their link carries it; neither case, spaces nor hyphens tell codes apart. */
  code: string;
}

export interface ReferralPage {
  items: Referral[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface RefundLine {
  /** As the shop names it. */
  id: string;
  /** How many units came back; 0 when only money did. */
  quantity?: number | undefined;
  /** With tax. */
  grossMinor: number;
  /** Without tax. */
  netMinor: number;
}

export interface RegisteredReceipt {
  /** The number that stands on it. */
  receiptId: string;
  /** What was paid, with tax, in minor units. */
  totalMinor: number;
  /** When it was paid. */
  at: string;
  /** As the programme document names it; the same in every version. */
  locationId?: string | undefined;
}

export interface ReturnsPolicy {
  /** What becomes of points that the order had earned. */
  earned: 'take_back' | 'keep';
  /** What becomes of points that were spent on a code used in it. */
  spent: 'give_back' | 'keep';
  /** `member.returns_noticed` is sent when this many orders came back after their points were spent. If you lower it, it is sent for members who have that many already. */
  watch: {
    /** How many orders. */
    orders: number;
    /** In so many days. */
    withinDays: number;
  };
}

export interface ReturnsPolicyInput {
  /** What becomes of points that the order had earned. */
  earned?: 'take_back' | 'keep' | undefined;
  /** What becomes of points that were spent on a code used in it. */
  spent?: 'give_back' | 'keep' | undefined;
  /** `member.returns_noticed` is sent when this many orders came back after their points were spent. If you lower it, it is sent for members who have that many already. */
  watch?:
    | {
        /** How many orders. */
        orders?: number | undefined;
        /** In so many days. */
        withinDays?: number | undefined;
      }
    | undefined;
}

export interface RevertResult {
  issuedReward: IssuedReward;
  balance: Balance;
  transactionId: string;
  /** Points that came back. */
  pointsReturned: number;
}

export interface Reward {
  id: string;
  kind:
    | 'amount_discount'
    | 'percentage_discount'
    | 'free_shipping'
    | 'free_product'
    | 'store_credit'
    | 'gift_card'
    | 'cashback'
    | 'merchant_fulfilled'
    | 'donation'
    | 'experience';
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  description?: Record<string, string> | undefined;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  conditions?: Record<string, string> | undefined;
  /** A picture of it. */
  imageUrl?: string | undefined;
  /** What it costs in points. */
  cost: RewardCost;
  /** Absent when it depends on the points the shopper chooses. */
  value?: RewardValue | undefined;
  /** What the products in the cart have to come to, with tax. */
  minimumSpendMinor: number;
  /** How many days an issued reward can be used. */
  validDays: number;
  /** Whether the member can undo the redemption while unused. */
  revertible: boolean;
  /** Whether the code can be used beside other codes. */
  combinable: boolean;
  /** How often a member can redeem it. */
  limit?:
    | {
        count: number;
        per: string;
      }
    | undefined;
  /** Nobody can redeem it before. */
  availableFrom?: string | undefined;
  /** Nobody can redeem it from then on. */
  availableUntil?: string | undefined;
  /** Only for members of one of these tiers. */
  tierIds?: string[] | undefined;
  /** Only for members of one of these segments. */
  segmentIds?: string[] | undefined;
  /** With a donation: what it can be given to. */
  causes?: Cause[] | undefined;
  /** With an experience. */
  variety?: 'early_access' | 'test_panel' | 'event' | 'sample' | 'other' | undefined;
  /** With an experience that has a date. */
  startsAt?: string | undefined;
  /** With an experience: how many can take part. */
  places?: number | undefined;
  /** With a gift that is sent: redeeming asks for an address. */
  needsAddress?: boolean | undefined;
}

export interface RewardAnswer {
  /** Whether the member takes part. */
  attending: boolean;
}

export type RewardCost =
  | {
      kind: 'fixed';
      /** The price. */
      points: number;
    }
  | {
      kind: 'variable';
      /** Points are chosen in whole steps of this size. */
      stepPoints: number;
      /** What one step is worth, in minor units. */
      minorPerStep: number;
      /** The least that can be chosen. */
      minimumPoints: number;
      /** The most that can be chosen. */
      maximumPoints?: number | undefined;
    };

export type RewardDefinition =
  | {
      kind: 'amount_discount';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'percentage_discount';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** Of the products, 1 to 100. */
      percent: number;
      /** What it takes off at the most. */
      maximumMinor?: number | undefined;
    }
  | {
      kind: 'free_shipping';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
    }
  | {
      kind: 'free_product';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** As the shop names it. */
      productId: string;
    }
  | {
      kind: 'store_credit';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'gift_card';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'cashback';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'merchant_fulfilled';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** Whether redeeming asks where to send it. */
      needsAddress: boolean;
    }
  | {
      kind: 'donation';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
      /** What it can be given to. */
      causes: Cause[];
    }
  | {
      kind: 'experience';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor: number;
      /** How long the issued reward may be used. */
      validDays: number;
      /** Whether the member can undo the redemption while unused. */
      revertible: boolean;
      /** Whether the code can be used beside other codes. */
      combinable: boolean;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimit | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden: boolean;
      /** Where its codes come from. */
      maker: VoucherMaker;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What there is to take part in. */
      variety: 'early_access' | 'test_panel' | 'event' | 'sample' | 'other';
      /** When it begins. Until then it can be redeemed and answered. */
      startsAt?: string | undefined;
      /** How many can take part: members who redeem it, or are invited and answer yes. */
      places?: number | undefined;
    };

export type RewardDefinitionInput =
  | {
      kind: 'amount_discount';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'percentage_discount';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** Of the products, 1 to 100. */
      percent: number;
      /** What it takes off at the most. */
      maximumMinor?: number | undefined;
    }
  | {
      kind: 'free_shipping';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
    }
  | {
      kind: 'free_product';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** As the shop names it. */
      productId: string;
    }
  | {
      kind: 'store_credit';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'gift_card';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'cashback';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
    }
  | {
      kind: 'merchant_fulfilled';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** Whether redeeming asks where to send it. */
      needsAddress?: boolean | undefined;
    }
  | {
      kind: 'donation';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What it is worth. With a variable cost that follows from the points: leave it out. */
      amountMinor?: number | undefined;
      /** What it can be given to. */
      causes: Cause[];
    }
  | {
      kind: 'experience';
      /** As the programme document names it; the same in every version. */
      id: string;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      name: Record<string, string>;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      description?: Record<string, string> | undefined;
      /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
      conditions?: Record<string, string> | undefined;
      /** A picture of it. */
      imageUrl?: string | undefined;
      /** What it costs in points. */
      cost: RewardCost;
      /** What the products in the cart have to come to, with tax. */
      minimumSpendMinor?: number | undefined;
      /** How long the issued reward may be used. */
      validDays?: number | undefined;
      /** Whether the member can undo the redemption while unused. */
      revertible?: boolean | undefined;
      /** Whether the code can be used beside other codes. */
      combinable?: boolean | undefined;
      /** How many can be redeemed in all; unlimited when left out. */
      stock?: number | undefined;
      /** How often a member can redeem it. */
      limit?: ClaimLimitInput | undefined;
      /** When it can be redeemed. */
      active?: DateWindow | undefined;
      /** Only for members of one of these tiers. */
      tierIds?: string[] | undefined;
      /** Only for members of one of these segments. */
      segmentIds?: string[] | undefined;
      /** Not in the catalogue: only granted by rules, tiers or the shop. */
      hidden?: boolean | undefined;
      /** Where its codes come from. */
      maker?: VoucherMakerInput | undefined;
      /** The partner that pays for it, in the clearing report. */
      fundedBy?: string | undefined;
      /** What there is to take part in. */
      variety: 'early_access' | 'test_panel' | 'event' | 'sample' | 'other';
      /** When it begins. Until then it can be redeemed and answered. */
      startsAt?: string | undefined;
      /** How many can take part: members who redeem it, or are invited and answer yes. */
      places?: number | undefined;
    };

export interface RewardEffect {
  rewardId: string;
  /** Given by rules and levels, without points. */
  issued: number;
  /** Where the reward is worth a fixed amount. */
  valueMinor?: number | undefined;
}

export interface RewardExtension {
  /** The new end; later than the present one. */
  expiresAt: string;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
}

export interface RewardGrant {
  /** Any reward of the programme, also a hidden one. */
  rewardId: string;
  /** With a variable cost: it is worth what so many points would buy. None are spent. */
  points?: number | undefined;
  /** Why, for the member to read. */
  reason: string;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
  /** Until when it can be used; by the reward’s `validDays` when left out. */
  expiresAt?: string | undefined;
}

export interface RewardGrantResult {
  issuedReward: IssuedReward;
  transactionId: string;
}

export interface RewardRevocation {
  /** Why, for the member to read. */
  reason: string;
  /** Who in the shop does it, for the audit trail. */
  actor: string;
  /** What becomes of points that were spent on it. */
  points?: 'give_back' | 'keep' | undefined;
}

export interface RewardStanding {
  rewardId: string;
  /** Whether the member can redeem it now. */
  redeemable: boolean;
  /** Why not, when it is not redeemable. */
  refusal?:
    | 'insufficient_points'
    | 'out_of_stock'
    | 'limit_reached'
    | 'tier_required'
    | 'segment_required'
    | 'not_started'
    | 'ended'
    | 'program_not_running'
    | undefined;
  /** With `insufficient_points`: how many more it takes. */
  missingPoints?: number | undefined;
  /** When it can be redeemed, or again, where that is known. */
  availableFrom?: string | undefined;
  /** With a variable cost: the most the member can choose now. */
  maximumPoints?: number | undefined;
}

export type RewardValue =
  | {
      kind: 'amount';
      /** Taken off the products, with tax. */
      amountMinor: number;
    }
  | {
      kind: 'percentage';
      /** Of the products, 1 to 100. */
      percent: number;
      /** What it takes off at the most. */
      maximumMinor?: number | undefined;
    }
  | {
      kind: 'free_shipping';
    }
  | {
      kind: 'product';
      productId: string;
    }
  | {
      kind: 'other';
    };

export interface RuleEffect {
  ruleId: string;
  /** With what a campaign added to the rule. */
  campaignId?: string | undefined;
  /** Given less taken back. */
  points: number;
  /** How often it gave something. */
  times: number;
  valueMinor?: number | undefined;
}

export interface RulePoints {
  ruleId: string;
  /** With what a campaign adds to the rule. */
  campaignId?: string | undefined;
  points: number;
}

export interface RuleProgress {
  ruleId: string;
  /** What counts towards the next time: orders, stamps or steps. As much as `need` while a time that was reached waits for the limit. */
  have: number;
  /** How many of them it takes; 1 for a rule that counts nothing. */
  need: number;
  /** With a challenge: how far each of its steps is, in the order of the programme. */
  steps?:
    | {
        /** The rule by which the step counts. */
        ruleId: string;
        have: number;
        need: number;
      }[]
    | undefined;
  /** How often it gave to this member, what was undone left out. */
  timesGiven: number;
  /** With a limit: how often it can still give in the present interval. */
  timesLeft?: number | undefined;
  /** With a limit that is reached: when it can give again. Absent when it never can. */
  availableFrom?: string | undefined;
}

export interface SecretRotation {
  /** For so many hours messages are signed with both. */
  overlapHours?: number | undefined;
}

export interface Segment {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** A member belongs when every condition holds. */
  all: SegmentCondition[];
}

export type SegmentCondition =
  | {
      kind: 'spend';
      /** Orders count through the same local day, so many days later. Lifetime when left out. */
      withinDays?: number | undefined;
      /** Spent on products, with tax. */
      minimumMinor: number;
    }
  | {
      kind: 'orders';
      /** Orders count through the same local day, so many days later. Lifetime when left out. */
      withinDays?: number | undefined;
      /** How many orders. */
      minimum: number;
    }
  | {
      kind: 'products';
      /** Orders count through the same local day, so many days later. Lifetime when left out. */
      withinDays?: number | undefined;
      /** How many pieces were bought. */
      minimum: number;
      /** Of these products; of any when left out. */
      productIds?: string[] | undefined;
    }
  | {
      kind: 'recency';
      /** The last order is at most this many days ago. */
      lastOrderWithinDays?: number | undefined;
      /** More than this many days have passed since the last order, and since joining. */
      noOrderForDays?: number | undefined;
    }
  | {
      kind: 'tag';
      /** A tag that the shop gave the member; tags of a member token do not count. */
      tag: string;
    };

export interface SegmentList {
  segments: {
    id: string;
    /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
    name: Record<string, string>;
    members: number;
  }[];
  /** False while members are still being looked at after a change of the programme. */
  upToDate: boolean;
}

export interface SegmentMember {
  externalId: string;
}

export interface SegmentMemberPage {
  items: SegmentMember[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface Session {
  /** Who is looking: nobody who is logged in, a customer who has not joined, a member, or one who is left out. */
  visitor: 'guest' | 'not_enrolled' | 'enrolled' | 'excluded';
  /** The version of the programme that holds; name it to have `program` left out. */
  programVersion: number;
  /** Names the state of this session; the stream takes it as `Last-Event-ID`. */
  revision: string;
  /** Left out if the caller named the current version. */
  program?: Program | undefined;
  /** The ledger’s clock, by which dates on the page are judged. */
  now: string;
  /** For a customer who has not joined: whether they can join now. */
  joining?: Joining | undefined;
  member?: Member | undefined;
  balance?: Balance | undefined;
  tierProgress?: TierProgress | undefined;
  /** For a member: how far each rule is that counts something or has a limit. */
  ruleProgress?: RuleProgress[] | undefined;
  /** The level that the member pays for. */
  membership?: MembershipTerm | undefined;
  /** For a member: the benefits of the level that hold now. */
  benefits?: Benefit[] | undefined;
  /** The segments the member belongs to now; empty for guests. */
  segmentIds: string[];
  /** Whether the member can redeem each reward, and why not. For other visitors: only rewards that nobody can have now, or that require a higher level than the first. */
  rewards: RewardStanding[];
  /** Those that can still be used, soonest expiry first; what the shop still has to do, or to make a code for, comes last. */
  issuedRewards: IssuedReward[];
  /** In a programme with donations: what was given so far. */
  donationTotals?: DonationTotal[] | undefined;
  /** Those whose outcome is not known yet. */
  unresolvedRedemptions: Redemption[];
  /** Most pressing first. */
  notices: Notice[];
}

export interface SessionChange {
  /** The `revision` that the session now has. */
  revision: string;
}

export type ShopEvent =
  | {
      type: 'order.paid';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      orderId: string;
      /** The shop’s customer id; absent for a guest order. */
      memberId?: string | undefined;
      /** As the customer knows it. */
      orderNumber?: string | undefined;
      /** Where the customer sees it. */
      orderUrl?: string | undefined;
      /** Receipt, warranty and the like. Kept only of members who agreed to see purchases. */
      documents?: OrderDocument[] | undefined;
      lines: SoldLine[];
      /** Codes used in it; each counts as used by this order. Of one with a balance say how much, unless it paid for all of the order. */
      voucherCodes?: (string | CodeInPart)[] | undefined;
      /** Of the preview that the customer was shown: the order earns by its rules. */
      previewId?: string | undefined;
      /** Where it was bought. */
      locationId?: string | undefined;
      /** With a guest order: something only that guest is told, by which they can claim it on joining. */
      claimKey?: string | undefined;
      /** Whose link brought this customer. One that does not count changes nothing else. */
      referralCode?: string | undefined;
      signals?: PersonSignals | undefined;
    }
  | {
      type: 'order.refunded';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      orderId: string;
      /** The shop’s customer id; absent for a guest order. */
      memberId?: string | undefined;
      /** Names this refund; several refunds of an order add up. */
      refundId: string;
      /** The whole order when left out. */
      lines?: RefundLine[] | undefined;
    }
  | {
      type: 'order.cancelled';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      orderId: string;
      /** The shop’s customer id; absent for a guest order. */
      memberId?: string | undefined;
    }
  | {
      type: 'member.registered';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** Whose link brought this customer. One that does not count changes nothing else. */
      referralCode?: string | undefined;
      signals?: PersonSignals | undefined;
    }
  | {
      type: 'social.posted';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** As the programme document names it; the same in every version. */
      network: string;
    }
  | {
      type: 'review.published';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** As the shop names it. */
      productId: string;
      /** As the shop names it. */
      reviewId: string;
      /** In characters. */
      length?: number | undefined;
    }
  | {
      type: 'receipt.registered';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** Its number; each gives once in the programme. */
      receiptId: string;
      lines: OrderLine[];
      /** As the programme document names it; the same in every version. */
      locationId?: string | undefined;
    }
  | {
      type: 'check_in.registered';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** As the programme document names it; the same in every version. */
      locationId: string;
    }
  | {
      type: 'survey.answered';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** As the programme document names it; the same in every version. */
      surveyId: string;
    }
  | {
      type: 'newsletter.subscribed';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
    }
  | {
      type: 'membership.started';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** The shop’s; the same for the start and all that follows. */
      membershipId: string;
      /** What was paid; the price of the programme if left out. */
      paidMinor?: number | undefined;
    }
  | {
      type: 'membership.renewed';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** The shop’s; the same for the start and all that follows. */
      membershipId: string;
      paidMinor?: number | undefined;
    }
  | {
      type: 'membership.ended';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
      /** The shop’s; the same for the start and all that follows. */
      membershipId: string;
      /** `at_end`: the member gave notice. `now`: the fee was given back. */
      effective?: 'at_end' | 'now' | undefined;
    }
  | {
      type: 'custom';
      /** Any event of the shop’s own, starting with `custom.` */
      name: string;
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** As the shop names it. */
      memberId: string;
    }
  | {
      type: 'event.reversed';
      /** Unique for ever within the programme; a repeat is answered as before. */
      id: string;
      /** When it happened in the shop. Events may come late and out of order. */
      at: string;
      /** Which system tells it; ids are unique within one. */
      source?: string | undefined;
      /** The event that is withdrawn, such as a review that was deleted. It may come before it. An order is not withdrawn but refunded or cancelled. */
      eventId: string;
      /** As the programme document names it; the same in every version. */
      eventSource?: string | undefined;
    };

export interface SkippedLine {
  /** The first line is 1. */
  line: number;
  /** JSON Pointer into the line, or the name of a column. */
  pointer?: string | undefined;
  /** What is wrong, and how to fix it. */
  message: string;
}

export interface SoldLine {
  /** As the shop names it. */
  id: string;
  kind?: 'product' | 'shipping' | 'gift_card' | 'fee' | undefined;
  /** For rules about products. */
  productId?: string | undefined;
  quantity?: number | undefined;
  /** For the member’s purchases. Kept only of members who agreed to see these. */
  name?: string | undefined;
  /** With tax, in minor units. */
  grossMinor: number;
  /** Without tax, in minor units. */
  netMinor: number;
  /** For rules about categories. */
  categories?: string[] | undefined;
  /** Of the product, for what rules leave out. */
  tags?: string[] | undefined;
  /** Sold below its normal price. */
  discounted?: boolean | undefined;
  /** What the whole quantity cost the shop, without tax: for margins in the orders report. No shopper is told. */
  costMinor?: number | undefined;
}

export interface SummaryReport {
  /** An ISO 4217 code, such as `EUR`. */
  currency: string;
  /** An IANA zone, such as `Europe/Amsterdam`. */
  timeZone: string;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  from: string;
  /** A date in the programme’s time zone, such as `2027-12-31`. */
  through: string;
  /** Absent if nothing says what points are worth. */
  rate?: PointsRate | undefined;
  members: {
    /** How many members there are now. */
    joined: number;
    /** Members who earned or redeemed in the period. */
    active: number;
    /** Members who earned. */
    earning: number;
    /** Members who redeemed. */
    redeeming: number;
  };
  points: {
    earned: number;
    /** By returns and cancellations. */
    takenBack: number;
    /** Spent on rewards. */
    redeemed: number;
    /** Redeemed points that came back. */
    returned: number;
    /** Less what returns took back of points that had lapsed. */
    lapsed: number;
    /** Given by hand, less those taken. */
    adjusted: number;
  };
  /** Redeemed less returned, of earned less taken back; absent without earnings. */
  redemptionPercent?: number | undefined;
  /** Lapsed, of earned less taken back; absent without earnings. */
  breakagePercent?: number | undefined;
  /** What lapsed, at the rate. */
  breakageMinor?: number | undefined;
  /** Now, whatever the period. */
  outstanding: {
    /** May be spent now. */
    available: number;
    /** Earned, not yet confirmed. */
    pending: number;
    /** Held by a redemption that is in progress. */
    reserved: number;
    /** What returns took back beyond what was there. */
    owed: number;
    /** All but what is owed, at the rate. */
    valueMinor?: number | undefined;
  };
  /** What was redeemed in the period and not undone, most often first. */
  rewards: {
    rewardId: string;
    redemptions: number;
    points: number;
  }[];
  /** What ways to earn gave, most points first; absent from it is what gave nothing. */
  rules: {
    ruleId: string;
    /** With what a campaign put on top. */
    campaignId?: string | undefined;
    /** How often it gave. */
    times: number;
    /** What it gave, less what was taken back, in the period. */
    points: number;
  }[];
  /** How many members are in each tier now, in the order of the document. */
  levels: {
    tierId: string;
    members: number;
  }[];
  /** Friends who came in the period, and what became of them by now. */
  referrals: {
    /** Who came by the link of a member. */
    friends: number;
    /** Of them, whom the shop has to look at. */
    inReview: number;
    /** Of them, whose first order counts. */
    ordered: number;
    /** Of them, whose first order is past its return period. */
    rewarded: number;
    /** Of them, whom the shop rejected. */
    rejected: number;
  };
  /** The targets of the programme that are about this report. */
  targets: {
    figure:
      | 'redemptionPercent'
      | 'repeatPurchasePercent'
      | 'averageOrderMinor'
      | 'lifetimeMinor'
      | 'marginPercent';
    target: number;
    /** Absent where there is nothing to tell it from. */
    actual?: number | undefined;
    reached: boolean;
  }[];
}

/** What reports hold their figures against. */
export interface Targets {
  /** Of the summary. */
  redemptionPercent?: number | undefined;
  /** Of members, in the orders report. */
  repeatPurchasePercent?: number | undefined;
  /** Of members, in the orders report. */
  averageOrderMinor?: number | undefined;
  /** Of new members, in the orders report. */
  lifetimeMinor?: number | undefined;
  /** Of members, in the orders report. */
  marginPercent?: number | undefined;
}

export interface Tier {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Minor units when the basis is spend, else points or orders. The first tier has 0. */
  threshold: number;
  benefits: Benefit[];
  /** Given on entering the tier, once in each of its periods. Unused ones are taken back when a return takes the tier. */
  entryRewardIds: string[];
  /** House style of the level; the elements derive readable colours from it. */
  accent?: string | undefined;
  /** The shop’s own words for members who are near it. */
  nearlyText?: Record<string, string> | undefined;
}

export interface TierChange {
  at: string;
  /** Absent with the first tier of a member. */
  from?: string | undefined;
  to: string;
  /** What happened just before. */
  cause: 'joined' | 'order' | 'activity' | 'return' | 'time' | 'membership' | 'programme' | 'shop';
  /** The facts that it followed from. */
  progress: TierProgress;
  /** By whose rules. */
  programVersion: number;
}

export interface TierChangePage {
  items: TierChange[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface TierInput {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** Plain text by locale, such as `{ nl: "…", en: "…" }`. */
  name: Record<string, string>;
  /** Minor units when the basis is spend, else points or orders. The first tier has 0. */
  threshold: number;
  benefits?: BenefitInput[] | undefined;
  /** Given on entering the tier, once in each of its periods. Unused ones are taken back when a return takes the tier. */
  entryRewardIds?: string[] | undefined;
  /** House style of the level; the elements derive readable colours from it. */
  accent?: string | undefined;
  /** The shop’s own words for members who are near it. */
  nearlyText?: Record<string, string> | undefined;
}

export type TierPeriod =
  | {
      kind: 'lifetime';
    }
  | {
      kind: 'calendar_year';
    }
  | {
      kind: 'rolling';
      /** What counts is what came in the last so many months. */
      months: number;
    }
  | {
      kind: 'anniversary';
      /** Periods of so many months, from when the member joined. */
      months: number;
    };

export interface TierProgress {
  tierId: string;
  /** What brings a member up: money spent, points earned, or orders. */
  basis: 'spend' | 'points' | 'orders';
  /** Why the member has this tier: `earned` in this period, `kept` from the one before, `softened` on the way down, in `grace`, or `paid` for. */
  because?: 'earned' | 'kept' | 'softened' | 'grace' | 'paid' | undefined;
  /** What counts in this period: minor units, points or orders. */
  have: number;
  /** The part of `have` that is still inside the return period. */
  pending: number;
  /** Last day of the present tier if nothing more is earned. */
  validThrough?: string | undefined;
  /** Absent at the highest tier. */
  next?:
    | {
        tierId: string;
        /** Its threshold. */
        need: number;
        /** What is still needed: `need` less `have`. */
        left: number;
        /** Whether it is near enough to say so. */
        nearly: boolean;
      }
    | undefined;
  /** What is needed before the period ends to keep the present tier. */
  keep?:
    | {
        need: number;
        left: number;
        /** A date in the programme’s time zone, such as `2027-12-31`. */
        by: string;
      }
    | undefined;
}

export interface TierScheme {
  /** What brings a member up: money spent, points earned, or orders. */
  basis: 'spend' | 'points' | 'orders';
  period: TierPeriod;
  /** Lowest first. */
  levels: Tier[];
  /** Days that a tier lasts beyond its period. A return takes it at once. */
  graceDays: number;
  /** To what was earned, or one level at a time: the lower one is then kept for the length of a period. */
  downgrade: 'to_earned' | 'one_level';
  /** Of the next threshold: from there on members are told that it is near. */
  nearlyFromPercent: number;
}

export interface TierSchemeInput {
  /** What brings a member up: money spent, points earned, or orders. */
  basis: 'spend' | 'points' | 'orders';
  period: TierPeriod;
  /** Lowest first. */
  levels: TierInput[];
  /** Days that a tier lasts beyond its period. A return takes it at once. */
  graceDays?: number | undefined;
  /** To what was earned, or one level at a time: the lower one is then kept for the length of a period. */
  downgrade?: 'to_earned' | 'one_level' | undefined;
  /** Of the next threshold: from there on members are told that it is near. */
  nearlyFromPercent?: number | undefined;
}

export interface TillRedemption {
  /** As the programme document names it; the same in every version. */
  rewardId: string;
  /** Required when the cost is variable, and only allowed then. */
  points?: number | undefined;
  /** Locks the voucher to this cart; its time-out gives the points back. */
  cartRef?: string | undefined;
  /** With a donation: which cause; needed where there are several. */
  causeId?: string | undefined;
  /** Required for a reward with `needsAddress`, and only allowed there. */
  address?: DeliveryAddress | undefined;
  /** The shop where it is redeemed. */
  locationId?: string | undefined;
}

export interface Transaction {
  id: string;
  kind: 'earn' | 'redeem' | 'adjust' | 'expire' | 'reverse' | 'refund' | 'transfer';
  /** What it did to the sum of available, pending and reserved less owed. */
  points: number;
  /** `pending` while the points wait for the return period; `reversed` once undone. */
  status: 'pending' | 'done' | 'reversed' | 'partly_reversed';
  /** When it happened. */
  at: string;
  reason: TransactionReason;
  /** What each rule and campaign gave with it, or lost by it; they sum to `points`. */
  breakdown?:
    | {
        ruleId: string;
        campaignId?: string | undefined;
        points: number;
      }[]
    | undefined;
  /** The transaction that this one undoes, wholly or in part. */
  undoes?: string | undefined;
  /** The transactions that undid this one. */
  undoneBy: string[];
  /** With points that came: when they can be spent. */
  availableAt?: string | undefined;
  /** With points that came: when they lapse. */
  expiresAt?: string | undefined;
  /** The last day on which they can be spent. */
  validThrough?: string | undefined;
  /** Where it happened. */
  locationId?: string | undefined;
}

export interface TransactionNews {
  /** The ledger’s id of the member. */
  memberId: string;
  /** The shop’s customer id; absent once erased. */
  externalId?: string | undefined;
  /** Grows with each transaction of the member: tells late messages from new ones. */
  sequence: number;
  transaction: {
    id: string;
    kind: 'earn' | 'redeem' | 'adjust' | 'expire' | 'reverse' | 'refund' | 'transfer';
    /** What it did to the sum of available, pending and reserved less owed. */
    points: number;
    /** When it happened. */
    at: string;
    reason: TransactionReason;
    /** The transaction that this one undoes, wholly or in part. */
    undoes?: string | undefined;
  };
  occasion?: WebhookOccasion | undefined;
  /** As of sending. */
  balance: Balance;
  tierProgress?: TierProgress | undefined;
  /** Those of the tier that hold now. */
  benefits: Benefit[];
  /** A BCP 47 tag, such as `nl` or `pt-PT`. */
  locale?: string | undefined;
  /** How the member wants to hear from the shop. */
  preferredChannels: ('email' | 'sms' | 'push' | 'post' | 'none')[];
}

export interface TransactionPage {
  items: Transaction[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export type TransactionReason =
  | {
      kind: 'order';
      /** As the shop names it. */
      orderId: string;
      /** As the customer knows it. */
      orderNumber?: string | undefined;
      /** Where the customer sees it. */
      orderUrl?: string | undefined;
    }
  | {
      kind: 'rule';
      ruleId: string;
      eventType?: string | undefined;
      /** The product reviewed, the survey, the network, the place visited … */
      about?: string | undefined;
    }
  | {
      kind: 'reward';
      rewardId: string;
      issuedRewardId: string;
      /** Who gave it, when no points were spent on it. */
      source?: GrantSource | undefined;
      /** Why the shop took it back. */
      note?: string | undefined;
    }
  | {
      kind: 'expiry';
    }
  | {
      kind: 'left';
    }
  | {
      kind: 'adjustment';
      note: string;
    }
  | {
      /** It happened in another system. */
      kind: 'imported';
      note: string;
      /** Its id there. */
      reference: string;
    }
  | {
      kind: 'extension';
      note: string;
      /** Until when the points last at least. */
      until: string;
    }
  | {
      kind: 'merge';
      /** The other half, in the books of the other member. */
      transactionId: string;
    };

export interface VoucherCart {
  /** The shop’s own name for the cart; a code is locked to it. */
  cartRef: string;
  /** The shop’s customer id, when known: a code works only for the member who holds it. */
  memberId?: string | undefined;
  /** What is in the cart, before this code. */
  lines?: OrderLine[] | undefined;
  /** Codes that are on the cart already. */
  otherCodes?: string[] | undefined;
}

export interface VoucherCodes {
  codes: string[];
}

export interface VoucherImport {
  /** Codes that are new. */
  added: number;
  /** Codes that were there before, in this pool or another, or twice in this request. */
  known: number;
  pool: VoucherPool;
}

export interface VoucherLockRequest {
  /** The shop’s own name for the cart; a code is locked to it. */
  cartRef: string;
  /** The shop’s customer id, when known: a code works only for the member who holds it. */
  memberId?: string | undefined;
  /** What is in the cart, before this code. */
  lines?: OrderLine[] | undefined;
  /** Codes that are on the cart already. */
  otherCodes?: string[] | undefined;
  /** How long the code stays this cart’s. */
  lockSeconds?: number | undefined;
}

export type VoucherMaker =
  | {
      kind: 'own';
    }
  | {
      kind: 'pool';
      /** As the programme document names it; the same in every version. */
      poolId: string;
      /** `pool.low` is sent when so many codes are left, or fewer. */
      lowWater: number;
    }
  | {
      kind: 'connector';
      /** As the programme document names it; the same in every version. */
      connectorId: string;
    };

export type VoucherMakerInput =
  | {
      kind: 'own';
    }
  | {
      kind: 'pool';
      /** As the programme document names it; the same in every version. */
      poolId: string;
      /** `pool.low` is sent when so many codes are left, or fewer. */
      lowWater?: number | undefined;
    }
  | {
      kind: 'connector';
      /** As the programme document names it; the same in every version. */
      connectorId: string;
    };

export interface VoucherPool {
  /** As the programme document names it; the same in every version. */
  id: string;
  /** How many codes it ever had. */
  imported: number;
  /** How many were given out. */
  taken: number;
  /** How many can still be given out. */
  left: number;
  /** It is low when no more than this are left. */
  lowWater: number;
  /** Whether it is time to import more. */
  isLow: boolean;
}

export interface VoucherPools {
  pools: VoucherPool[];
}

export interface VoucherReleaseRequest {
  cartRef: string;
}

export interface VoucherStanding {
  issuedReward: IssuedReward;
  /** Whether it gives its discount in this cart. */
  applicable: boolean;
  /** Why not, when it is not applicable. */
  refusal?: 'below_minimum' | 'not_combinable' | 'product_missing' | 'other_member' | undefined;
  /** With `below_minimum`: how much the cart is short of it. */
  missingMinor?: number | undefined;
  /** What it takes off the product lines given, with tax; 0 for free shipping. */
  discountMinor: number;
  /** Whether it makes shipping free. */
  freeShipping: boolean;
  /** Until when it is this cart’s. */
  lockedUntil?: string | undefined;
  /** The ledger’s clock. */
  now: string;
  /** How many orders have used it; more than 1 only with a balance. */
  uses: number;
}

export interface VoucherUseRequest {
  /** As the shop names it. */
  orderId: string;
  cartRef?: string | undefined;
  /** Required with a code that has a balance, and only allowed there: how much of it to use. */
  amountMinor?: number | undefined;
  /** Where it was used. */
  locationId?: string | undefined;
}

export interface WaitingPlace {
  /** 1 is the next to join. */
  place: number;
  since: string;
}

export interface WebhookDelivery {
  eventId: string;
  type: WebhookEventType;
  /** `dead`: every try failed; it can be sent again by hand. */
  status: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  nextAttemptAt?: string | undefined;
  /** Of the last try. */
  responseStatus?: number | undefined;
  /** Why the last try got no answer. */
  error?: string | undefined;
  createdAt: string;
}

export interface WebhookDeliveryPage {
  items: WebhookDelivery[];
  hasMore: boolean;
  /** Send it as `cursor` to get the next page. */
  nextCursor?: string | undefined;
}

export interface WebhookEndpoint {
  id: string;
  url: string;
  /** Which events are sent; all when absent. */
  eventTypes?: WebhookEventType[] | undefined;
  createdAt: string;
  /** It answered 410 Gone: nothing more is sent until it is enabled again. */
  disabledAt?: string | undefined;
  /** Until then messages are signed with the previous secret too. */
  previousSecretUntil?: string | undefined;
}

export interface WebhookEndpointWithSecret {
  id: string;
  url: string;
  /** Which events are sent; all when absent. */
  eventTypes?: WebhookEventType[] | undefined;
  createdAt: string;
  /** It answered 410 Gone: nothing more is sent until it is enabled again. */
  disabledAt?: string | undefined;
  /** Until then messages are signed with the previous secret too. */
  previousSecretUntil?: string | undefined;
  /** `whsec_…`: what messages are signed with. Shown this once. */
  secret: string;
}

export interface WebhookEndpointWrite {
  /** Where messages are posted to: https, on the public internet. */
  url: string;
  /** Which events are sent. Default: all. */
  eventTypes?: WebhookEventType[] | undefined;
}

export interface WebhookEndpoints {
  endpoints: WebhookEndpoint[];
}

export type WebhookEventType =
  | 'points.earned'
  | 'points.released'
  | 'points.redeemed'
  | 'points.returned'
  | 'points.reversed'
  | 'points.adjusted'
  | 'points.expired'
  | 'points.transferred'
  | 'reward.issued'
  | 'reward.taken_back'
  | 'reward.used'
  | 'reward.expiring'
  | 'points.expiring'
  | 'member.enrolled'
  | 'member.inactive'
  | 'member.birthday'
  | 'member.returns_noticed'
  | 'tier.reached'
  | 'tier.lost'
  | 'tier.nearly_reached'
  | 'order.counted'
  | 'order.second_due'
  | 'purchase.invoice_requested'
  | 'referral.joined'
  | 'referral.review'
  | 'referral.rewarded'
  | 'referral.undone'
  | 'pool.low';

export type WebhookMessage =
  | {
      type:
        | 'points.earned'
        | 'points.released'
        | 'points.redeemed'
        | 'points.returned'
        | 'points.reversed'
        | 'points.adjusted'
        | 'points.expired'
        | 'points.transferred'
        | 'reward.issued'
        | 'reward.taken_back';
      /** When it happened, by the ledger’s clock. */
      timestamp: string;
      data: TransactionNews;
    }
  | {
      type:
        | 'reward.used'
        | 'reward.expiring'
        | 'points.expiring'
        | 'member.enrolled'
        | 'member.inactive'
        | 'member.birthday'
        | 'member.returns_noticed'
        | 'tier.reached'
        | 'tier.lost'
        | 'tier.nearly_reached'
        | 'order.counted'
        | 'order.second_due'
        | 'purchase.invoice_requested'
        | 'referral.joined'
        | 'referral.review'
        | 'referral.rewarded'
        | 'referral.undone';
      /** When it happened, by the ledger’s clock. */
      timestamp: string;
      data: OccasionNews;
    }
  | {
      type: 'pool.low';
      /** When it happened, by the ledger’s clock. */
      timestamp: string;
      data: ProgramNews;
    };

export interface WebhookOccasion {
  /** The tier that was reached, nearly reached, or left. */
  tierId?: string | undefined;
  /** The tier before it was reached, or after it was lost. */
  otherTierId?: string | undefined;
  /** What the next tier still requires, as in tierProgress; or how many codes a pool has. */
  left?: number | undefined;
  /** The pool whose codes are running out. */
  poolId?: string | undefined;
  /** The points that lapse. */
  points?: number | undefined;
  /** The reward that was used, or expires. */
  issuedRewardId?: string | undefined;
  /** Which reward of the programme that is. */
  rewardId?: string | undefined;
  /** When the points or the reward expire. */
  expiresAt?: string | undefined;
  /** The order that used the reward, or of which an invoice is asked for. */
  orderId?: string | undefined;
  /** How many orders of the member stand, or came back after their points were spent. */
  orders?: number | undefined;
  /** The number of days of the programme that came about. */
  days?: number | undefined;
}
