import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const tiers: Wording<typeof reference> = {
  tiers_benefit_through: 't.e.m. {date}',
  tiers_grace: 'Je blijft {tier} t.e.m. {date}, ook al is de periode voorbij.',
};
