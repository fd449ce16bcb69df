'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-earn-list';

import type { EventName } from '@lit/react';
import { LoyaltyEarnListElement, type LoyaltyClaimEvent } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The ways to earn: what each gives, what it asks, how often, and how far the member is; what runs for
 * a while only comes first. What shoppers may claim themselves is claimed in the row. Guests can look
 * around.
 */
export const LoyaltyEarnList = wrap('loyalty-earn-list', LoyaltyEarnListElement, {
  onLoyaltyClaim: 'loyalty-claim' as EventName<LoyaltyClaimEvent>,
});
