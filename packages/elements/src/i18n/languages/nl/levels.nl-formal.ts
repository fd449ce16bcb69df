import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const levels: Wording<typeof reference> = {
  tier_have: 'U hebt al {have}',
  tier_stay: 'U blijft {tier} t/m {date}.',
  benefits_included: 'Uw voordelen',
};
