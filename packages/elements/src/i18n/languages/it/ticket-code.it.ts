import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Fai scansionare questo codice alla cassa.',
  code_qr: 'Codice QR di {reward}',
  code_through: 'Valido fino al {date} compreso',
  print: 'Stampa',
  print_name: 'Stampa: {reward}',
  code_failed: 'Impossibile caricare il codice.',
};
