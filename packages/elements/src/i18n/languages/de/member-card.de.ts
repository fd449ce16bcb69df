import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'Deine Karte von {program}',
  card_qr: 'QR-Code deiner Karte von {program}',
  card_number: 'Kartennummer',
  card_scan: 'Lass diesen Code an der Kasse scannen oder nenne die Nummer.',
  card_none: 'Du hast noch keine Karte.',
  card_ask: 'Frag im Laden danach.',
  card_unknown: 'Deine Karte konnte nicht geladen werden.',
};
