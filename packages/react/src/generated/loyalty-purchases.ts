'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-purchases';

import { LoyaltyPurchasesElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a member bought, newest first, with receipts and warranties, and a way to ask for an invoice. It first asks
 * for the programme's consent with the purpose `purchases`. Draws nothing if the programme has no such consent,
 * and for guests.
 */
export const LoyaltyPurchases = wrap('loyalty-purchases', LoyaltyPurchasesElement, {});
