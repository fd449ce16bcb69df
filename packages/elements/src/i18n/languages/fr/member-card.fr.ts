import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'Ta carte {program}',
  card_qr: 'QR code de ta carte {program}',
  card_number: 'Numéro de carte',
  card_scan: 'Fais scanner ce code en caisse, ou donne le numéro.',
  card_none: 'Tu n’as pas encore de carte.',
  card_ask: 'Demandes-en une en magasin.',
  card_unknown: 'Ta carte n’a pas pu être chargée.',
};
