'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-redeem-button';

import type { EventName } from '@lit/react';
import {
  LoyaltyRedeemButtonElement,
  type LoyaltyApplyCodeEvent,
  type LoyaltyRedeemEvent,
  type LoyaltyRemoveCodeEvent,
  type LoyaltyRevertEvent,
} from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * Redeems one reward, wherever a shop wants to offer it: asks before, and shows the code after. Says
 * how many points are missing, or why else it cannot be. Draws nothing for guests.
 */
export const LoyaltyRedeemButton = wrap('loyalty-redeem-button', LoyaltyRedeemButtonElement, {
  onLoyaltyRedeem: 'loyalty-redeem' as EventName<LoyaltyRedeemEvent>,
  onLoyaltyApplyCode: 'loyalty-apply-code' as EventName<LoyaltyApplyCodeEvent>,
  onLoyaltyRemoveCode: 'loyalty-remove-code' as EventName<LoyaltyRemoveCodeEvent>,
  onLoyaltyRevert: 'loyalty-revert' as EventName<LoyaltyRevertEvent>,
});
