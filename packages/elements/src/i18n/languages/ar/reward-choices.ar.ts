import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'اختيار قضية خيرية',
  choices_given: 'تم التبرع معًا بمبلغ {money} حتى الآن',
  choices_about: 'المزيد عن {cause}',
  choices_about_new_tab: 'المزيد عن {cause} (يُفتح في علامة تبويب جديدة)',
  choices_address: 'إلى أين يُرسل؟',
  choices_name: 'الاسم',
  choices_street: 'الشارع والرقم',
  choices_more: 'تفاصيل إضافية (اختياري)',
  choices_postal: 'الرمز البريدي',
  choices_city: 'المدينة',
  choices_country: 'البلد',
};
