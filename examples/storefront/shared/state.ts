/** What the shop's server tells its pages. */
import type { VatRate } from './money.ts';

export interface CustomerView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface LineView {
  readonly productId: string;
  readonly quantity: number;
  readonly fullMinor: number;
  readonly discountMinor: number;
  readonly grossMinor: number;
  readonly netMinor: number;
}

/** How a code in the cart stands: it counts, does not fit this cart, or could not be checked now. */
export type CodeState = 'applied' | 'not_applicable' | 'unchecked';

/** Why the shop does not take a code. */
export type CodeRefusal =
  | 'unknown'
  | 'expired'
  | 'used'
  | 'in_other_cart'
  | 'below_minimum'
  | 'not_combinable'
  | 'other_member'
  | 'product_missing'
  | 'cannot_check';

export interface CodeView {
  /** Without hyphens, in capitals. */
  readonly code: string;
  /** As the programme writes it. */
  readonly shown: string;
  readonly state: CodeState;
  readonly name: Readonly<Record<string, string>>;
  readonly discountMinor: number;
  readonly freeShipping: boolean;
  readonly refusal?: CodeRefusal;
  /** With `below_minimum`: how much the cart is short of it. */
  readonly missingMinor?: number;
}

/** The sums that a cart and an order share. */
export interface TotalsView {
  readonly lines: readonly LineView[];
  readonly goodsMinor: number;
  readonly discountMinor: number;
  readonly shippingMinor: number;
  readonly shippingNeeded: boolean;
  /** From which amount of goods sending costs this customer nothing. */
  readonly freeShippingFromMinor: number;
  readonly totalMinor: number;
  readonly vat: readonly { readonly rate: VatRate; readonly vatMinor: number }[];
}

export interface CartView extends TotalsView {
  readonly id: string;
  readonly count: number;
  readonly codes: readonly CodeView[];
}

export type OrderStatus = 'placed' | 'paid' | 'refunded' | 'cancelled';

export interface OrderView extends TotalsView {
  /** What it brings its customer, once the programme has said so. */
  readonly earned?: { readonly points: number; readonly availableAt: string };
  readonly id: string;
  /** As the shopper sees it. */
  readonly number: string;
  readonly placedAt: string;
  readonly status: OrderStatus;
  readonly codes: readonly {
    readonly code: string;
    readonly shown: string;
    readonly name: Readonly<Record<string, string>>;
  }[];
  /** Products of it that were sent back. */
  readonly returned: readonly string[];
}

/** All that a page of the shop shows. */
export interface ShopState {
  readonly customer?: CustomerView;
  readonly cart: CartView;
  /** The customer's orders, newest first; none for a guest. */
  readonly orders: readonly OrderView[];
  /** Whom a visitor of the demo can log in as. */
  readonly demoCustomers: readonly CustomerView[];
  /** By the clock of the demo, which can be moved. */
  readonly now: string;
}

/** Why the shop did not do what it was asked. */
export interface ShopProblem {
  readonly problem:
    | CodeRefusal
    | 'not_found'
    | 'bad_request'
    | 'offline'
    | 'cart_empty'
    | 'codes_changed'
    | 'loyalty_unreachable';
  readonly missingMinor?: number;
}
