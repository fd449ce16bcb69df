import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const levels: Wording<typeof reference> = {
  tier_have: 'Ha già {have}',
  tier_stay: 'Resta {tier} fino al {date} compreso.',
  benefits_included: 'I Suoi vantaggi',
};
