import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const records: Wording<typeof reference> = {
  my_rewards_empty: 'U hebt nu geen beloningen.',
  my_rewards_first: 'Voor {cost} krijgt u er een; uw saldo is {have}.',
  history_empty: 'Hier komt te staan wat u spaart en inwisselt.',
};
