'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-points-badge';

import { LoyaltyPointsBadgeElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The shopper's points in the header of a shop, leading to the page with their rewards.
 */
export const LoyaltyPointsBadge = wrap('loyalty-points-badge', LoyaltyPointsBadgeElement, {});
