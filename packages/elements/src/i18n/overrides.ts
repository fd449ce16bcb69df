/** What a shop may say otherwise; types alone, so that no page carries a list of keys. */
import type { Message } from './message.ts';
import type { CardMessages } from './messages/card.ts';
import type { CartMessages } from './messages/cart.ts';
import type { CoreMessages } from './messages/core.ts';
import type { EarningMessages } from './messages/earning.ts';
import type { JoinMessages } from './messages/join.ts';
import type { LauncherMessages } from './messages/launcher.ts';
import type { LevelsMessages } from './messages/levels.ts';
import type { MemberCardMessages } from './messages/member-card.ts';
import type { PreferencesMessages } from './messages/preferences.ts';
import type { PurchasesMessages } from './messages/purchases.ts';
import type { RecordsMessages } from './messages/records.ts';
import type { RedeemingMessages } from './messages/redeeming.ts';
import type { ReferralMessages } from './messages/referral.ts';
import type { RewardChoicesMessages } from './messages/reward-choices.ts';
import type { RewardsMessages } from './messages/rewards.ts';
import type { ShopMessages } from './messages/shop.ts';
import type { TicketCodeMessages } from './messages/ticket-code.ts';
import type { TicketsMessages } from './messages/tickets.ts';
import type { TiersMessages } from './messages/tiers.ts';

/** The key of a sentence that an element says, such as `redeem`. */
export type MessageKey = keyof (CardMessages &
  CartMessages &
  CoreMessages &
  EarningMessages &
  JoinMessages &
  LauncherMessages &
  LevelsMessages &
  MemberCardMessages &
  PreferencesMessages &
  PurchasesMessages &
  RecordsMessages &
  RedeemingMessages &
  ReferralMessages &
  RewardChoicesMessages &
  RewardsMessages &
  ShopMessages &
  TicketCodeMessages &
  TicketsMessages &
  TiersMessages);

/**
 * Sentences of the shop's own, per locale and key. They win over the kit's, and may be in a language that
 * the kit does not have. One that depends on a count has a form for each plural category of its language.
 */
export type MessageOverrides = Readonly<Record<string, { readonly [K in MessageKey]?: Message }>>;
