import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What British English says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed: 'This could not be loaded. Your balance and your basket still work.',
};
