/** What the shop asks of the loyalty programme. Each answer says when the API could not be reached. */
import type { EventOutcome, OrderLine, ShopEvent } from '@spaarkit/contract/wire';
import type { CodeRefusal, CodeView, OrderView } from '../shared/state.ts';

/** A cart as the loyalty API judges it: what would be paid for each line without codes. */
export interface CodeCart {
  readonly cartRef: string;
  readonly customerId: string | undefined;
  readonly lines: readonly OrderLine[];
  readonly otherCodes: readonly string[];
}

export type CodeAnswer =
  | { readonly kind: 'fits'; readonly code: CodeView }
  | {
      readonly kind: 'refused';
      readonly refusal: CodeRefusal;
      readonly missingMinor?: number;
      /** What the code is called, when it is known. */
      readonly name?: CodeView['name'];
      readonly shown?: string;
    }
  | { readonly kind: 'unreachable' };

export type PaidEvent = Extract<ShopEvent, { type: 'order.paid' }>;

export type EventAnswer =
  | { readonly kind: 'acknowledged'; readonly outcome: EventOutcome }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface LoyaltyPort {
  /** Checks a code against a cart and holds it for that cart. */
  holdCode(code: string, cart: CodeCart): Promise<CodeAnswer>;
  /** Says that an order has used the code. Asking twice for the same order is harmless. */
  useCode(
    code: string,
    orderId: string,
    cartRef: string,
  ): Promise<CodeAnswer | { readonly kind: 'used' }>;
  /** Lets go of a code. Never fails: a hold that cannot be released runs out by itself. */
  releaseCode(code: string, cartRef: string): Promise<void>;
  /** Tells what happened in the shop. */
  sendEvent(event: ShopEvent): Promise<EventAnswer>;
  /** What a paid order brings its customer, and when, by what was answered to its event; `undefined` if nobody says. */
  earnedBy(event: PaidEvent, outcome: EventOutcome): Promise<OrderView['earned']>;
  /** A short-lived token that lets this customer's browser speak to the API. */
  createMemberToken(customerId: string): Promise<string>;
  /** From which amount the customer's level ships free; `undefined` when it does not. */
  freeShippingFrom(
    customerId: string,
  ): Promise<{ readonly fromMinor: number | undefined } | 'unreachable'>;
  /** How far the programme's test clock runs ahead, in milliseconds. */
  clockOffset(): Promise<number | 'unreachable'>;
  /** Moves the test clock forward. */
  moveClock(days: number): Promise<number | 'unreachable'>;
}
