import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What British English says otherwise. */
export const memberCard: Wording<typeof reference> = {
  card_scan: 'Have this code scanned at the till, or say the number.',
  card_ask: 'Ask for one in the shop.',
};
