import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed: 'Dit kon niet worden geladen. Je saldo en je winkelmandje werken gewoon.',
};
