import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_expiring: 'U gebruikt eerst {amount}, geldig t.e.m. {date}.',
};
