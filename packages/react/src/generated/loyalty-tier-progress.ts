'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-tier-progress';

import { LoyaltyTierProgressElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The member's level, how far the next one is, and what keeps this one. Draws nothing for guests and
 * in a programme without levels.
 */
export const LoyaltyTierProgress = wrap('loyalty-tier-progress', LoyaltyTierProgressElement, {});
