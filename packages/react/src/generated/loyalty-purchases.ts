'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-purchases';

import { LoyaltyPurchasesElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a member bought, newest first, with receipts and warranties, and the way to an invoice. Asks before, as the
 * programme's consent with the purpose `purchases` says; where there is none, and for guests, it draws nothing.
 */
export const LoyaltyPurchases = wrap('loyalty-purchases', LoyaltyPurchasesElement, {});
