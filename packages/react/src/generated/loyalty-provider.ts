'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-provider';

import type { EventName } from '@lit/react';
import {
  LoyaltyProviderElement,
  type LoyaltyApplyCodeEvent,
  type LoyaltyBalanceChangedEvent,
  type LoyaltyErrorEvent,
  type LoyaltyJoinEvent,
  type LoyaltyLoginEvent,
  type LoyaltyReadyEvent,
  type LoyaltyRedeemEvent,
  type LoyaltyRedeemedEvent,
  type LoyaltyRemoveCodeEvent,
  type LoyaltyRevertEvent,
} from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * Gives client, store, cart and language to every loyalty element inside it, acts on their requests
 * and tells what has happened. It draws nothing and takes no room of its own.
 */
export const LoyaltyProvider = wrap('loyalty-provider', LoyaltyProviderElement, {
  onLoyaltyReady: 'loyalty-ready' as EventName<LoyaltyReadyEvent>,
  onLoyaltyRedeemed: 'loyalty-redeemed' as EventName<LoyaltyRedeemedEvent>,
  onLoyaltyBalanceChanged: 'loyalty-balance-changed' as EventName<LoyaltyBalanceChangedEvent>,
  onLoyaltyError: 'loyalty-error' as EventName<LoyaltyErrorEvent>,
  onLoyaltyRedeem: 'loyalty-redeem' as EventName<LoyaltyRedeemEvent>,
  onLoyaltyRevert: 'loyalty-revert' as EventName<LoyaltyRevertEvent>,
  onLoyaltyApplyCode: 'loyalty-apply-code' as EventName<LoyaltyApplyCodeEvent>,
  onLoyaltyRemoveCode: 'loyalty-remove-code' as EventName<LoyaltyRemoveCodeEvent>,
  onLoyaltyLogin: 'loyalty-login' as EventName<LoyaltyLoginEvent>,
  onLoyaltyJoin: 'loyalty-join' as EventName<LoyaltyJoinEvent>,
});
