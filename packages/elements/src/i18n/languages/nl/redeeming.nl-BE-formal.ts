import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_expiring: 'Hiermee gebruikt u eerst de {amount} die t.e.m. {date} te gebruiken zijn.',
};
