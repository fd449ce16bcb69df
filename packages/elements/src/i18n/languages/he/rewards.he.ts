import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'לא ניתן לטעון. היתרה והעגלה שלך פועלות כרגיל.',
  rewards_now: 'למימוש עכשיו',
  rewards_almost: 'כמעט',
  rewards_later: 'בהמשך',
  rewards_empty: 'אין כעת הטבות למימוש.',
  redeem: 'מימוש',
  redeem_name: 'מימוש: {reward}',
  from: 'החל מ־{amount}',
  left: 'עוד {amount}',
  left_have: 'כבר צברת {have} מתוך {amount}',
  out_of_stock: 'אזל זמנית',
  tier_required: 'החל מ־{tier}',
  segment_required: 'לא לחשבון שלך',
  not_running: 'לא ניתן למימוש כעת',
  limit_reached: 'כבר מומשה',
  from_date: 'החל מ־{date}',
  again_from: 'שוב החל מ־{date}',
  submitting: 'מתבצע מימוש',
  redeem_failed: 'המימוש לא הצליח כעת. לא ירדו {points}.',
  dismiss: 'סגירת ההודעה',
};
