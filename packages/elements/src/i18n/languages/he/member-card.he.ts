import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'הכרטיס שלך של {program}',
  card_qr: 'קוד QR של הכרטיס שלך של {program}',
  card_number: 'מספר כרטיס',
  card_scan: 'יש להציג את הקוד לסריקה בקופה או למסור את המספר.',
  card_none: 'עדיין אין לך כרטיס.',
  card_ask: 'אפשר לבקש כרטיס בחנות.',
  card_unknown: 'לא ניתן לטעון את הכרטיס.',
};
