import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const core: Wording<typeof reference> = {
  badge: '{amount}, bekijk uw beloningen',
};
