import { createContext } from '@lit/context';
import type { LoyaltyStore } from '@spaarkit/store';

import type { CartStore } from '../cart/cart-store.ts';
import type { MessageOverrides } from '../i18n/overrides.ts';

/** What a provider hands down. It only grows, so that two versions of the kit can meet on a page. */
export interface LoyaltyContext {
  readonly store: LoyaltyStore;
  /** Null while the shop has one and its code is on the way. */
  readonly cart: CartStore | null | undefined;
  readonly settings: LoyaltySettings;
}

/** How the elements inside a provider speak. */
export interface LoyaltySettings {
  /** A language for all of them, instead of that of the place they stand in. */
  readonly locale?: string | undefined;
  readonly formality?: string | undefined;
  /** Sentences of the shop's own, per locale and key. */
  readonly messages?: MessageOverrides | undefined;
  /** Whether mark, bar, tints and underline take the accent of the member's level. */
  readonly tierStyle?: boolean | undefined;
  /** Whether the server tells what happens elsewhere. */
  readonly live?: boolean | undefined;
}

/** The key under which elements ask for it: the same for every copy of the kit. */
export const loyaltyContext = createContext<LoyaltyContext, symbol>(
  Symbol.for('spaarkit.client.v1'),
);
