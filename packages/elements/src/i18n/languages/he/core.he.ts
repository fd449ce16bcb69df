import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, לצפייה בהטבות שלך',
  badge_expiring: {
    one: 'הטבה אחת תפוג {when}',
    two: 'שתי הטבות יפוגו {when}',
    other: '{n} הטבות יפוגו {when}',
  },
  badge_guest: 'לצבור איתנו',
  badge_soon: 'בקרוב',
  badge_failed: 'הטבות',
  retry: 'לנסות שוב',
  updated: 'עודכן בשעה {time}',
};
