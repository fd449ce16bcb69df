'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-launcher';

import { LoyaltyLauncherElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * A button that floats over the page and opens the whole programme in a panel. On a wide page the panel is beside
 * the content; on a narrow one it is a sheet over the page. Escape and a button close it, and the focus goes back
 * to where it was. Use it on pages that have no place for the programme; it appears only where its tag is. Move it
 * away from the shop's own buttons with `side` and the offsets.
 */
export const LoyaltyLauncher = wrap('loyalty-launcher', LoyaltyLauncherElement, {});
