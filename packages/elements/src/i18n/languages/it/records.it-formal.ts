import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const records: Wording<typeof reference> = {
  my_rewards_empty: 'Al momento non ha premi.',
  my_rewards_first: 'Ce n’è uno da {cost}; ha {have}.',
  history_empty: 'Qui comparirà ciò che accumula e riscatta.',
};
