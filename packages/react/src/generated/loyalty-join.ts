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
 * Where a customer joins. Guests read what the programme is. Customers see its terms, each consent as a separate
 * box that is not ticked for them, a field for the code of an invitation, or the waiting list. Says when a
 * programme begins. Draws nothing for members, except for one who has just joined here.
 */
export const LoyaltyJoin = wrap('loyalty-join', LoyaltyJoinElement, {
  onLoyaltyLogin: 'loyalty-login' as EventName<LoyaltyLoginEvent>,
  onLoyaltyJoin: 'loyalty-join' as EventName<LoyaltyJoinEvent>,
});
