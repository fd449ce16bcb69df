import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const memberCard: Wording<typeof reference> = {
  card_title: 'Votre carte {program}',
  card_qr: 'QR code de votre carte {program}',
  card_scan: 'Faites scanner ce code en caisse, ou donnez le numéro.',
  card_none: 'Vous n’avez pas encore de carte.',
  card_ask: 'Demandez-en une en magasin.',
  card_unknown: 'Votre carte n’a pas pu être chargée.',
};
