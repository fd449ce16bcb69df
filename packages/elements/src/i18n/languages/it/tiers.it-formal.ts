import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tiers: Wording<typeof reference> = {
  tiers_here: 'Il Suo livello',
  tiers_grace: 'Mantiene {tier} fino al {date} compreso, anche se il periodo è finito.',
  tiers_softened: 'Ora è {tier}. Ciò che ha già resta Suo.',
  tiers_paid: 'È {tier} grazie a {membership}.',
};
