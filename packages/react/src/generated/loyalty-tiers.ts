'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-tiers';

import { LoyaltyTiersElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The levels of a programme: what each requires and gives, where the member is, and how far the next one is. Side
 * by side where there is room, otherwise one below the other. Guests can look around. Draws nothing in a programme
 * without levels.
 */
export const LoyaltyTiers = wrap('loyalty-tiers', LoyaltyTiersElement, {});
