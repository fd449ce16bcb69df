import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const memberCard: Wording<typeof reference> = {
  card_title: 'Su tarjeta de {program}',
  card_qr: 'Código QR de su tarjeta de {program}',
  card_scan: 'Pida que escaneen este código en caja o diga el número.',
  card_none: 'Aún no tiene tarjeta.',
  card_ask: 'Pídala en la tienda.',
  card_unknown: 'No se ha podido cargar su tarjeta.',
};
