import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Vous gagnez {amount} avec ce produit' },
  earn_order: { other: 'Avec cette commande, vous gagnez {amount}' },
};
