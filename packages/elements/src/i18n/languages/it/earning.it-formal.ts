import type { earning as reference } from '../../messages/earning.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const earning: Wording<typeof reference> = {
  earn_offline: 'È offline. Potrà ritirare appena torna online.',
  earn_claimed_reward: '{rule}: il Suo premio è pronto.',
};
