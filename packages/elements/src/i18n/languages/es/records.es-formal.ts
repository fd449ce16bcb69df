import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const records: Wording<typeof reference> = {
  my_rewards_empty: 'Ahora no tiene recompensas.',
  my_rewards_first: 'Hay una por {cost}; tiene {have}.',
  history_empty: 'Aquí aparecerá lo que acumule y canjee.',
};
