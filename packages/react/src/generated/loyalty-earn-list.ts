'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-earn-list';

import type { EventName } from '@lit/react';
import { LoyaltyEarnListElement, type LoyaltyClaimEvent } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The ways to earn: what each gives, what it requires, how often it can be done, and how far the member is. What
 * runs for a limited time comes first. Shoppers claim in the row what they may claim themselves. Guests can look
 * around.
 */
export const LoyaltyEarnList = wrap('loyalty-earn-list', LoyaltyEarnListElement, {
  onLoyaltyClaim: 'loyalty-claim' as EventName<LoyaltyClaimEvent>,
});
