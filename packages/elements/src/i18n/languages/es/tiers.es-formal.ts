import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tiers: Wording<typeof reference> = {
  tiers_here: 'Su nivel',
  tiers_grace: 'Conserva {tier} hasta el {date} incluido, aunque el periodo haya terminado.',
  tiers_softened: 'Ahora está en {tier}. Lo que ya tiene sigue siendo suyo.',
  tiers_paid: 'Está en {tier} gracias a {membership}.',
};
