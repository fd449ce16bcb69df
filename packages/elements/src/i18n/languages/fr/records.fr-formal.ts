import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const records: Wording<typeof reference> = {
  my_rewards_empty: 'Vous n’avez pas de récompenses en ce moment.',
  my_rewards_first: 'Il y en a une à {cost} ; vous avez {have}.',
  history_empty: 'Ce que vous gagnez et échangez s’affichera ici.',
};
