import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'Ditt kort för {program}',
  card_qr: 'QR-kod för ditt kort för {program}',
  card_number: 'Kortnummer',
  card_scan: 'Låt kassan skanna koden, eller säg numret.',
  card_none: 'Du har inget kort ännu.',
  card_ask: 'Be om ett i butiken.',
  card_unknown: 'Ditt kort kunde inte laddas.',
};
