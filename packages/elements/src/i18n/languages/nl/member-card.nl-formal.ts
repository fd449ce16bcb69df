import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const memberCard: Wording<typeof reference> = {
  card_title: 'Uw kaart van {program}',
  card_qr: 'QR-code van uw kaart van {program}',
  card_scan: 'Laat deze code aan de kassa scannen, of noem het nummer.',
  card_none: 'U hebt nog geen kaart.',
  card_ask: 'Vraag er een in de winkel.',
  card_unknown: 'Uw kaart kon niet worden geladen.',
};
