'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-referral';

import type { EventName } from '@lit/react';
import {
  LoyaltyReferralElement,
  type LoyaltyJoinEvent,
  type LoyaltyLoginEvent,
} from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * Inviting others: what it gives both sides and on what condition, then the member's own link to copy or share,
 * and how far those who came are, without saying who they are. There is no field for anybody's address: sending
 * the link is up to the member. Guests see what it gives. Draws nothing in a programme without referrals.
 */
export const LoyaltyReferral = wrap('loyalty-referral', LoyaltyReferralElement, {
  onLoyaltyLogin: 'loyalty-login' as EventName<LoyaltyLoginEvent>,
  onLoyaltyJoin: 'loyalty-join' as EventName<LoyaltyJoinEvent>,
});
