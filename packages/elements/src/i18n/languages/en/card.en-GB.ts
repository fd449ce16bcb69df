import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What British English says otherwise. */
export const card: Wording<typeof reference> = {
  tabs: 'Parts of the programme',
  join_terms_link: 'terms of the programme',
  ended_on: 'The programme ran through {date}. Your codes stay valid through their own dates.',
  card_failed: 'Your loyalty programme could not be loaded. You can still order.',
  ending: 'This programme runs through {date}.',
};
