import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Sus compras y recibos en un solo lugar',
  purchases_agreed: 'Ahora se muestran sus compras.',
  purchases_revocable: 'Siempre puede desactivarlo en sus preferencias.',
  purchases_empty: 'Aquí aparecerán sus compras con sus recibos.',
  purchases_invoice_asked: 'Su factura se ha pedido.',
};
