import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: { one: 'הזמנה\u00a0אחת', two: 'שתי\u00a0הזמנות', other: '{n}\u00a0הזמנות' },
  tier_progress: 'התקדמות אל {tier}',
  tier_have: 'כבר צברת {have}',
  tier_left: 'עוד {left} עד {tier}',
  tier_of: '{have} מתוך {need}',
  tier_pending: 'מתוכן {pending} עדיין לא סופיות',
  tier_top: 'הרמה הגבוהה ביותר',
  tier_top_through: 'הרמה הגבוהה ביותר · בתוקף עד {date} כולל',
  tier_stay: 'הרמה {tier} שלך עד {date} כולל.',
  tier_keep: 'עוד {left} עד {date} כולל כדי להישאר {tier}.',
  benefits_included: 'היתרונות שלך',
  benefits_from: 'החל מ־{tier}',
};
