import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const ticketCode: Wording<typeof reference> = {
  code_scan: 'Faccia scansionare questo codice alla cassa.',
};
