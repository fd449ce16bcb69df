'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-cart-rewards';

import type { EventName } from '@lit/react';
import {
  LoyaltyCartRewardsElement,
  type LoyaltyApplyCodeEvent,
  type LoyaltyJoinEvent,
  type LoyaltyLoginEvent,
  type LoyaltyRedeemEvent,
  type LoyaltyRemoveCodeEvent,
  type LoyaltyRevertEvent,
} from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * Loyalty in the cart: what this order earns, the code or reward that is worth most to it, and whether each code
 * counts. A reward that is redeemed here goes straight to the cart. A code is shown as applied only when the cart,
 * read again afterwards, has its discount. Draws nothing while the cart is empty.
 */
export const LoyaltyCartRewards = wrap('loyalty-cart-rewards', LoyaltyCartRewardsElement, {
  onLoyaltyRedeem: 'loyalty-redeem' as EventName<LoyaltyRedeemEvent>,
  onLoyaltyApplyCode: 'loyalty-apply-code' as EventName<LoyaltyApplyCodeEvent>,
  onLoyaltyRemoveCode: 'loyalty-remove-code' as EventName<LoyaltyRemoveCodeEvent>,
  onLoyaltyRevert: 'loyalty-revert' as EventName<LoyaltyRevertEvent>,
  onLoyaltyLogin: 'loyalty-login' as EventName<LoyaltyLoginEvent>,
  onLoyaltyJoin: 'loyalty-join' as EventName<LoyaltyJoinEvent>,
});
