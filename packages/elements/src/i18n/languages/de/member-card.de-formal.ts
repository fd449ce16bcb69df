import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const memberCard: Wording<typeof reference> = {
  card_title: 'Ihre Karte von {program}',
  card_qr: 'QR-Code Ihrer Karte von {program}',
  card_scan: 'Lassen Sie diesen Code an der Kasse scannen oder nennen Sie die Nummer.',
  card_none: 'Sie haben noch keine Karte.',
  card_ask: 'Fragen Sie im Laden danach.',
  card_unknown: 'Ihre Karte konnte nicht geladen werden.',
};
