'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-join';

import type { EventName } from '@lit/react';
import {
  LoyaltyJoinElement,
  type LoyaltyJoinEvent,
  type LoyaltyLoginEvent,
} from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * The way into the programme: what it is for guests, and for customers its terms, each consent as a box of its
 * own that nobody has ticked for them, the code of an invitation, or a place on the waiting list. Says when a
 * programme begins. Draws nothing for members, but for who has just joined here.
 */
export const LoyaltyJoin = wrap('loyalty-join', LoyaltyJoinElement, {
  onLoyaltyLogin: 'loyalty-login' as EventName<LoyaltyLoginEvent>,
  onLoyaltyJoin: 'loyalty-join' as EventName<LoyaltyJoinEvent>,
});
