'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-ticket-code';

import { LoyaltyTicketCodeElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The code of an issued reward for the till: as a QR code, and the button that prints it alone, with its date and
 * its conditions. Tickets unfold to it by themselves. Draws nothing where the member has no such reward.
 */
export const LoyaltyTicketCode = wrap('loyalty-ticket-code', LoyaltyTicketCodeElement, {});
