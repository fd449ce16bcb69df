'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-tiers';

import { LoyaltyTiersElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The levels of a programme: what each asks and gives, where the member stands, and how far the next
 * one is. Side by side where there is room, else under each other. Guests can look around. Draws
 * nothing in a programme without levels.
 */
export const LoyaltyTiers = wrap('loyalty-tiers', LoyaltyTiersElement, {});
