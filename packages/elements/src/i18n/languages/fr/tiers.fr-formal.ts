import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tiers: Wording<typeof reference> = {
  tiers_here: 'Votre niveau',
  tiers_grace: 'Vous gardez {tier} jusqu’au {date} inclus, même si la période est terminée.',
  tiers_softened: 'Vous êtes maintenant {tier}. Ce que vous avez déjà reste à vous.',
  tiers_paid: 'Vous êtes {tier} grâce à {membership}.',
};
