'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-gate';

import { LoyaltyGateElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * Shows its content only to members of a level, such as the link to a sale that begins early for gold. Everybody
 * else sees the slot `else`, if it has content. Until it is known who is looking, neither is shown. It draws
 * nothing itself. Hidden content is still in the page: use a gate for what others may know of, and let the shop's
 * server check what only members may do.
 */
export const LoyaltyGate = wrap('loyalty-gate', LoyaltyGateElement, {});
