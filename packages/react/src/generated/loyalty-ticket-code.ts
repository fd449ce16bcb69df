'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-ticket-code';

import { LoyaltyTicketCodeElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The code of one issued reward for the till: a QR code, and a button that prints just that code, with its date
 * and its conditions. Tickets include it where they unfold. Draws nothing if the member has no such reward.
 */
export const LoyaltyTicketCode = wrap('loyalty-ticket-code', LoyaltyTicketCodeElement, {});
