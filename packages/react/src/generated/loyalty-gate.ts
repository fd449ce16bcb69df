'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-gate';

import { LoyaltyGateElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * Shows what stands inside it only to members of a level, such as the link to a sale that begins early
 * for gold; everybody else sees the slot `else`, if there is anything in it. Until it is known who is
 * looking, neither is shown. It draws nothing itself. What it hides still stands in the page: it is for
 * what others may know of, and what only members may do is for the shop's server to check.
 */
export const LoyaltyGate = wrap('loyalty-gate', LoyaltyGateElement, {});
