import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const card: Wording<typeof reference> = {
  join_failed: 'Inschrijven is nu niet gelukt. Probeert u het opnieuw.',
  ended_on: 'Het programma liep t.e.m. {date}. Uw codes blijven geldig t.e.m. hun eigen datum.',
  card_failed: 'Uw getrouwheidsprogramma kon niet worden geladen. Bestellen gaat gewoon door.',
};
