import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tiers: Wording<typeof reference> = {
  tiers_here: 'Ihre Stufe',
  tiers_grace: 'Sie behalten {tier} bis einschließlich {date}, obwohl der Zeitraum vorbei ist.',
  tiers_softened: 'Sie sind jetzt {tier}. Was Sie schon haben, bleibt Ihres.',
  tiers_paid: 'Sie sind {tier} durch {membership}.',
};
