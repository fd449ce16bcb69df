import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const levels: Wording<typeof reference> = {
  tier_have: 'Sie haben schon {have}',
  tier_stay: 'Sie bleiben {tier} bis einschließlich {date}.',
  benefits_included: 'Ihre Vorteile',
};
