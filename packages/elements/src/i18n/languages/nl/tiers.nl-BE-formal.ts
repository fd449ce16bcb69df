import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tiers: Wording<typeof reference> = {
  tiers_grace: 'U blijft {tier} t.e.m. {date}, ook al is de periode voorbij.',
};
