import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Twoje zakupy i paragony w jednym miejscu',
  purchases_agree: 'Pokaż moje zakupy',
  purchases_opening: 'Zapisywanie',
  purchases_agreed: 'Twoje zakupy są teraz widoczne.',
  purchases_not_agreed: 'Nie udało się tego zapisać.',
  purchases_revocable: 'Zawsze możesz to wyłączyć w preferencjach.',
  purchases_empty: 'Tutaj pojawią się Twoje zakupy z paragonami.',
  purchases_order: 'Zamówienie {number}',
  purchases_points: {
    one: 'Zdobyto {amount}',
    few: 'Zdobyto {amount}',
    many: 'Zdobyto {amount}',
    other: 'Zdobyto {amount}',
  },
  purchases_partly_returned: 'Częściowo zwrócone',
  purchases_returned: 'Zwrócone',
  purchases_cancelled: 'Anulowane',
  purchases_lines: {
    one: '{n}\u00a0pozycja',
    few: '{n}\u00a0pozycje',
    many: '{n}\u00a0pozycji',
    other: '{n}\u00a0pozycji',
  },
  purchases_product: 'Produkt',
  purchases_shipping: 'Dostawa',
  purchases_gift_card: 'Karta podarunkowa',
  purchases_fee: 'Opłata',
  purchases_invoice: 'Poproś o fakturę',
  purchases_invoice_name: 'Poproś o fakturę: {order}',
  purchases_asking: 'Wysyłanie prośby',
  purchases_asked: 'Poproszono o fakturę {date}',
  purchases_invoice_asked: 'Poproszono o fakturę.',
  purchases_not_asked: 'Nie udało się poprosić o fakturę.',
};
