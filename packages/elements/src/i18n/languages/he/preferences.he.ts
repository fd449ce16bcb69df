import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'העדפות',
  prefs_consents: 'הסכמות',
  prefs_channels: 'איך אפשר ליצור איתך קשר?',
  prefs_email: 'דוא״ל',
  prefs_sms: 'הודעת טקסט',
  prefs_push: 'התראה בטלפון',
  prefs_post: 'דואר',
  prefs_birthday: 'יום הולדת',
  prefs_birthday_why: 'יום וחודש בלבד. איננו שואלים על השנה.',
  prefs_day: 'יום',
  prefs_month: 'חודש',
  prefs_birthday_wrong: 'יש לבחור יום וחודש שמתאימים זה לזה.',
  prefs_save: 'שמירה',
  prefs_saving: 'שומר',
  prefs_saved: 'נשמר.',
  prefs_failed: 'זה לא הצליח כעת. כדאי לנסות שוב.',
  prefs_data: 'הנתונים שלך',
  prefs_export: 'הורדת הנתונים שלך',
  prefs_exporting: 'מוריד',
  prefs_leave: 'עזיבת {program}',
  prefs_leave_then: { other: 'היתרה שלך, {amount}, תפקע וההסכמות שלך יבוטלו.' },
  prefs_erase: 'מחיקת הכול',
  prefs_erase_then: {
    other:
      'ההשתתפות נפסקת, היתרה שלך, {amount}, תפקע, וכל מה שיש לנו עליך ב־{program} יימחק לתמיד. אי אפשר לבטל זאת.',
  },
  prefs_pending_then: 'גם מה שבדרך ({amount}) יפקע.',
  prefs_codes_then: 'הקודים שלך לא יהיו עוד בתוקף.',
  prefs_cancel: 'ביטול',
  prefs_left: 'ההשתתפות שלך ב־{program} הסתיימה.',
};
