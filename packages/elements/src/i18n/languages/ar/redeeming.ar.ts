import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'استبدال {amount} مقابل {reward}؟',
  review_remaining: 'يتبقى لك {amount}.',
  review_expiring: 'تُستخدم أولًا {amount} صالحة حتى {date} ضمنًا.',
  review_final: 'لا يمكن التراجع عن هذا.',
  confirm: 'تأكيد الاستبدال',
  unknown: 'نتحقق مما إذا تم الاستبدال.',
  refused_points: { other: 'ينقصك الآن {amount}.' },
  refused_stock: 'نفدت هذه المكافأة للتو.',
  refused_limit: 'استبدلت هذه المكافأة أقصى عدد ممكن من المرات.',
  refused_other: 'لا يمكن استبدال هذه المكافأة الآن.',
  redeemed: '{reward}: تم الاستبدال. رصيدك {amount}.',
  balance_now: 'رصيدك {amount}.',
  orders: {
    zero: 'لا\u00a0طلبات',
    one: 'طلب\u00a0واحد',
    two: 'طلبان',
    few: '{n}\u00a0طلبات',
    many: '{n}\u00a0طلبًا',
    other: '{n}\u00a0طلب',
  },
  waits_offline: 'لا يوجد اتصال. يمكن الاستبدال عند عودة الاتصال.',
  choose_amount: 'كم تريد أن تستبدل؟ ({points})',
  choose_less: '{amount} أقل',
  choose_more: '{amount} أكثر',
  choose_worth: '{amount} = خصم {money}',
  choose_range: 'من {min} إلى {max}، بخطوات من {step}.',
};
