import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Låt skanna koden i kassan.',
  code_qr: 'QR-kod för {reward}',
  code_through: 'Gäller till och med {date}',
  print: 'Skriv ut',
  print_name: 'Skriv ut: {reward}',
  code_failed: 'Koden kunde inte laddas.',
};
