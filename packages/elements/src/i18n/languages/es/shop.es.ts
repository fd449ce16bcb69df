import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Ganas {amount} con este producto' },
  earn_product_guest: { other: 'Los miembros ganan {amount} con este producto' },
  earn_order: { other: 'Con este pedido ganas {amount}' },
  earn_order_guest: { other: 'Con este pedido los miembros ganan {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Cómo se calcula',
  earn_from: 'Disponible desde el {date}, tras el plazo de devolución.',
  earn_missing: '{money} más para que este pedido acumule',
  earn_missing_rule: '{rule}: {money} más',
  earn_limit: '{rule}: ya conseguido',
};
