import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'מגיע לך {gain}',
  referral_friend: 'מי שמוזמן מקבל {gain}',
  referral_on_joining: 'מי שמוזמן מקבל כבר בהצטרפות, ולך מגיע אחרי ההזמנה.',
  referral_when: 'ברגע שמשולמת הזמנה של מי שמוזמן.',
  referral_when_minimum: 'ברגע שמשולמת הזמנה של מי שמוזמן, החל מ־{money}.',
  referral_within: {
    one: 'ההזמנה נספרת עד יום אחד אחרי ההצטרפות.',
    two: 'ההזמנה נספרת עד יומיים אחרי ההצטרפות.',
    other: 'ההזמנה נספרת עד {n}\u00a0ימים אחרי ההצטרפות.',
  },
  referral_pending: 'זה בדרך כל עוד אפשר להחזיר את ההזמנה, ומתבטל אם היא חוזרת.',
  referral_times: {
    one: 'אפשר לקבל את זה עוד פעם אחת.',
    two: 'אפשר לקבל את זה עוד פעמיים.',
    other: 'אפשר לקבל את זה עוד {n}\u00a0פעמים.',
  },
  referral_times_none: 'על ההזמנה הבאה לא מגיע לך כרגע דבר.',
  referral_link: 'הקישור שלך',
  referral_copy: 'העתקת הקישור',
  referral_by_hand: 'אפשר להעתיק את הקישור המסומן עם {keys}.',
  referral_share: 'שיתוף הקישור',
  referral_friends: 'מי הגיע עם הקישור שלך',
  referral_nobody: 'עדיין לא הגיע אף אחד עם הקישור שלך.',
  referral_since: 'הצטרפות ב־{date}',
  referral_joined: 'עדיין בלי הזמנה',
  referral_lapsed: 'בלי הזמנה בזמן',
  referral_review: 'בבדיקה',
  referral_rewarded: 'התקבל',
  referral_capped: 'מעל המגבלה שלך',
  referral_rejected: 'לא נספר',
  referral_closed: 'אי אפשר להזמין כרגע.',
};
