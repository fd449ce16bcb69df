import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'לממש {amount} עבור {reward}?',
  review_remaining: 'יישארו לך {amount}.',
  review_expiring: 'תחילה ינוצלו {amount} שבתוקף עד {date} כולל.',
  review_final: 'אי אפשר לבטל את זה.',
  confirm: 'אישור המימוש',
  unknown: 'בבדיקה אם המימוש הצליח.',
  refused_points: { other: 'חסרות לך כעת {amount}.' },
  refused_stock: 'ההטבה הזאת אזלה זה עתה.',
  refused_limit: 'ההטבה הזאת כבר מומשה מספר הפעמים האפשרי.',
  refused_other: 'לא ניתן לממש את ההטבה הזאת כעת.',
  redeemed: '{reward}: מומש. היתרה שלך: {amount}.',
  balance_now: 'היתרה שלך: {amount}.',
  orders: { one: 'הזמנה\u00a0אחת', two: 'שתי\u00a0הזמנות', other: '{n}\u00a0הזמנות' },
  waits_offline: 'אין חיבור. אפשר יהיה לממש כשהחיבור יחזור.',
  choose_amount: 'כמה {points} לממש?',
  choose_less: '{amount} פחות',
  choose_more: '{amount} יותר',
  choose_worth: '{amount} = הנחה של {money}',
  choose_range: 'מ־{min} עד {max}, בקפיצות של {step}.',
};
