import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'مستواك',
  tiers_reached: 'تم الوصول',
  tiers_start: 'منذ البداية',
  tiers_from: 'ابتداءً من {amount}',
  tiers_from_calendar_year: 'ابتداءً من {amount} في السنة الميلادية',
  tiers_from_months: {
    zero: 'ابتداءً من {amount} خلال الشهر',
    one: 'ابتداءً من {amount} خلال شهر واحد',
    two: 'ابتداءً من {amount} خلال شهرين',
    few: 'ابتداءً من {amount} خلال {n}\u00a0أشهر',
    many: 'ابتداءً من {amount} خلال {n}\u00a0شهرًا',
    other: 'ابتداءً من {amount} خلال {n}\u00a0شهر',
  },
  tiers_left: 'يتبقى {left}',
  tiers_benefits: 'مزايا {tier}',
  tiers_benefit_from: 'ابتداءً من {date}',
  tiers_benefit_through: 'حتى {date} ضمنًا',
  tiers_grace: 'تحتفظ بمستوى {tier} حتى {date} ضمنًا رغم انتهاء المدة.',
  tiers_softened: 'مستواك الآن {tier}. ما لديك يبقى لك.',
  tiers_paid: 'أنت في {tier} بفضل {membership}.',
  tiers_price: {
    zero: '{membership}: {money}',
    one: '{membership}: {money} في الشهر',
    two: '{membership}: {money} لكل شهرين',
    few: '{membership}: {money} لكل {n}\u00a0أشهر',
    many: '{membership}: {money} لكل {n}\u00a0شهرًا',
    other: '{membership}: {money} لكل {n}\u00a0شهر',
  },
  tiers_join_paid: 'عرض {membership}',
};
