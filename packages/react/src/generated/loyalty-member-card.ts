'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-member-card';

import { LoyaltyMemberCardElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The member's card for the till: its number as a QR code, black on white in every colour scheme and on paper, and
 * as text to type. Says so if the member has no card. Draws nothing for guests.
 */
export const LoyaltyMemberCard = wrap('loyalty-member-card', LoyaltyMemberCardElement, {});
