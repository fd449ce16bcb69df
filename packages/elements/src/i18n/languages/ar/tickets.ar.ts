import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'صالح حتى {date} ضمنًا',
  valid_last: 'اليوم الأخير: {date}',
  code: 'رمز الخصم {code}',
  copy: 'نسخ الرمز',
  copied: 'تم النسخ',
  copy_by_hand: 'انسخ الرمز المحدد باستخدام {keys}.',
  apply: 'تطبيق في السلة',
  applying: 'جارٍ التطبيق',
  applied: 'مطبّق في سلتك',
  applied_worth: 'مطبّق: خصم {money}',
  remove: 'إزالة',
  removed: 'أُزيل من سلتك.',
  locked: 'محجوز في سلة.',
  locked_until: 'محجوز في سلة حتى {time}.',
  apply_minimum: 'يتبقى {money} للحد الأدنى. يبقى رمزك صالحًا.',
  apply_refused: 'لا تقبل السلة هذا الرمز الآن. يبقى رمزك صالحًا.',
  revert: 'تراجع',
  revert_name: 'تراجع: {reward}',
  revert_hint: 'تستعيد {amount} بتاريخها السابق على الأقل.',
  reverting: 'جارٍ التراجع',
  reverted: '{reward}: تم التراجع. عاد إلى رصيدك {amount}.',
  revert_failed: 'تعذّر التراجع الآن.',
  revert_unknown: 'نتحقق مما إذا تم التراجع.',
  conditions: 'الشروط',
};
