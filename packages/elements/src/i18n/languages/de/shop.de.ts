import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Du sammelst {amount} mit diesem Produkt' },
  earn_product_guest: { other: 'Mitglieder sammeln {amount} mit diesem Produkt' },
  earn_order: { other: 'Mit dieser Bestellung sammelst du {amount}' },
  earn_order_guest: { other: 'Mit dieser Bestellung sammeln Mitglieder {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'So setzt sich das zusammen',
  earn_from: 'Verfügbar ab {date}, nach der Rückgabefrist.',
  earn_missing: 'Noch {money}, bis diese Bestellung etwas einbringt',
  earn_missing_rule: '{rule}: noch {money}',
  earn_limit: '{rule}: schon erreicht',
};
