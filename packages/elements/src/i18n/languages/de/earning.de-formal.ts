import type { earning as reference } from '../../messages/earning.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const earning: Wording<typeof reference> = {
  earn_offline: 'Sie sind offline. Abholen geht, sobald Sie wieder verbunden sind.',
  earn_claimed_reward: '{rule}: Ihre Prämie liegt bereit.',
};
