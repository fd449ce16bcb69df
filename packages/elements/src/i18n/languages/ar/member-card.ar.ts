import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'بطاقتك في {program}',
  card_qr: 'رمز QR لبطاقتك في {program}',
  card_number: 'رقم البطاقة',
  card_scan: 'اعرض هذا الرمز للمسح عند الدفع أو اذكر الرقم.',
  card_none: 'ليست لديك بطاقة بعد.',
  card_ask: 'اطلب بطاقة في المتجر.',
  card_unknown: 'تعذّر تحميل بطاقتك.',
};
