import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'אפשר לסרוק את הקוד הזה בקופה.',
  code_qr: 'קוד QR עבור {reward}',
  code_through: 'בתוקף עד {date} כולל',
  print: 'הדפסה',
  print_name: 'הדפסה: {reward}',
  code_failed: 'לא ניתן היה לטעון את הקוד.',
};
