/** What came of something that the shopper or the page did: apart from the other facts, since a badge has none of them. */
import type { Redemption } from '@spaarkit/sdk';

import {
  LoyaltyFactEvent,
  type LoyaltyBalanceChangedEvent,
  type LoyaltyErrorEvent,
  type LoyaltyReadyEvent,
} from './facts.ts';

/** A reward was redeemed. */
export class LoyaltyRedeemedEvent extends LoyaltyFactEvent {
  readonly redemption: Redemption;

  constructor(redemption: Redemption) {
    super('loyalty-redeemed');
    this.redemption = redemption;
  }
}

/** The server has said what lines would earn. An order that cites `previewId` before `validUntil` books just that. */
export class LoyaltyEarnPreviewEvent extends LoyaltyFactEvent {
  readonly previewId: string;
  /** RFC 3339 in UTC. */
  readonly validUntil: string;
  readonly points: number;

  constructor(previewId: string, validUntil: string, points: number) {
    super('loyalty-earn-preview');
    this.previewId = previewId;
    this.validUntil = validUntil;
    this.points = points;
  }
}

/** Every fact by its name. */
export interface LoyaltyFactEventMap {
  'loyalty-ready': LoyaltyReadyEvent;
  'loyalty-redeemed': LoyaltyRedeemedEvent;
  'loyalty-balance-changed': LoyaltyBalanceChangedEvent;
  'loyalty-earn-preview': LoyaltyEarnPreviewEvent;
  'loyalty-error': LoyaltyErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends LoyaltyFactEventMap {}
}
