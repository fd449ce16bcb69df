import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const levels: Wording<typeof reference> = {
  tier_top_through: 'Hoogste niveau · geldig t.e.m. {date}',
  tier_stay: 'Je blijft {tier} t.e.m. {date}.',
  tier_keep: 'Nog {left} t.e.m. {date} om {tier} te blijven.',
};
