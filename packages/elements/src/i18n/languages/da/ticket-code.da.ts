import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Få koden scannet ved kassen.',
  code_qr: 'QR-kode til {reward}',
  code_through: 'Gælder til og med {date}',
  print: 'Udskriv',
  print_name: 'Udskriv: {reward}',
  code_failed: 'Koden kunne ikke indlæses.',
};
