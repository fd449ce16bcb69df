import type { ticketCode as reference } from '../../messages/ticket-code.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const ticketCode: Wording<typeof reference> = {
  code_scan: 'دع الكاشير يمسح هذا الرمز.',
  code_qr: 'رمز QR لـ {reward}',
  code_through: 'صالح حتى {date} ضمنًا',
  print: 'طباعة',
  print_name: 'طباعة: {reward}',
  code_failed: 'تعذّر تحميل الرمز.',
};
