/** The shop's cart, as little of it as the kit needs. */
import type { OrderLine } from '@spaarkit/sdk';

/** A code on the cart, as the cart itself sees it. */
export interface CartCode {
  readonly code: string;
  /**
   * Whether it lowers the total, or what sending costs: that of free shipping also before a method is chosen. Shops
   * also accept codes that give nothing.
   */
  readonly applicable: boolean;
  /** What it takes off, in minor units of the programme's currency, when the cart can say. */
  readonly discountMinor?: number | undefined;
  /** What is missing to its minimum, in minor units, when that is why it gives nothing. */
  readonly missingMinor?: number;
}

/** What the cart says of itself. */
export interface CartState {
  readonly codes: readonly CartCode[];
  /**
   * What is in it, each line with what is paid for it after all discounts: for what the order would
   * earn. Without them that is not said.
   */
  readonly lines?: readonly OrderLine[];
  /**
   * What sending it costs, after all discounts, in minor units of the programme's currency. Where that is 0, nobody is
   * offered free shipping. Leave it out while it is not known.
   */
  readonly shippingMinor?: number | undefined;
  /**
   * What its products come to, with tax, as the shop measures a code's minimum by them: before any code, in minor units of
   * `currency`. For what is missing where a code gives nothing and the cart does not say why. Leave it out while it is not
   * sure.
   */
  readonly goodsMinor?: number;
  /** What the amounts of the goods are in, as `EUR`. */
  readonly currency?: string;
}

/**
 * Joins the kit to a cart. A code counts as applied only when the cart, read afterwards, shows its
 * discount.
 */
export interface CartAdapter {
  /** Puts a code on the cart. May reject, or do nothing, when the cart refuses. */
  applyCode(code: string): Promise<unknown>;
  /** Takes a code off the cart. */
  removeCode(code: string): Promise<unknown>;
  /** Reads the cart as it is now. */
  read(): Promise<CartState>;
  /** Tells of changes that others make, and gives the way to stop. */
  onChange(listener: () => void): () => void;
}
