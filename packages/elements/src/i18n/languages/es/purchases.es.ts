import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Tus compras y recibos en un solo lugar',
  purchases_agree: 'Mostrar mis compras',
  purchases_opening: 'Guardando',
  purchases_agreed: 'Ahora se muestran tus compras.',
  purchases_not_agreed: 'No se ha podido guardar.',
  purchases_revocable: 'Siempre puedes desactivarlo en tus preferencias.',
  purchases_empty: 'Aquí aparecerán tus compras con sus recibos.',
  purchases_order: 'Pedido {number}',
  purchases_points: { one: '{amount} ganado', many: '{amount} ganados', other: '{amount} ganados' },
  purchases_partly_returned: 'Devuelto en parte',
  purchases_returned: 'Devuelto',
  purchases_cancelled: 'Cancelado',
  purchases_lines: { one: '{n}\u00a0línea', many: '{n}\u00a0líneas', other: '{n}\u00a0líneas' },
  purchases_product: 'Producto',
  purchases_shipping: 'Envío',
  purchases_gift_card: 'Tarjeta regalo',
  purchases_fee: 'Cargo',
  purchases_invoice: 'Pedir factura',
  purchases_invoice_name: 'Pedir factura: {order}',
  purchases_asking: 'Pidiendo',
  purchases_asked: 'Factura pedida el {date}',
  purchases_invoice_asked: 'Tu factura se ha pedido.',
  purchases_not_asked: 'No se ha podido pedir la factura.',
};
