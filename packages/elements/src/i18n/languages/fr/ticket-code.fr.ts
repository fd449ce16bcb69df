import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Fais scanner ce code à la caisse.',
  code_qr: 'Code QR pour {reward}',
  code_through: 'Valable jusqu’au {date} inclus',
  print: 'Imprimer',
  print_name: 'Imprimer : {reward}',
  code_failed: 'Le code n’a pas pu être chargé.',
};
