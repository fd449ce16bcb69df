import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Dine køb og kvitteringer samlet',
  purchases_agree: 'Vis mine køb',
  purchases_opening: 'Gemmer',
  purchases_agreed: 'Nu vises dine køb.',
  purchases_not_agreed: 'Det kunne ikke gemmes.',
  purchases_revocable: 'Du kan altid slå det fra i dine præferencer.',
  purchases_empty: 'Her vises dine køb med deres kvitteringer.',
  purchases_order: 'Ordre {number}',
  purchases_points: { other: '{amount} optjent', one: '{amount} optjent' },
  purchases_partly_returned: 'Delvist returneret',
  purchases_returned: 'Returneret',
  purchases_cancelled: 'Annulleret',
  purchases_lines: { one: '{n}\u00a0linje', other: '{n}\u00a0linjer' },
  purchases_product: 'Produkt',
  purchases_shipping: 'Fragt',
  purchases_gift_card: 'Gavekort',
  purchases_fee: 'Gebyr',
  purchases_invoice: 'Bed om en faktura',
  purchases_invoice_name: 'Bed om en faktura: {order}',
  purchases_asking: 'Sender',
  purchases_asked: 'Faktura bestilt {date}',
  purchases_invoice_asked: 'Din faktura er bestilt.',
  purchases_not_asked: 'Fakturaen kunne ikke bestilles.',
};
