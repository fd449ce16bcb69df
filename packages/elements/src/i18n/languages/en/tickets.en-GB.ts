import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What British English says otherwise. */
export const tickets: Wording<typeof reference> = {
  apply: 'Apply to basket',
  applied: 'Applied to your basket',
  removed: 'Removed from your basket.',
  locked: 'Held in a basket.',
  locked_until: 'Held in a basket until {time}.',
  apply_refused: 'The basket does not take this code. Your code stays valid.',
};
