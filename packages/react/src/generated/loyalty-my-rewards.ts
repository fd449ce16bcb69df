'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-my-rewards';

import type { EventName } from '@lit/react';
import {
  LoyaltyMyRewardsElement,
  type LoyaltyApplyCodeEvent,
  type LoyaltyRemoveCodeEvent,
  type LoyaltyRevertEvent,
} from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a member has redeemed or was given, as tickets: the code to copy or to put on the cart, until when it can
 * be used, and a way to undo the redemption while that is possible. With what the shop sends or arranges: what it noted
 * of it. Soonest expiry first. Draws nothing for guests.
 */
export const LoyaltyMyRewards = wrap('loyalty-my-rewards', LoyaltyMyRewardsElement, {
  onLoyaltyApplyCode: 'loyalty-apply-code' as EventName<LoyaltyApplyCodeEvent>,
  onLoyaltyRemoveCode: 'loyalty-remove-code' as EventName<LoyaltyRemoveCodeEvent>,
  onLoyaltyRevert: 'loyalty-revert' as EventName<LoyaltyRevertEvent>,
});
