import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Deine Einkäufe und Belege an einem Ort',
  purchases_agree: 'Meine Einkäufe anzeigen',
  purchases_opening: 'Wird gespeichert',
  purchases_agreed: 'Deine Einkäufe werden jetzt angezeigt.',
  purchases_not_agreed: 'Das konnte nicht gespeichert werden.',
  purchases_revocable: 'Du kannst das jederzeit in deinen Einstellungen abschalten.',
  purchases_empty: 'Hier erscheinen deine Einkäufe mit ihren Belegen.',
  purchases_order: 'Bestellung {number}',
  purchases_points: { other: '{amount} gesammelt' },
  purchases_partly_returned: 'Teilweise zurückgegeben',
  purchases_returned: 'Zurückgegeben',
  purchases_cancelled: 'Storniert',
  purchases_lines: { one: '{n}\u00a0Position', other: '{n}\u00a0Positionen' },
  purchases_product: 'Produkt',
  purchases_shipping: 'Versand',
  purchases_gift_card: 'Geschenkkarte',
  purchases_fee: 'Gebühr',
  purchases_invoice: 'Rechnung anfordern',
  purchases_invoice_name: 'Rechnung anfordern: {order}',
  purchases_asking: 'Wird angefordert',
  purchases_asked: 'Rechnung am {date} angefordert',
  purchases_invoice_asked: 'Deine Rechnung wurde angefordert.',
  purchases_not_asked: 'Die Rechnung konnte nicht angefordert werden.',
};
