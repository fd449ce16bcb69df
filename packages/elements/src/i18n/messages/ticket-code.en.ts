import type { ticketCode as reference } from './ticket-code.nl.ts';
import type { Translation } from './translation.ts';

export const ticketCode: Translation<typeof reference> = {
  code_scan: 'Have this code scanned at the till.',
  code_qr: 'QR code of {reward}',
  code_through: 'Valid through {date}',
  print: 'Print',
  print_name: 'Print: {reward}',
  code_failed: 'The code could not be loaded.',
};
