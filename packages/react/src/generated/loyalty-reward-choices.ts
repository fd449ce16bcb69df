'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-reward-choices';

import { LoyaltyRewardChoicesElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a reward asks for before it can be redeemed: which cause a donation goes to, with what was given so far, or
 * where a gift is sent. Reviews show it by themselves. Draws nothing for a reward that asks for nothing.
 */
export const LoyaltyRewardChoices = wrap('loyalty-reward-choices', LoyaltyRewardChoicesElement, {});
