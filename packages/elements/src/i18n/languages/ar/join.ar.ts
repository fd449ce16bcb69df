import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'الاختيار لك، لا شيء منها مطلوب',
  join_code: 'رمز الدعوة',
  join_code_wrong: 'رمز الدعوة هذا غير صحيح.',
  join_full: 'جميع الأماكن محجوزة.',
  join_closed: 'الانضمام غير ممكن الآن.',
  join_wait: 'الانضمام إلى قائمة الانتظار',
  join_wait_text: 'جميع الأماكن محجوزة. في قائمة الانتظار تنضم تلقائيًا حالما يتوفر مكان.',
  join_waiting: 'ترتيبك في قائمة الانتظار {place}. تنضم تلقائيًا حالما يتوفر مكان.',
  join_stop: 'مغادرة قائمة الانتظار',
};
