import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: {
    zero: 'لا\u00a0طلبات',
    one: 'طلب\u00a0واحد',
    two: 'طلبان',
    few: '{n}\u00a0طلبات',
    many: '{n}\u00a0طلبًا',
    other: '{n}\u00a0طلب',
  },
  tier_progress: 'التقدم نحو {tier}',
  tier_have: 'لديك {have}',
  tier_left: 'يتبقى {left} للوصول إلى {tier}',
  tier_of: '{have} من {need}',
  tier_pending: 'منها {pending} غير نهائية بعد',
  tier_top: 'أعلى مستوى',
  tier_top_through: 'أعلى مستوى · صالح حتى {date} ضمنًا',
  tier_stay: 'تبقى في {tier} حتى {date} ضمنًا.',
  tier_keep: 'يتبقى {left} حتى {date} ضمنًا للبقاء في {tier}.',
  benefits_included: 'مزاياك',
  benefits_from: 'ابتداءً من {tier}',
};
