import type { earning as reference } from '../../messages/earning.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const earning: Wording<typeof reference> = {
  earn_offline: 'Está sin conexión. Podrá recogerlo cuando vuelva a tenerla.',
  earn_claimed_reward: '{rule}: su recompensa está lista.',
};
