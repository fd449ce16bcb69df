import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Pokaż ten kod przy kasie do zeskanowania.',
  code_qr: 'Kod QR nagrody {reward}',
  code_through: 'Ważne do {date} włącznie',
  print: 'Drukuj',
  print_name: 'Drukuj: {reward}',
  code_failed: 'Nie udało się wczytać kodu.',
};
