import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const records: Wording<typeof reference> = {
  my_rewards_empty: 'Non ha ancora premi.',
  my_rewards_first: 'Il primo costa {cost}; ha {have}.',
  history_empty: 'Qui comparirà ciò che accumula e riscatta.',
};
