import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, vedi i tuoi premi',
  badge_expiring: {
    one: '{n}\u00a0premio scade {when}',
    many: '{n}\u00a0di premi scadono {when}',
    other: '{n}\u00a0premi scadono {when}',
  },
  badge_guest: 'Partecipa',
  badge_soon: 'In arrivo',
  badge_failed: 'Premi',
  retry: 'Riprova',
  updated: 'Aggiornato alle {time}',
};
