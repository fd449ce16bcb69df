import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'الجمع والاستبدال مع هذا الطلب',
  cart_apply: 'تطبيق',
  cart_redeem: { other: 'استبدال {amount} مقابل {reward}' },
  cart_others: 'رموز ومكافآت أخرى ({count})',
  cart_guest: 'سجّل الدخول لاستخدام ما لديك من {points} ورموز.',
  cart_log_in: 'تسجيل الدخول',
};
