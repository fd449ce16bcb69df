'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-earn-preview';

import type { EventName } from '@lit/react';
import { LoyaltyEarnPreviewElement, type LoyaltyEarnPreviewEvent } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a product would earn, beside its price, or what is in the cart: the number that the order then
 * books, with the rules behind it to unfold. Follows variant and quantity as its attributes change. Any
 * number of them on a page ask the server together. Draws nothing where nothing is earned.
 */
export const LoyaltyEarnPreview = wrap('loyalty-earn-preview', LoyaltyEarnPreviewElement, {
  onLoyaltyEarnPreview: 'loyalty-earn-preview' as EventName<LoyaltyEarnPreviewEvent>,
});
