/** A loyalty programme that says what a test wants it to say, or cannot be reached. */
import type { EventOutcome, ShopEvent } from '@spaarkit/contract/wire';
import type { OrderView } from '../shared/state.ts';
import type { CodeAnswer, CodeCart, EventAnswer, LoyaltyPort } from '../server/loyalty-port.ts';

export class FakeLoyalty implements LoyaltyPort {
  isReachable = true;
  /** What is answered about each code. */
  readonly codes = new Map<string, (cart: CodeCart) => CodeAnswer>();
  readonly sent: ShopEvent[] = [];
  readonly released: string[] = [];
  readonly used: string[] = [];
  /** What is answered about the codes of an order. */
  listed: NonNullable<EventOutcome['voucherCodes']> = [];
  /** Which lines of an event are answered to be of no order. */
  unknownLineIds: readonly string[] = [];
  /** What is said of each paid order. */
  earned: OrderView['earned'];
  offsetMs = 0;

  async holdCode(code: string, cart: CodeCart): Promise<CodeAnswer> {
    if (!this.isReachable) return { kind: 'unreachable' };
    return this.codes.get(code)?.(cart) ?? { kind: 'refused', refusal: 'unknown' };
  }

  async useCode(code: string) {
    if (!this.isReachable) return { kind: 'unreachable' } as const;
    this.used.push(code);
    return { kind: 'used' } as const;
  }

  async releaseCode(code: string): Promise<void> {
    this.released.push(code);
  }

  async sendEvent(event: ShopEvent): Promise<EventAnswer> {
    if (!this.isReachable) return { kind: 'unreachable', reason: 'connection_failed' };
    this.sent.push(event);
    const { listed: voucherCodes, unknownLineIds } = this;
    const told = {
      id: event.id,
      transactionIds: [],
      points: 0,
      voucherCodes,
      unknownLineIds: [...unknownLineIds],
    };
    const outcome = { ...told, outcome: 'booked' } as const;
    return { kind: 'acknowledged', outcome };
  }

  async earnedBy(): Promise<OrderView['earned']> {
    return this.earned;
  }

  async createMemberToken(customerId: string): Promise<string> {
    return `token-of-${customerId}`;
  }

  async freeShippingFrom() {
    return this.isReachable ? { fromMinor: undefined } : ('unreachable' as const);
  }

  async clockOffset() {
    return this.isReachable ? this.offsetMs : ('unreachable' as const);
  }

  async moveClock(days: number) {
    this.offsetMs += days * 24 * 3600 * 1000;
    return this.clockOffset();
  }
}

/** A code that takes an amount off any cart. */
export function amountOff(code: string, discountMinor: number): CodeAnswer {
  return {
    kind: 'fits',
    code: {
      code,
      shown: code,
      name: { nl: `€ ${discountMinor / 100} korting` },
      state: 'applied',
      discountMinor,
      freeShipping: false,
    },
  };
}
