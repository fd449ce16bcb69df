'use client';
// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.
import '@spaarkit/elements/tags/loyalty-launcher';

import { LoyaltyLauncherElement } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * A button that floats over the page, and the whole programme in a panel of its own. On a wide page the panel
 * stands beside what the shopper does; on a narrow one it is a sheet over the page. Escape and a button close
 * it, and the focus goes back to where it was. It is for pages without a place for the programme, and appears
 * only where its tag stands. Move it away from the shop's own buttons with `side` and the offsets.
 */
export const LoyaltyLauncher = wrap('loyalty-launcher', LoyaltyLauncherElement, {});
