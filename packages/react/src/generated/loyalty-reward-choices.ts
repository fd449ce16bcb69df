'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-reward-choices';

import { LoyaltyRewardChoicesElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a reward needs to know before it can be redeemed: which cause a donation goes to, with what has been given
 * so far, or where a gift is sent. The review of the elements includes it. Draws nothing for a reward that needs
 * nothing.
 */
export const LoyaltyRewardChoices = wrap('loyalty-reward-choices', LoyaltyRewardChoicesElement, {});
