import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const levels: Wording<typeof reference> = {
  tier_have: 'Vous avez déjà {have}',
  tier_stay: 'Vous restez {tier} jusqu’au {date} inclus.',
  benefits_included: 'Vos avantages',
};
