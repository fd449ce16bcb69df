import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'التفضيلات',
  prefs_consents: 'الموافقات',
  prefs_channels: 'كيف يمكننا التواصل معك؟',
  prefs_email: 'البريد الإلكتروني',
  prefs_sms: 'رسالة نصية',
  prefs_push: 'إشعار على هاتفك',
  prefs_post: 'البريد',
  prefs_birthday: 'عيد الميلاد',
  prefs_birthday_why: 'اليوم والشهر فقط. لا نسأل عن السنة.',
  prefs_day: 'اليوم',
  prefs_month: 'الشهر',
  prefs_birthday_wrong: 'اختر يومًا وشهرًا متوافقين.',
  prefs_save: 'حفظ',
  prefs_saving: 'جارٍ الحفظ',
  prefs_saved: 'تم الحفظ.',
  prefs_failed: 'لم ينجح ذلك الآن. حاول مرة أخرى.',
  prefs_data: 'بياناتك',
  prefs_export: 'تنزيل بياناتك',
  prefs_exporting: 'جارٍ التنزيل',
  prefs_leave: 'مغادرة {program}',
  prefs_leave_then: { other: 'ينتهي رصيدك البالغ {amount} وتُسحب موافقاتك.' },
  prefs_erase: 'محو كل شيء',
  prefs_erase_then: {
    other:
      'تغادر البرنامج، وينتهي رصيدك البالغ {amount}، ويُمحى نهائيًا كل ما لدينا عنك في {program}. لا يمكن التراجع عن ذلك.',
  },
  prefs_pending_then: 'وينتهي أيضًا ما هو قيد الانتظار ({amount}).',
  prefs_codes_then: 'ولا تعود رموزك صالحة عندئذ.',
  prefs_cancel: 'إلغاء',
  prefs_left: 'لم تعد مشاركًا في {program}.',
};
