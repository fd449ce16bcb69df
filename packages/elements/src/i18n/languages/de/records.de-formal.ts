import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const records: Wording<typeof reference> = {
  my_rewards_empty: 'Sie haben noch keine Prämien.',
  my_rewards_first: 'Ihre erste kostet {cost}; Sie haben {have}.',
  history_empty: 'Hier steht bald, was Sie sammeln und einlösen.',
};
