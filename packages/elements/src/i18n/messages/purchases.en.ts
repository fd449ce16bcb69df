import type { purchases as reference } from './purchases.nl.ts';
import type { Translation } from './translation.ts';

export const purchases: Translation<typeof reference> = {
  purchases_ask: 'Your purchases and receipts together',
  purchases_agree: 'Show my purchases',
  purchases_opening: 'Saving',
  purchases_agreed: 'Your purchases are shown now.',
  purchases_not_agreed: 'This could not be saved.',
  purchases_revocable: 'You can always turn this off in your preferences.',
  purchases_empty: 'Your purchases and their receipts will be shown here.',
  purchases_order: 'Order {number}',
  purchases_points: { other: '{amount} earned' },
  purchases_partly_returned: 'Partly returned',
  purchases_returned: 'Returned',
  purchases_cancelled: 'Cancelled',
  purchases_lines: { one: '{n}\u00a0line', other: '{n}\u00a0lines' },
  purchases_product: 'Product',
  purchases_shipping: 'Shipping',
  purchases_gift_card: 'Gift card',
  purchases_fee: 'Fee',
  purchases_invoice: 'Ask for an invoice',
  purchases_invoice_name: 'Ask for an invoice: {order}',
  purchases_asking: 'Asking',
  purchases_asked: 'Invoice asked for on {date}',
  purchases_invoice_asked: 'Your invoice was asked for.',
  purchases_not_asked: 'The invoice could not be asked for.',
};
