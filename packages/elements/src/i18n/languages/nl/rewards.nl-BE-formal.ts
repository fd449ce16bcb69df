import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed: 'Dit kon niet worden geladen. Uw saldo en uw winkelmandje werken gewoon.',
};
