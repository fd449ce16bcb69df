import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const levels: Wording<typeof reference> = {
  tier_have: 'Ya tiene {have}',
  tier_stay: 'Sigue en {tier} hasta el {date} incluido.',
  benefits_included: 'Sus ventajas',
};
