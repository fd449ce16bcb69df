'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-preferences';

import type { EventName } from '@lit/react';
import { LoyaltyPreferencesElement, type LoyaltyErrorEvent } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * What a member chooses: each consent separately, the channels, and the birthday without its year. Here they can
 * also export everything that is held about them, leave the programme, and have everything erased. Draws nothing
 * for guests.
 */
export const LoyaltyPreferences = wrap('loyalty-preferences', LoyaltyPreferencesElement, {
  onLoyaltyError: 'loyalty-error' as EventName<LoyaltyErrorEvent>,
});
