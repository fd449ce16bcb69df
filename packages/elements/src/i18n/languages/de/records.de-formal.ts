import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const records: Wording<typeof reference> = {
  my_rewards_empty: 'Sie haben zurzeit keine Prämien.',
  my_rewards_first: 'Für {cost} bekommen Sie eine; Sie haben {have}.',
  history_empty: 'Hier steht bald, was Sie sammeln und einlösen.',
};
