import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'تعذّر التحميل. رصيدك وسلتك يعملان كالمعتاد.',
  rewards_now: 'للاستبدال الآن',
  rewards_almost: 'قريبة منك',
  rewards_later: 'لاحقًا',
  rewards_empty: 'لا توجد مكافآت للاستبدال الآن.',
  redeem: 'استبدال',
  redeem_name: 'استبدال: {reward}',
  from: 'من {amount}',
  left: 'يتبقى {amount}',
  left_have: 'لديك {have} من {amount}',
  out_of_stock: 'غير متوفرة مؤقتًا',
  tier_required: 'ابتداءً من {tier}',
  segment_required: 'ليست لحسابك',
  not_running: 'لا يمكن استبدالها الآن',
  limit_reached: 'سبق استبدالها',
  from_date: 'ابتداءً من {date}',
  again_from: 'مجددًا ابتداءً من {date}',
  submitting: 'جارٍ الاستبدال',
  redeem_failed: 'تعذّر الاستبدال الآن. لم تُخصم أي {points}.',
  dismiss: 'إغلاق الرسالة',
};
