import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_expiring: 'Je gebruikt eerst {amount}, geldig t.e.m. {date}.',
  choose_range: 'Van {min} t.e.m. {max}, per {step}.',
};
