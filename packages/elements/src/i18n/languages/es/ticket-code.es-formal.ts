import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Muestre este código en la caja para que lo escaneen.',
};
