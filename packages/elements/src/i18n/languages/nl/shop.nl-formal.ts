import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const shop: Wording<typeof reference> = {
  earn_product: { other: 'U spaart {amount} met dit product' },
  earn_order: { other: 'Met deze bestelling spaart u {amount}' },
};
