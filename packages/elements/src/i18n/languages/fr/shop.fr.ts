import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Tu gagnes {amount} avec ce produit' },
  earn_product_guest: { other: 'Les membres gagnent {amount} avec ce produit' },
  earn_order: { other: 'Avec cette commande, tu gagnes {amount}' },
  earn_order_guest: { other: 'Avec cette commande, les membres gagnent {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Le détail du calcul',
  earn_from: 'Disponible à partir du {date}, après le délai de retour.',
  earn_missing: 'Encore {money} pour que cette commande rapporte',
  earn_missing_rule: '{rule} : encore {money}',
  earn_limit: '{rule} : déjà obtenu',
};
