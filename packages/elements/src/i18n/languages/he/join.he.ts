import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'הבחירה בידיך, שום דבר אינו חובה',
  join_code: 'קוד הזמנה',
  join_code_wrong: 'קוד ההזמנה הזה אינו נכון.',
  join_full: 'כל המקומות תפוסים.',
  join_closed: 'אי אפשר להצטרף כעת.',
  join_wait: 'להצטרפות לרשימת ההמתנה',
  join_wait_text: 'כל המקומות תפוסים. ברשימת ההמתנה ההצטרפות אוטומטית ברגע שיש מקום.',
  join_waiting: 'מקומך ברשימת ההמתנה: {place}. ההצטרפות אוטומטית ברגע שיש מקום.',
  join_stop: 'יציאה מרשימת ההמתנה',
};
