import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tiers: Wording<typeof reference> = {
  tiers_here: 'Uw niveau',
  tiers_grace: 'U blijft {tier} t/m {date}, ook al is de periode voorbij.',
  tiers_softened: 'U bent nu {tier}. Wat u al hebt, blijft van u.',
  tiers_paid: 'U bent {tier} door {membership}.',
};
