import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'בתוקף עד {date} כולל',
  valid_last: 'היום האחרון: {date}',
  code: 'קוד הנחה {code}',
  copy: 'העתקת הקוד',
  copied: 'הועתק',
  copy_by_hand: 'אפשר להעתיק את הקוד המסומן עם {keys}.',
  apply: 'החלה בעגלה',
  applying: 'מתבצעת החלה',
  applied: 'הוחל בעגלה שלך',
  applied_worth: 'הוחל: הנחה של {money}',
  remove: 'הסרה',
  removed: 'הוסר מהעגלה שלך.',
  locked: 'תפוס בעגלה.',
  locked_until: 'תפוס בעגלה עד {time}.',
  apply_minimum: 'עוד {money} עד המינימום. הקוד שלך נשאר בתוקף.',
  apply_refused: 'העגלה אינה מקבלת את הקוד כעת. הקוד שלך נשאר בתוקף.',
  revert: 'ביטול המימוש',
  revert_name: 'ביטול המימוש: {reward}',
  revert_hint: 'יחזרו אליך {amount}, לפחות עם התאריך הקודם.',
  reverting: 'מתבצע ביטול',
  reverted: '{reward}: המימוש בוטל. חזרו ליתרה: {amount}.',
  revert_failed: 'הביטול לא הצליח כעת.',
  revert_unknown: 'בבדיקה אם הביטול הצליח.',
  conditions: 'תנאים',
};
