import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'Twoja karta {program}',
  card_qr: 'Kod QR Twojej karty {program}',
  card_number: 'Numer karty',
  card_scan: 'Pokaż ten kod przy kasie albo podaj numer.',
  card_none: 'Nie masz jeszcze karty.',
  card_ask: 'Poproś o nią w sklepie.',
  card_unknown: 'Nie udało się wczytać karty.',
};
