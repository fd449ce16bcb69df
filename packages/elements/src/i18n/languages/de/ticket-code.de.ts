import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Lass diesen Code an der Kasse scannen.',
  code_qr: 'QR-Code für {reward}',
  code_through: 'Gültig bis einschließlich {date}',
  print: 'Drucken',
  print_name: 'Drucken: {reward}',
  code_failed: 'Der Code konnte nicht geladen werden.',
};
