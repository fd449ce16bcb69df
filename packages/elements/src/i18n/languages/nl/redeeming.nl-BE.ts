import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_expiring: 'Hiermee gebruik je eerst de {amount} die t.e.m. {date} te gebruiken zijn.',
  choose_range: 'Van {min} t.e.m. {max}, per {step}.',
};
