import type { earning as reference } from '../../messages/earning.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const earning: Wording<typeof reference> = {
  earn_offline: 'U bent offline. Ophalen kan zodra u weer verbinding hebt.',
  earn_claimed_reward: '{rule}: uw beloning staat klaar.',
};
