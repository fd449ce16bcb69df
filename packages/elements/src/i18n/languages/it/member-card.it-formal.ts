import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const memberCard: Wording<typeof reference> = {
  card_title: 'La Sua carta {program}',
  card_qr: 'Codice QR della Sua carta {program}',
  card_scan: 'Faccia leggere questo codice alla cassa o comunichi il numero.',
  card_none: 'Non ha ancora una carta.',
  card_ask: 'La chieda in negozio.',
  card_unknown: 'Non è stato possibile caricare la Sua carta.',
};
