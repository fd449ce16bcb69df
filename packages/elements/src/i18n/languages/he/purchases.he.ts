import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'הקניות והקבלות שלך במקום אחד',
  purchases_agree: 'הצגת הקניות שלי',
  purchases_opening: 'שומר',
  purchases_agreed: 'הקניות שלך מוצגות עכשיו.',
  purchases_not_agreed: 'לא ניתן היה לשמור.',
  purchases_revocable: 'תמיד אפשר לכבות זאת בהעדפות.',
  purchases_empty: 'כאן יופיעו הקניות שלך עם הקבלות.',
  purchases_order: 'הזמנה {number}',
  purchases_points: { one: 'נצברה {amount}', two: 'נצברו {amount}', other: 'נצברו {amount}' },
  purchases_partly_returned: 'הוחזרה בחלקה',
  purchases_returned: 'הוחזרה',
  purchases_cancelled: 'בוטלה',
  purchases_lines: { one: 'שורה אחת', two: 'שתי שורות', other: '{n}\u00a0שורות' },
  purchases_product: 'מוצר',
  purchases_shipping: 'משלוח',
  purchases_gift_card: 'כרטיס מתנה',
  purchases_fee: 'עמלה',
  purchases_invoice: 'בקשת חשבונית',
  purchases_invoice_name: 'בקשת חשבונית: {order}',
  purchases_asking: 'שולח',
  purchases_asked: 'חשבונית התבקשה ב־{date}',
  purchases_invoice_asked: 'החשבונית שלך התבקשה.',
  purchases_not_asked: 'לא ניתן היה לבקש את החשבונית.',
};
