'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-rewards-list';

import type { EventName } from '@lit/react';
import {
  LoyaltyRewardsListElement,
  type LoyaltyApplyCodeEvent,
  type LoyaltyRedeemEvent,
  type LoyaltyRemoveCodeEvent,
  type LoyaltyRevertEvent,
} from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The rewards of a programme: what can be redeemed now, what is nearly there, and the rest. Redeeming
 * happens in the row. Guests can look around.
 */
export const LoyaltyRewardsList = wrap('loyalty-rewards-list', LoyaltyRewardsListElement, {
  onLoyaltyRedeem: 'loyalty-redeem' as EventName<LoyaltyRedeemEvent>,
  onLoyaltyApplyCode: 'loyalty-apply-code' as EventName<LoyaltyApplyCodeEvent>,
  onLoyaltyRemoveCode: 'loyalty-remove-code' as EventName<LoyaltyRemoveCodeEvent>,
  onLoyaltyRevert: 'loyalty-revert' as EventName<LoyaltyRevertEvent>,
});
