'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-rewards';

import type { EventName } from '@lit/react';
import {
  LoyaltyRewardsElement,
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
 * Everything of a programme in one card: balance, level, rewards, codes and history; for guests what
 * it is and how to begin. Works inside a provider, and alone with the attributes of one. The parts of
 * the elements inside it (`row`, `ticket`, `entry` and the rest) are reached by their own names.
 */
export const LoyaltyRewards = wrap('loyalty-rewards', LoyaltyRewardsElement, {
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
