import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const card: Wording<typeof reference> = {
  guest_title: 'Spaar {points} bij elke bestelling',
  join_title: 'Word lid van {program}',
  join_text: 'Meedoen is gratis. U kunt altijd weer stoppen.',
  join_terms: 'Door mee te doen gaat u akkoord met de {terms}.',
  join_failed: 'Meedoen is nu niet gelukt. Probeert u het opnieuw.',
  joined: 'U doet mee met {program}.',
  upcoming_from: 'U kunt sparen vanaf {date}.',
  ended_on: 'Het programma liep t/m {date}. Uw codes blijven geldig t/m hun eigen datum.',
  offline: 'U bent offline. Bijgewerkt om {time}.',
  card_failed: 'Uw spaarprogramma kon niet worden geladen. Bestellen gaat gewoon door.',
  points_expiring_then: { other: 'Daarna vervalt dit deel van uw saldo.' },
  tier_reached: 'Uw niveau is nu {tier}.',
};
