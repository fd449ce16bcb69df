/** What has happened, told by the provider or by the element that knows it. Each bubbles and crosses shadow roots; none can be cancelled. */
import type { Balance, Redemption, Session } from '@spaarkit/sdk';

abstract class LoyaltyFactEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The first session has arrived; from here on elements show the shopper's own data. */
export class LoyaltyReadyEvent extends LoyaltyFactEvent {
  readonly session: Session;

  constructor(session: Session) {
    super('loyalty-ready');
    this.session = session;
  }
}

/** A reward was redeemed. */
export class LoyaltyRedeemedEvent extends LoyaltyFactEvent {
  readonly redemption: Redemption;

  constructor(redemption: Redemption) {
    super('loyalty-redeemed');
    this.redemption = redemption;
  }
}

/** The balance is no longer what it was; not told of the first one, nor of another member's. */
export class LoyaltyBalanceChangedEvent extends LoyaltyFactEvent {
  readonly balance: Balance;
  readonly previous: Balance;

  constructor(balance: Balance, previous: Balance) {
    super('loyalty-balance-changed');
    this.balance = balance;
    this.previous = previous;
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

/** Something did not work. Elements show it in words; this is for a shop's own records. */
export class LoyaltyErrorEvent extends LoyaltyFactEvent {
  readonly error: Error;

  constructor(error: Error) {
    super('loyalty-error');
    this.error = error;
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
