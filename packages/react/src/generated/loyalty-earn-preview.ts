'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-earn-preview';

import type { EventName } from '@lit/react';
import { LoyaltyEarnPreviewElement, type LoyaltyEarnPreviewEvent } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a product, or everything in the cart, would earn: the number of points that the order is then given, with
 * the rules behind it to unfold. Update its attributes when variant or quantity change. All previews on a page
 * share one request. Draws nothing where nothing is earned.
 */
export const LoyaltyEarnPreview = wrap('loyalty-earn-preview', LoyaltyEarnPreviewElement, {
  onLoyaltyEarnPreview: 'loyalty-earn-preview' as EventName<LoyaltyEarnPreviewEvent>,
});
