'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-history';

import { LoyaltyHistoryElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * Every change of points, by month: what it was, when, how many points, and what became of it. A change that undid
 * another links to it, and back. Draws nothing for guests.
 */
export const LoyaltyHistory = wrap('loyalty-history', LoyaltyHistoryElement, {});
