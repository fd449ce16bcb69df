import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Mostra este código na caixa para ser lido.',
  code_qr: 'Código QR de {reward}',
  code_through: 'Válido até {date}, inclusive',
  print: 'Imprimir',
  print_name: 'Imprimir: {reward}',
  code_failed: 'Não foi possível carregar o código.',
};
