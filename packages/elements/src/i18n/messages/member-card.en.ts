import type { memberCard as reference } from './member-card.nl.ts';
import type { Translation } from './translation.ts';

export const memberCard: Translation<typeof reference> = {
  card_title: 'Your {program} card',
  card_qr: 'QR code of your {program} card',
  card_number: 'Card number',
  card_scan: 'Have this code scanned at the register, or say the number.',
  card_none: 'You have no card yet.',
  card_ask: 'Ask for one in the store.',
  card_unknown: 'Your card could not be loaded.',
};
