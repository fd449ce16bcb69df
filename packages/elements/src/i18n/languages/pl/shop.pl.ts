import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Za ten produkt zbierasz {amount}' },
  earn_product_guest: { other: 'Za ten produkt uczestnicy zbierają {amount}' },
  earn_order: { other: 'Za to zamówienie zbierasz {amount}' },
  earn_order_guest: { other: 'Za to zamówienie uczestnicy zbierają {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Jak to obliczono',
  earn_from: 'Dostępne od {date}, po czasie na zwrot.',
  earn_missing: 'Jeszcze {money}, aby to zamówienie coś dało',
  earn_missing_rule: '{rule}: jeszcze {money}',
  earn_limit: '{rule}: już osiągnięto',
};
