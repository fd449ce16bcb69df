import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'La tua carta {program}',
  card_qr: 'Codice QR della tua carta {program}',
  card_number: 'Numero della carta',
  card_scan: 'Fai leggere questo codice alla cassa o comunica il numero.',
  card_none: 'Non hai ancora una carta.',
  card_ask: 'Chiedila in negozio.',
  card_unknown: 'Non è stato possibile caricare la tua carta.',
};
