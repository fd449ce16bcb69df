import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'Dit kort til {program}',
  card_qr: 'QR-kode for dit kort til {program}',
  card_number: 'Kortnummer',
  card_scan: 'Få koden scannet ved kassen, eller sig nummeret.',
  card_none: 'Du har intet kort endnu.',
  card_ask: 'Bed om et i butikken.',
  card_unknown: 'Dit kort kunne ikke indlæses.',
};
