import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Muestra este código en la caja para que lo escaneen.',
  code_qr: 'Código QR de {reward}',
  code_through: 'Válido hasta el {date} incluido',
  print: 'Imprimir',
  print_name: 'Imprimir: {reward}',
  code_failed: 'No se ha podido cargar el código.',
};
