/** What any page may be told, badge or catalogue. Each fact bubbles and crosses shadow roots; none can be cancelled. */
import type { Balance, Session } from '@spaarkit/sdk';

export abstract class LoyaltyFactEvent extends Event {
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

/** Something did not work. Elements show it in words; this is for a shop's own records. */
export class LoyaltyErrorEvent extends LoyaltyFactEvent {
  readonly error: Error;

  constructor(error: Error) {
    super('loyalty-error');
    this.error = error;
  }
}
