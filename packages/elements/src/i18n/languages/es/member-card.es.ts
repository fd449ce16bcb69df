import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'Tu tarjeta de {program}',
  card_qr: 'Código QR de tu tarjeta de {program}',
  card_number: 'Número de tarjeta',
  card_scan: 'Pide que escaneen este código en caja o di el número.',
  card_none: 'Aún no tienes tarjeta.',
  card_ask: 'Pídela en la tienda.',
  card_unknown: 'No se ha podido cargar tu tarjeta.',
};
