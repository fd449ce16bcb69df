import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const card: Wording<typeof reference> = {
  pending: '{amount} in afwachting',
  pending_from: '{amount} in afwachting · beschikbaar vanaf {date}',
  pending_first: '{amount} in afwachting · de eerste {first} vanaf {date}',
  tab_history: 'Historiek',
  join: 'Inschrijven',
  joining: 'Bezig met inschrijven',
  join_failed: 'Inschrijven is nu niet gelukt. Probeer het opnieuw.',
  ended_on: 'Het programma liep t.e.m. {date}. Je codes blijven geldig t.e.m. hun eigen datum.',
  card_failed: 'Je getrouwheidsprogramma kon niet worden geladen. Bestellen gaat gewoon door.',
  points_expiring: { other: '{amount} te gebruiken t.e.m. {date}.' },
  reward_expiring: '{reward}: geldig t.e.m. {date}.',
  ending: 'Dit programma loopt t.e.m. {date}.',
  ending_redeem: 'Inwisselen kan t.e.m. {date}.',
};
