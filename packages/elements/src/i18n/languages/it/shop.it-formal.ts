import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Accumula {amount} con questo prodotto' },
  earn_order: { other: 'Con questo ordine accumula {amount}' },
};
