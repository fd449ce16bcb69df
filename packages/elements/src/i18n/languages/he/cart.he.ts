import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'צבירה ומימוש בהזמנה הזאת',
  cart_apply: 'החלה',
  cart_redeem: { other: 'מימוש {amount} עבור {reward}' },
  cart_others: 'קודים והטבות נוספים ({count})',
  cart_guest: 'יש להיכנס כדי לממש {points} וקודים.',
  cart_log_in: 'כניסה',
};
