import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed:
    'Non è stato possibile caricare. Il Suo saldo e il Suo carrello funzionano normalmente.',
  left_have: 'Ha già {have} su {amount}',
  segment_required: 'Non per il Suo account',
};
