import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed: 'No se ha podido cargar. Su saldo y su cesta funcionan con normalidad.',
  left_have: 'Ya tiene {have} de {amount}',
  segment_required: 'No disponible para su cuenta',
};
