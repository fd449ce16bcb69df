import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Dina köp och kvitton samlade',
  purchases_agree: 'Visa mina köp',
  purchases_opening: 'Sparar',
  purchases_agreed: 'Nu visas dina köp.',
  purchases_not_agreed: 'Det gick inte att spara.',
  purchases_revocable: 'Du kan alltid stänga av detta i dina inställningar.',
  purchases_empty: 'Här visas dina köp med sina kvitton.',
  purchases_order: 'Beställning {number}',
  purchases_points: { one: '{amount} intjänat', other: '{amount} intjänade' },
  purchases_partly_returned: 'Delvis returnerad',
  purchases_returned: 'Returnerad',
  purchases_cancelled: 'Avbruten',
  purchases_lines: { one: '{n}\u00a0rad', other: '{n}\u00a0rader' },
  purchases_product: 'Produkt',
  purchases_shipping: 'Frakt',
  purchases_gift_card: 'Presentkort',
  purchases_fee: 'Avgift',
  purchases_invoice: 'Be om en faktura',
  purchases_invoice_name: 'Be om en faktura: {order}',
  purchases_asking: 'Skickar',
  purchases_asked: 'Faktura begärd {date}',
  purchases_invoice_asked: 'Din faktura är begärd.',
  purchases_not_asked: 'Fakturan kunde inte begäras.',
};
