import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Sie sammeln {amount} mit diesem Produkt' },
  earn_order: { other: 'Mit dieser Bestellung sammeln Sie {amount}' },
};
