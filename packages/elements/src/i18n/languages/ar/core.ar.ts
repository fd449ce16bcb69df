import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}، عرض مكافآتك',
  badge_expiring: {
    zero: 'لا مكافآت تنتهي {when}',
    one: 'مكافأة واحدة تنتهي {when}',
    two: 'مكافأتان تنتهيان {when}',
    few: '{n} مكافآت تنتهي {when}',
    many: '{n} مكافأة تنتهي {when}',
    other: '{n} مكافأة تنتهي {when}',
  },
  badge_guest: 'انضمّ إلينا',
  badge_soon: 'قريبًا',
  badge_failed: 'المكافآت',
  retry: 'إعادة المحاولة',
  updated: 'آخر تحديث {time}',
};
