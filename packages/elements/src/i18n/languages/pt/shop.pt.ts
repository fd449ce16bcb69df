import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Ganhas {amount} com este produto' },
  earn_product_guest: { other: 'Os membros ganham {amount} com este produto' },
  earn_order: { other: 'Com esta encomenda ganhas {amount}' },
  earn_order_guest: { other: 'Com esta encomenda os membros ganham {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Como se calcula',
  earn_from: 'Disponível a partir de {date}, após o prazo de devolução.',
  earn_missing: 'Mais {money} para esta encomenda acumular',
  earn_missing_rule: '{rule}: mais {money}',
  earn_limit: '{rule}: já obtido',
};
