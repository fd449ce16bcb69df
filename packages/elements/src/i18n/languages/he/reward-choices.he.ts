import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'בחירת מטרה',
  choices_given: 'ביחד נתרמו כבר {money}',
  choices_about: 'עוד על {cause}',
  choices_about_new_tab: 'עוד על {cause} (נפתח בכרטיסייה חדשה)',
  choices_address: 'לאן לשלוח?',
  choices_name: 'שם',
  choices_street: 'רחוב ומספר',
  choices_more: 'דירה, קומה (לא חובה)',
  choices_postal: 'מיקוד',
  choices_city: 'עיר',
  choices_country: 'ארץ',
};
